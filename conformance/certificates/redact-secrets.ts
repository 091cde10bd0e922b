import { readings } from './redact-readings.js';

/** A shorter one may be any word of a text, and gives nothing away. */
export const SHORTEST_SECRET = 8;
export const HIDDEN = '[hidden]';

export type Rewrite = (text: string) => string;

/**
 * Hides secrets in a text, however they are spelled: in any case of letters, as JSON, URLs and forms escape them, as
 * hexadecimal, and as base64, alone or in the midst of something longer. All places are found before any is hidden, so the
 * outcome does not hang on the order in which secrets are known.
 */
export function hiding(secrets: Iterable<string>): Rewrite {
  const byBeginning = new Map<string, Set<string>>();
  for (const secret of secrets) {
    if (secret.length < SHORTEST_SECRET) continue;
    for (const spelling of spellings(secret)) {
      const beginning = spelling.slice(0, SHORTEST_SECRET);
      byBeginning.set(beginning, (byBeginning.get(beginning) ?? new Set()).add(spelling));
    }
  }
  if (byBeginning.size === 0) return (text) => text;
  return (text) => {
    if (text.length < SHORTEST_SECRET) return text;
    const places = readings(text).flatMap(({ text: read, startOf, endOf }) =>
      found(read, byBeginning).map(([from, to]) => [startOf(from), endOf(to - 1)] as const),
    );
    return places.length === 0 ? text : without(text, places);
  };
}

/** In small letters, as readings are. */
function spellings(secret: string): Set<string> {
  const bytes = Buffer.from(secret);
  const all = [
    secret,
    // Byte by byte, as a percent-encoded text is read.
    bytes.toString('latin1'),
    secret.replaceAll(' ', '+'),
    bytes.toString('hex'),
    ...[0, 1, 2].flatMap((before) => inBase64(bytes, before)),
  ];
  return new Set(all.map((one) => one.toLowerCase()).filter(({ length }) => length >= SHORTEST_SECRET));
}

/** Base64 of a text behind so many other bytes (modulo 3): those of its digits that neither neighbour has a part in. */
function inBase64(secret: Buffer, before: number): string[] {
  const all = Buffer.concat([Buffer.alloc(before), secret]);
  const digits = all.toString('base64').replace(/=+$/, '');
  const own = digits.slice(Math.ceil((before * 8) / 6), Math.floor((all.length * 8) / 6));
  // Nothing precedes it: the last digit is known as well, when nothing follows.
  const known = before === 0 ? [digits, own] : [own];
  return known.flatMap((one) => [one, one.replaceAll('+', '-').replaceAll('/', '_')]);
}

type Place = readonly [from: number, to: number];

function found(text: string, byBeginning: ReadonlyMap<string, ReadonlySet<string>>): Place[] {
  const places: Place[] = [];
  for (let at = 0; at + SHORTEST_SECRET <= text.length; at += 1) {
    const spelled = byBeginning.get(text.slice(at, at + SHORTEST_SECRET));
    if (!spelled) continue;
    for (const one of spelled) if (text.startsWith(one, at)) places.push([at, at + one.length]);
  }
  return places;
}

/** The text with each stretch of overlapping places hidden. */
function without(text: string, places: readonly Place[]): string {
  const pieces: string[] = [];
  let done = 0;
  for (const [from, to] of [...places].sort(([a], [b]) => a - b)) {
    if (from >= done) pieces.push(text.slice(done, from), HIDDEN);
    done = Math.max(done, to);
  }
  return [...pieces, text.slice(done)].join('');
}
