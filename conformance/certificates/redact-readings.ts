/** A text as somebody may read it, in small letters, and where each letter of it stands in the text itself. */
export interface Reading {
  readonly text: string;
  startOf(letter: number): number;
  /** The place behind it. */
  endOf(letter: number): number;
}

/** Texts are put into JSON that is put into JSON, and URLs into the query of URLs; hardly more often. */
const MOST_LEVELS = 3;

/** `\u002f`, `\/` and `%2F` all are a slash. */
const ESCAPE = /%([0-9a-f]{2})|\\u([0-9a-f]{4})|\\(["\\/bfnrt])/gi;
const BACKSLASHED: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' };

/** A text as it is, and as often unescaped as there is something to unescape. */
export function readings(text: string): Reading[] {
  const first: Reading = { text: small(text), startOf: (letter) => letter, endOf: (letter) => letter + 1 };
  const all = [first];
  for (let last = first; all.length <= MOST_LEVELS; ) {
    const next = unescaped(last);
    if (!next) break;
    all.push(next);
    last = next;
  }
  return all;
}

function unescaped({ text, startOf, endOf }: Reading): Reading | undefined {
  if (!/[%\\]/.test(text)) return undefined;
  const letters: string[] = [];
  const places: (readonly [number, number])[] = [];
  const take = (letter: string, from: number, to: number) => {
    letters.push(letter);
    places.push([startOf(from), endOf(to - 1)]);
  };
  let done = 0;
  const plain = (to: number) => {
    for (; done < to; done += 1) take(text[done] ?? '', done, done + 1);
  };
  for (const match of text.matchAll(ESCAPE)) {
    const [whole, percent, unicode, letter = ''] = match;
    const code = percent ?? unicode;
    plain(match.index);
    done += whole.length;
    take(
      small(
        code === undefined ? (BACKSLASHED[letter] ?? letter) : String.fromCharCode(Number.parseInt(code, 16)),
      ),
      match.index,
      done,
    );
  }
  if (letters.length === 0) return undefined;
  plain(text.length);
  return {
    text: letters.join(''),
    startOf: (at) => places[at]?.[0] ?? 0,
    endOf: (at) => places[at]?.[1] ?? 0,
  };
}

/** One small letter for each letter: the few that would become two stay as they are. */
function small(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length
    ? lower
    : Array.from({ length: text.length }, (_, at) => {
        const letter = text.charAt(at);
        return letter.toLowerCase().length === 1 ? letter.toLowerCase() : letter;
      }).join('');
}
