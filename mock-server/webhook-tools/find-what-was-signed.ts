import { createHash, createHmac } from 'node:crypto';
import { bodyVariants } from './body-variants.js';
import { ALGORITHMS, type WrittenDigest } from './digest-text.js';
import { keyVariants } from './key-variants.js';
import { type Message, messageVariants, movedTimestamps } from './message-variants.js';
import { numberVariants } from './number-variants.js';
import { asItIs, type Variant } from './variant.js';

/** What a digest turned out to be of. */
export interface WhatWasSigned {
  readonly algorithm: string;
  readonly keyed: boolean;
  /** What was different from the rule: nothing when the digest itself is right. */
  readonly differences: readonly Variant<unknown>[];
}

/** Beyond this length only one thing at a time is supposed to be different. */
const LONG = 64 * 1024;

/**
 * Tries the mistakes that are made with signatures, one at a time and then together, until one explains the digest.
 * Undefined when none does.
 */
export function findWhatWasSigned(
  { body, timestamp, secret }: { body: Uint8Array; timestamp: string; secret: string },
  digest: WrittenDigest,
): WhatWasSigned | undefined {
  const algorithm = ALGORITHMS[digest.bytes.length];
  if (algorithm === undefined) return undefined;
  const whole = asItIs(Buffer.from(body));
  const isHmac = (key: Buffer, parts: readonly (string | Buffer)[]): boolean =>
    parts
      .reduce((hmac, part) => hmac.update(part), createHmac(algorithm, key))
      .digest()
      .equals(digest.bytes);
  const isHash = (parts: readonly (string | Buffer)[]): boolean =>
    parts
      .reduce((hash, part) => hash.update(part), createHash(algorithm))
      .digest()
      .equals(digest.bytes);

  for (const { key, message, text } of supposals(
    keyVariants(secret),
    messageVariants(timestamp),
    whole.value,
  )) {
    if (isHmac(key.value, message.value(text.value)))
      return { algorithm, keyed: true, differences: real([text, message, key]) };
  }
  for (const message of messageVariants(timestamp)) {
    if (isHash(message.value(whole.value))) return { algorithm, keyed: false, differences: real([message]) };
  }
  if (body.length > LONG) return undefined;
  const moved = movedTimestamps(timestamp).find((message) =>
    isHmac(Buffer.from(secret), message.value(whole.value)),
  );
  if (moved) return { algorithm, keyed: true, differences: [moved] };
  for (const text of numberVariants(body)) {
    if (isHmac(Buffer.from(secret), [timestamp, '.', text.value])) {
      return { algorithm, keyed: true, differences: [text] };
    }
  }
  return undefined;
}

interface Supposal {
  readonly key: Variant<Buffer>;
  readonly message: Variant<Message>;
  readonly text: Variant<Buffer>;
}

const real = (variants: readonly Variant<unknown>[]): Variant<unknown>[] =>
  variants.filter(({ said }) => said !== null);

/** Every mixture of what may have been different, those with the fewest differences first. */
function supposals(
  keys: readonly Variant<Buffer>[],
  messages: readonly Variant<Message>[],
  body: Buffer,
): readonly Supposal[] {
  const most = body.length > LONG ? 1 : 3;
  const all = bodyVariants(body).flatMap((text) =>
    messages.flatMap((message) => keys.map((key): Supposal => ({ key, message, text }))),
  );
  const differences = ({ key, message, text }: Supposal): number => real([key, message, text]).length;
  return all
    .filter((supposal) => differences(supposal) <= most)
    .sort((a, b) => differences(a) - differences(b));
}
