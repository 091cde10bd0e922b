import { spellings } from './json-spellings.js';
import { numbersOf, parseKeepingNumbers, respelled } from './json-tokens.js';
import { asJavaScript, asPython, spellingsOfNumber } from './number-spellings.js';
import type { Variant } from './variant.js';

/** Beyond this a body is not written anew for every spelling of its numbers. */
const LONG = 16 * 1024;

/** How many mixtures of spellings are tried. */
const MOST = 256;

const ADVICE =
  'Numbers lose their spelling when JSON is parsed and written anew. Verify the bytes as they come, before anything parses them.';

/** The body with numbers spelled otherwise, as it stands and in the other ways of writing JSON; made as it is asked for. */
export function* numberVariants(body: Uint8Array): Generator<Variant<Buffer>> {
  if (body.length > LONG) return;
  const json = Buffer.from(body).toString('utf8');
  if (!isJson(json)) return;
  const numbers = numbersOf(json);
  for (const other of mixtures(numbers)) {
    const text = respelled(json, other);
    const said = `with ${changes(numbers, other)}`;
    yield { value: Buffer.from(text), said: `the body ${said}`, advice: ADVICE };
    const value = parseKeepingNumbers(text);
    for (const { name, write } of spellings) {
      const anew = write(value);
      yield { value: Buffer.from(anew), said: `the body written as ${name}, ${said}`, advice: ADVICE };
      yield {
        value: Buffer.from(`${anew}\n`),
        said: `the body written as ${name} and a line break after it, ${said}`,
        advice: ADVICE,
      };
    }
  }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** Other spellings of all the numbers: as programs write them, then one at a time, then mixed. */
function* mixtures(numbers: readonly string[]): Generator<readonly string[]> {
  const seen = new Set([numbers.join(' ')]);
  const isNew = (mixture: readonly string[]): boolean => {
    const key = mixture.join(' ');
    return seen.size <= MOST && !seen.has(key) && Boolean(seen.add(key));
  };
  const withDecimals = (source: string) => (/^-?\d+$/.test(source) ? `${source}.0` : source);
  for (const manner of [asJavaScript, asPython, withDecimals]) {
    const mixture = numbers.map(manner);
    if (isNew(mixture)) yield mixture;
  }
  for (const mixture of [...oneAtATime(numbers), ...mixed(numbers)]) if (isNew(mixture)) yield mixture;
}

const oneAtATime = (numbers: readonly string[]): string[][] =>
  numbers.flatMap((number, at) => spellingsOfNumber(number).map((other) => numbers.with(at, other)));

/** All of them together: the likeliest spellings of each, so many that `MOST` goes round. */
function mixed(numbers: readonly string[]): string[][] {
  const each = Math.floor(MOST ** (1 / numbers.length));
  if (each < 2) return [];
  const choices = numbers.map((number) => [number, ...spellingsOfNumber(number)].slice(0, each));
  return choices.reduce<string[][]>(
    (found, some) => found.flatMap((start) => some.map((choice) => [...start, choice])),
    [[]],
  );
}

/** `12.5 spelled 12.50 and 1 spelled 1.0`. */
function changes(numbers: readonly string[], others: readonly string[]): string {
  const changed = numbers.flatMap((number, at) =>
    others[at] === number ? [] : [`${number} spelled ${others[at]}`],
  );
  const told = [...new Set(changed)];
  return told.length <= 3
    ? told.join(' and ')
    : `${told.slice(0, 2).join(', ')} and ${told.length - 2} other numbers spelled otherwise`;
}
