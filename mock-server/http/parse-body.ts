import type { IncomingHttpHeaders } from 'node:http';
import { BODY_LIMIT } from './read-body.js';
import { TransportError } from './transport-error.js';

/** The JSON a body holds; undefined when there is none. Throws a TransportError for anything else. */
export function parseBody(text: string, headers: IncomingHttpHeaders): unknown {
  if (text === '') return undefined;
  const type = headers['content-type'] ?? 'none';
  if (!/^application\/(?:[\w.+-]+\+)?json\b/i.test(type)) {
    throw new TransportError(415, `Unsupported Media Type: expected application/json, received ${type}`);
  }
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'not JSON';
    throw new TransportError(400, `Bad Request: Invalid JSON (${reason})`);
  }
  const size = Buffer.byteLength(text) - attachmentsSize(body);
  if (size > BODY_LIMIT) {
    throw new TransportError(
      413,
      `Payload Too Large: the body may hold ${BODY_LIMIT} bytes beside attachments, received ${size}`,
    );
  }
  return body;
}

/** Bytes of base64 in a submit's attachments, which the limit leaves out. */
function attachmentsSize(body: unknown): number {
  if (typeof body !== 'object' || body === null || !('attachments' in body)) return 0;
  if (!Array.isArray(body.attachments)) return 0;
  return body.attachments
    .map((attachment: { data?: unknown } | null) => attachment?.data)
    .reduce((sum: number, data) => sum + (typeof data === 'string' ? data.length : 0), 0);
}
