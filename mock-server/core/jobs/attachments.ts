import { DomainError } from '../errors.js';

const MEGABYTE = 1024 * 1024;

/** "images up to 3 MB each", "about 15 MB for all attachments" (docs.omni.co, restated by trustxai/omni-mcp). */
const MOST_EACH = 3 * MEGABYTE;
const MOST_TOGETHER = 15 * MEGABYTE;

export interface Attachment {
  readonly data: string;
}

/** Throws `invalid_request` for base64 that is none, and for attachments that are too large. */
export function refuseUnfitAttachments(attachments: readonly Attachment[]): void {
  const sizes = attachments.map(({ data }, i) => {
    if (!isBase64(data)) throw refusal(`attachments.${i}.data`, 'Invalid base64');
    return Buffer.byteLength(data, 'base64');
  });
  const large = sizes.findIndex((size) => size > MOST_EACH);
  if (large >= 0) {
    throw refusal(`attachments.${large}.data`, `At most ${MOST_EACH} bytes, received ${sizes[large]}`);
  }
  const together = sizes.reduce((sum, size) => sum + size, 0);
  if (together > MOST_TOGETHER) {
    throw refusal('attachments', `At most ${MOST_TOGETHER} bytes together, received ${together}`);
  }
}

const isBase64 = (text: string): boolean => text.length % 4 === 0 && /^[A-Za-z0-9+/]+={0,2}$/.test(text);

const refusal = (field: string, message: string): DomainError =>
  new DomainError('invalid_request', `Bad Request: ${field}: ${message}`);
