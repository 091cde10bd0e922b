import { createHmac, type Hash, type Hmac } from 'node:crypto';
import type { Switches } from '../../../openapi/index.js';
import type { Instant } from '../clock.js';
import type { RawWebhook } from './raw-webhook.js';

export interface SignedText {
  readonly secret: string;
  /** Value of the timestamp header, as it is sent. */
  readonly timestamp: string;
  readonly body: Uint8Array;
  readonly digest: Switches['webhookDigest'];
}

/** The HMAC-SHA256 over `timestamp.body`, as the signature header has it after `sha256=`. */
export const hmacOf = ({ secret, timestamp, body, digest }: SignedText): string =>
  written(createHmac('sha256', secret).update(`${timestamp}.`).update(body), digest);

/** A digest in the letters of a dialect. */
export function written(hash: Hash | Hmac, digest: Switches['webhookDigest']): string {
  if (digest === 'base64') return hash.digest('base64');
  const hex = hash.digest('hex');
  return digest === 'hex-upper' ? hex.toUpperCase() : hex;
}

/** The two headers that sign a body at a time; none when there is no secret to sign with. */
export function signatureHeaders(
  secret: string | null,
  body: Uint8Array,
  at: Instant,
  { webhookDigest, webhookTimestampUnit }: Pick<Switches, 'webhookDigest' | 'webhookTimestampUnit'>,
): RawWebhook['headers'] {
  if (secret === null) return [];
  const timestamp = String(webhookTimestampUnit === 'milliseconds' ? Math.floor(at) : Math.floor(at / 1000));
  return [
    ['X-Omni-Signature-Timestamp', timestamp],
    ['X-Omni-Signature', `sha256=${hmacOf({ secret, timestamp, body, digest: webhookDigest })}`],
  ];
}

/** All headers of a webhook. Omni documents the two of the signature; the body is JSON. */
export const signedHeaders = (...signed: Parameters<typeof signatureHeaders>): RawWebhook['headers'] => [
  ['Content-Type', 'application/json'],
  ...signatureHeaders(...signed),
];
