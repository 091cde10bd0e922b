/** A number as it stood in the text. */
export class NumberToken {
  readonly source: string;
  constructor(source: string) {
    this.source = source;
  }
}

/** Strings, so that numbers inside them are not taken for numbers, and numbers. */
const TOKENS = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

/** The numbers of a JSON text, in their spelling and order. */
export const numbersOf = (json: string): string[] =>
  (json.match(TOKENS) ?? []).filter((token) => !token.startsWith('"'));

/** The text with its numbers spelled otherwise, the rest untouched. */
export function respelled(json: string, numbers: readonly string[]): string {
  let at = 0;
  return json.replaceAll(TOKENS, (token) => (token.startsWith('"') ? token : (numbers[at++] ?? token)));
}

/** Parses JSON, with numbers as {@link NumberToken}. Throws when it is none. */
export function parseKeepingNumbers(json: string): unknown {
  JSON.parse(json);
  const mark = markFor(json);
  const quoted = json.replaceAll(TOKENS, (token) => (token.startsWith('"') ? token : `"${mark}${token}"`));
  return JSON.parse(quoted, (_, value: unknown) =>
    typeof value === 'string' && value.startsWith(mark) ? new NumberToken(value.slice(mark.length)) : value,
  );
}

/** What no string of the text begins with. */
function markFor(json: string): string {
  let mark = 'number:';
  while (json.includes(mark)) mark = `#${mark}`;
  return mark;
}
