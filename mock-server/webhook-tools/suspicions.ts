import { bodyKind } from './body-kind.js';
import { numbersOf } from './json-tokens.js';

/** What may be wrong with a capture whose signature nothing explains. */
export const suspicionsOf = (body: Uint8Array, timestamp: string): readonly string[] => [
  ...(/^\d+$/.test(timestamp)
    ? []
    : [`The timestamp "${timestamp}" is no whole number, so it is hardly what was signed.`]),
  ...ofBody(body),
];

function ofBody(body: Uint8Array): string[] {
  if (body.length === 0) return ['The body is empty: was it lost before it was captured?'];
  const { isJson, wrapping } = bodyKind(body);
  if (wrapping !== null)
    return [`The body is ${wrapping}, and Omni sends JSON: capture the bytes as they come.`];
  if (!isJson) return ['The body is no JSON: is it whole, and is it the body?'];
  const rounded = numbersOf(Buffer.from(body).toString('utf8')).find(isRounded);
  return rounded === undefined
    ? []
    : [
        `The number ${rounded} has more digits than JavaScript keeps, and may have been another before a program parsed the body and wrote it anew: capture the bytes as they come.`,
      ];
}

/** A whole number too long for a double that is just what a double makes of it. */
const isRounded = (source: string): boolean =>
  /^-?\d{17,}$/.test(source) && BigInt(source) !== 0n && JSON.stringify(Number(source)) === source;
