import { createHmac, timingSafeEqual } from 'node:crypto';

/** How far a timestamp may be from now: what somebody overheard is worth nothing soon after. */
export const TOLERANCE_SECONDS = 300;

/** Omni publishes the prefix, not how the digest is written; in hex, upper case says the same as lower case. */
const SIGNATURE = /^sha256=([0-9a-f]{64})$/i;
const TIMESTAMP = /^\d{1,12}$/;

/** A request as it came, before anything was made of it. */
export interface RawRequest {
  /** Each name with all its values, as `headersDistinct` of node:http has them: joined, two could pass for one. */
  readonly headers: NodeJS.Dict<string[]>;
  /** The bytes of the body. Parsed and written again it would be another message. */
  readonly body: Buffer;
}

/**
 * Whether Omni sent this, to the holder of the secret, and just now. Nothing else may be read of a request before this
 * has said yes.
 */
export function isGenuine({ headers, body }: RawRequest, secret: string, nowMs: number): boolean {
  const timestamp = only(headers['x-omni-signature-timestamp']);
  const digest = SIGNATURE.exec(only(headers['x-omni-signature']))?.[1];
  if (digest === undefined || !TIMESTAMP.test(timestamp)) return false;
  if (Math.abs(nowMs / 1_000 - Number(timestamp)) > TOLERANCE_SECONDS) return false;
  const expected = createHmac('sha256', secret).update(timestamp).update('.').update(body).digest();
  return timingSafeEqual(expected, Buffer.from(digest, 'hex'));
}

/** The value of a header that is there exactly once, or an empty text. */
function only(values: readonly string[] = []): string {
  const [value = '', ...more] = values;
  return more.length === 0 ? value : '';
}
