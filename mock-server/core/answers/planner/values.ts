import { Phrases } from './phrases.js';
import { type Word, wordsOf } from './words.js';

/** A value that words name. */
export interface Hit {
  /** `view.dimension`. */
  readonly field: string;
  readonly value: string;
}

/** What is learnt from the values of a dimension. */
interface ValueIndex {
  readonly whole: Phrases<string>;
  /** Values with a word in them, by its key; made when first needed. */
  parts: Map<string, string[]> | null;
  readonly values: readonly string[];
}

const known = new WeakMap<readonly string[], ValueIndex>();

function indexOf(values: readonly string[]): ValueIndex {
  const learnt = known.get(values) ?? {
    // Of two values that read alike the first is meant.
    whole: new Phrases(
      values
        .filter(isWord)
        .map((value) => [value, value] as const)
        .reverse(),
    ),
    parts: null,
    values,
  };
  known.set(values, learnt);
  return learnt;
}

/** A number or a single letter in a prompt is no value. */
const isWord = (value: string): boolean => /\p{L}{2}/u.test(value);

/** The values of dimensions, as far as a prompt may name them. */
export class Values {
  readonly #indexes: ReadonlyMap<string, ValueIndex>;
  /** What was found for words before. */
  readonly #parts = new Map<string, { field: string; text: string }[]>();
  /** Dimensions with a value that begins with a word. */
  readonly #starts = new Map<string, readonly string[]>();

  constructor(fields: Iterable<string>, valuesOf: (field: string) => readonly string[]) {
    this.#indexes = new Map([...fields].map((field) => [field, indexOf(valuesOf(field))]));
  }

  /** The longest values that begin at a word, of those dimensions. */
  at(
    words: readonly Word[],
    index: number,
    of: ReadonlyMap<string, unknown>,
  ): { hits: Hit[]; length: number } | null {
    const fields = this.#startingWith(words[index]?.key ?? '');
    if (fields.length === 0) return null;
    const found = fields.flatMap((field) => {
      const at = of.has(field) ? this.#indexes.get(field)?.whole.at(words, index) : null;
      return at ? [{ field, value: at.meaning, length: at.length }] : [];
    });
    const length = Math.max(0, ...found.map((hit) => hit.length));
    if (length === 0) return null;
    return {
      hits: found.filter((hit) => hit.length === length).map(({ field, value }) => ({ field, value })),
      length,
    };
  }

  /** Dimensions that have a value with those words in a row somewhere in it, with the text that it has there. */
  containing(words: readonly Word[], of: ReadonlyMap<string, unknown>): { field: string; text: string }[] {
    const key = words.map(({ text }) => text).join(' ');
    const found = this.#parts.get(key) ?? this.#containing(words);
    this.#parts.set(key, found);
    return found.filter(({ field }) => of.has(field));
  }

  #containing(words: readonly Word[]): { field: string; text: string }[] {
    const texts = [words.map(({ text }) => text).join(' '), words.map(({ key }) => key).join(' ')];
    return [...this.#indexes].flatMap(([field, index]) => {
      const text = texts.find((text) => isWithin(text, words, index));
      return text === undefined ? [] : [{ field, text }];
    });
  }

  #startingWith(key: string): readonly string[] {
    const remembered = this.#starts.get(key);
    if (remembered) return remembered;
    const fields = [...this.#indexes].filter(([, { whole }]) => whole.begins(key)).map(([field]) => field);
    this.#starts.set(key, fields);
    return fields;
  }
}

/** Only the asker's own words count, so that no value is told to somebody who did not say it. */
function isWithin(text: string, words: readonly Word[], index: ValueIndex): boolean {
  index.parts ??= partsOf(index.values);
  const lists = words.map(({ key }) => index.parts?.get(key) ?? []);
  const shortest = lists.reduce((a, b) => (b.length < a.length ? b : a));
  const lower = text.toLowerCase();
  return shortest.some((value) => value.toLowerCase().includes(lower));
}

function partsOf(values: readonly string[]): Map<string, string[]> {
  const parts = new Map<string, string[]>();
  for (const value of values) {
    for (const key of new Set(wordsOf(value).map((word) => word.key))) {
      const list = parts.get(key) ?? [];
      if (list.length === 0) parts.set(key, list);
      list.push(value);
    }
  }
  return parts;
}
