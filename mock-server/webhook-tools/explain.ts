import type { Switches } from '../../openapi/index.js';
import { hmacOf } from '../core/webhooks/signature.js';
import { type CapturedRequest, headerValues } from './captured-request.js';
import { readDigest } from './digest-text.js';
import { findWhatWasSigned } from './find-what-was-signed.js';
import { suspicionsOf } from './suspicions.js';
import { type Told, toldOf, toldOfDigits } from './tell.js';

const SIGNATURE = 'X-Omni-Signature';
const TIMESTAMP = 'X-Omni-Signature-Timestamp';

/** The receiver's rules and clock. */
export interface VerifyRules {
  readonly secret: string;
  readonly nowSeconds: number;
  /** How far the timestamp may be from now, either way; null: as far as it likes. */
  readonly toleranceSeconds: number | null;
  /** How the digest is written, as the switch of the mock says it: `hex` unless given. */
  readonly digest?: Switches['webhookDigest'];
}

/** Whether a captured webhook is valid, and if not, exactly why. No text of it says the secret. */
export interface Explanation extends Told {
  readonly valid: boolean;
  readonly signature: string | null;
  /** What the signature should be; null when there is no timestamp to compute it with. */
  readonly computed: string | null;
  readonly timestamp: string | null;
  /** How long before now it was signed, negative in the future; null when the timestamp is no time. */
  readonly ageSeconds: number | null;
}

export function explain(request: CapturedRequest, rules: VerifyRules): Explanation {
  const signatures = headerValues(request, SIGNATURE);
  const timestamps = headerValues(request, TIMESTAMP);
  const [timestamp = null] = timestamps;
  const { secret, digest = 'hex' } = rules;
  const { body } = request;
  const computed = timestamp === null ? null : `sha256=${hmacOf({ secret, timestamp, body, digest })}`;
  const ageSeconds = ageOf(timestamp, rules.nowSeconds);
  const wrong =
    wrongSignatureHeader(signatures, computed) ??
    wrongTimestampHeader(timestamps, request, rules, signatures[0] ?? '') ??
    (signatures[0] === computed
      ? undefined
      : wrongSignature(request, rules, signatures[0] ?? '', timestamp ?? '')) ??
    wrongAge(ageSeconds, rules);
  return {
    valid: wrong === undefined,
    ...(wrong ?? { headline: 'The signature is right.', advice: [] }),
    signature: signatures.length === 0 ? null : signatures.join(', '),
    computed,
    timestamp,
    ageSeconds,
  };
}

function wrongSignatureHeader(values: readonly string[], computed: string | null): Told | undefined {
  const [value, ...others] = values;
  if (value === undefined) {
    return {
      headline: `There is no ${SIGNATURE} header.`,
      advice: [
        'Omni signs when the submit had a webhookSigningSecret: was it given? Then look for a proxy, a framework or a log that drops the header.',
      ],
    };
  }
  if (value.trim() === '' && others.length === 0) {
    return {
      headline: `The ${SIGNATURE} header is empty.`,
      advice: ['Look for what empties it on the way: a signature is never empty.'],
    };
  }
  const parts = [value, ...others].flatMap((each) => each.split(',')).map((part) => part.trim());
  if (parts.length === 1) return undefined;
  const right = parts.indexOf(computed ?? '');
  const which = right === -1 ? 'none of them is right' : `number ${right + 1} of them is right`;
  return {
    headline: `The ${SIGNATURE} header has ${parts.length} values, and ${which}.`,
    advice: ['Omni sends one. Refuse this: whoever may send several may try several.'],
  };
}

function wrongTimestampHeader(
  [timestamp, ...others]: readonly string[],
  request: CapturedRequest,
  { secret, digest: expected = 'hex' }: VerifyRules,
  signature: string,
): Told | undefined {
  if (others.length > 0) {
    return {
      headline: `The ${TIMESTAMP} header comes ${others.length + 1} times.`,
      advice: ['Omni sends one. Refuse this: there is no telling which was signed.'],
    };
  }
  if (timestamp !== undefined && timestamp.trim() !== '') return undefined;
  const digest = readDigest(signature);
  const found = digest && findWhatWasSigned({ body: request.body, timestamp: '', secret }, digest);
  return {
    headline: `${timestamp === undefined ? `There is no ${TIMESTAMP} header` : `The ${TIMESTAMP} header is empty`}, and without it nothing can be verified.`,
    advice: [
      ...(found && digest ? [toldOf(found, digest, expected).headline] : []),
      'The timestamp is part of what is signed: look for a proxy, a framework or a log that drops the header.',
    ],
  };
}

function wrongSignature(
  { body }: CapturedRequest,
  { secret, digest: expected = 'hex' }: VerifyRules,
  signature: string,
  timestamp: string,
): Told {
  const digest = readDigest(signature.trim());
  if (!digest) {
    return {
      headline: `The ${SIGNATURE} header is no signature: it should be \`sha256=\` and ${DIGITS[expected]}.`,
      advice: ['Look at what sends it: this is not how Omni signs.'],
    };
  }
  const found = findWhatWasSigned({ body, timestamp, secret }, digest);
  if (found) return toldOf(found, digest, expected);
  const right = hmacOf({ secret, timestamp, body, digest: expected });
  return toldOfDigits(digest, right, expected) ?? unexplained(body, timestamp);
}

const DIGITS = {
  hex: '64 hexadecimal digits',
  'hex-upper': '64 hexadecimal digits in upper case',
  base64: '44 characters of base64',
} as const;

/** What is said when nothing explains a signature. */
export const UNEXPLAINED = 'The signature is that of another secret or of another body.';

const unexplained = (body: Uint8Array, timestamp: string): Told => ({
  headline: UNEXPLAINED,
  advice: [
    ...suspicionsOf(body, timestamp),
    'None of the usual mistakes explains it. Compare the secret with the webhookSigningSecret that this very job was submitted with.',
    'Then make sure that body and timestamp are, byte for byte, what came over the wire.',
  ],
});

/** Milliseconds of our time have thirteen digits, seconds ten. */
const LEAST_MILLISECONDS = 1e11;

function ageOf(timestamp: string | null, nowSeconds: number): number | null {
  if (timestamp === null || !/^\d+(\.\d+)?$/.test(timestamp.trim())) return null;
  const number = Number(timestamp);
  return Math.round(nowSeconds - (number >= LEAST_MILLISECONDS ? number / 1000 : number));
}

function wrongAge(age: number | null, { toleranceSeconds }: VerifyRules): Told | undefined {
  if (toleranceSeconds === null) return undefined;
  if (age === null) {
    return {
      headline: 'The signature is right, and the timestamp is no number, so its age cannot be told.',
      advice: ['Refuse this: a webhook whose age cannot be told may be a repetition.'],
    };
  }
  if (Math.abs(age) <= toleranceSeconds) return undefined;
  const off = age > 0 ? `${age} seconds ago` : `${-age} seconds in the future`;
  return {
    headline: `The signature is right, and was made ${off}; the tolerance is ${toleranceSeconds} seconds.`,
    advice: [
      'It is a repetition, a delivery that was held up, or one of the clocks is wrong. Give --now the time at which it came if it was captured earlier.',
    ],
  };
}
