import type { Switches } from '../../openapi/index.js';
import type { WrittenDigest } from './digest-text.js';
import type { WhatWasSigned } from './find-what-was-signed.js';

/** What is wrong, in a sentence, and what to do about it, in some more. */
export interface Told {
  readonly headline: string;
  readonly advice: readonly string[];
}

type Encoding = WrittenDigest['encoding'];
type DigestSwitch = Switches['webhookDigest'];

const HEX = 'lower-case hexadecimal';

/** How a digest is written under each option of the switch. */
const WRITTEN: Readonly<Record<DigestSwitch, Encoding>> = {
  hex: null,
  'hex-upper': 'upper-case hexadecimal',
  base64: 'base64',
};

/** Options of the switch that has the mock write the digest so; it knows no URL-safe base64. */
const SWITCHED = {
  [HEX]: 'hex',
  'upper-case hexadecimal': 'hex-upper',
  base64: 'base64',
  'URL-safe base64': null,
} as const;

function encoded(encoding: Encoding, expected: DigestSwitch): string {
  const option = SWITCHED[encoding ?? HEX];
  if (expected !== 'hex') {
    const remedy = option === null ? 'Compare in its encoding' : `Give --switch webhookDigest=${option}`;
    return `${remedy} if this is what your Omni sends: webhookDigest=${expected} was given.`;
  }
  const mock = option === null ? '' : `, and start the mock with --switch webhookDigest=${option}`;
  return `No source says how Omni writes the digest; lower-case hexadecimal is what \`sha256=\` usually means. If your Omni sends this, compare in its encoding${mock}.`;
}

const PREFIXED = 'The header is `sha256=` and the digest, and is to be compared as a whole.';
const CHOSEN = 'The receiver decides on the algorithm, not the header: compute an HMAC-SHA256.';
const KEYLESS = 'A digest without the secret in it can be made by anybody: compute an HMAC.';

/** Tells of a digest that was explained. */
export function toldOf(
  { algorithm, keyed, differences }: WhatWasSigned,
  digest: WrittenDigest,
  expected: DigestSwitch,
): Told {
  const said = differences.map((difference) => difference.said);
  const usual = algorithm === 'sha256' && keyed;
  const spelled = spelling(digest, algorithm, WRITTEN[expected]);
  const headline =
    usual && said.length === 0
      ? `The digest is right, but ${spelled.join(' and ')}.`
      : `The signature is ${usual ? 'right for' : `${kindOf(algorithm, keyed)} of`} ${said.join(' and ') || 'what was to be signed'}${spelled.length === 0 ? '' : `; besides, ${spelled.join(' and ')}`}.`;
  const advice = [
    ...differences.map((difference) => difference.advice),
    ...(usual ? [] : [keyed ? CHOSEN : KEYLESS]),
    ...(digest.encoding === WRITTEN[expected] ? [] : [encoded(digest.encoding, expected)]),
    ...(spelled.some((text) => text.includes('prefix')) ? [PREFIXED] : []),
  ];
  return { headline, advice: [...new Set(advice.filter((sentence) => sentence !== null))] };
}

const kindOf = (algorithm: string, keyed: boolean): string =>
  keyed ? `an HMAC-${algorithm.toUpperCase()}` : `a plain ${algorithm.toUpperCase()}, without a key,`;

/** How a digest is written otherwise than the rule says. */
function spelling({ encoding, prefix }: WrittenDigest, algorithm: string, expected: Encoding): string[] {
  const prefixed =
    prefix === null
      ? ['its prefix `sha256=` is missing']
      : prefix === 'sha256' || prefix === algorithm
        ? []
        : [`its prefix is \`${prefix}=\` instead of \`sha256=\``];
  return [
    ...(encoding === expected ? [] : [`it is written in ${encoding ?? HEX} instead of ${expected ?? HEX}`]),
    ...prefixed,
  ];
}

/** Tells of a digest that is nearly right, digit by digit; undefined when it is not. */
export function toldOfDigits(
  { text, encoding }: WrittenDigest,
  right: string,
  expected: DigestSwitch,
): Told | undefined {
  const damaged = (headline: string): Told => ({
    headline,
    advice: [
      'It was cut or changed on the way or when it was copied: refuse it, and compare all of its digits.',
    ],
  });
  if (encoding !== WRITTEN[expected]) return undefined;
  if (text.length < right.length && right.startsWith(text)) {
    return damaged(`The signature is right, but ends after ${text.length} of its ${right.length} digits.`);
  }
  if (text.length > right.length && text.startsWith(right)) {
    return damaged(`The signature is right, but goes on after its ${right.length} digits.`);
  }
  if (text.length !== right.length) return undefined;
  const different = [...text].filter((digit, at) => digit !== right[at]).length;
  // More than a few equal digits, or equal ones in a row, do not come about by chance.
  if (different <= 8)
    return damaged(`The signature is right but for ${different} of its ${right.length} digits.`);
  const same = [...text].findIndex((digit, at) => digit !== right[at]);
  return same >= 6
    ? damaged(`Only the first ${same} of the ${right.length} digits of the signature are right.`)
    : undefined;
}
