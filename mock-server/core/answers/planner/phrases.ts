import { phraseKey, type Word } from './words.js';

/** What a phrase means, and how many words it has. */
export interface Found<T> {
  readonly meaning: T;
  readonly length: number;
}

/** Longer phrases than this are not looked for. */
const MOST_WORDS = 12;

/** Phrases by their words; finds the longest that begins at a word, in time that depends on the phrases alone. */
export class Phrases<T> {
  readonly #meanings = new Map<string, T>();
  /** Numbers of words of the phrases that begin with a word, longest first. */
  readonly #lengths = new Map<string, number[]>();

  constructor(entries: Iterable<readonly [string, T]> = []) {
    for (const [phrase, meaning] of entries) this.add(phrase, () => meaning);
  }

  /** Adds a phrase, or changes what it means. A text without words is no phrase. */
  add(phrase: string, meaning: (before: T | undefined) => T): void {
    const key = phraseKey(phrase);
    const words = key.split(' ');
    if (key === '' || words.length > MOST_WORDS) return;
    this.#meanings.set(key, meaning(this.#meanings.get(key)));
    const first = words[0] ?? '';
    const lengths = this.#lengths.get(first) ?? [];
    if (!lengths.includes(words.length)) {
      this.#lengths.set(
        first,
        [...lengths, words.length].sort((a, b) => b - a),
      );
    }
  }

  /** Whether any phrase begins with the word of that key. */
  begins(key: string): boolean {
    return this.#lengths.has(key);
  }

  /** The longest phrase that begins at a word and means something there. */
  at(
    words: readonly Word[],
    index: number,
    means: (meaning: T, length: number) => T | null = (meaning) => meaning,
  ): Found<T> | null {
    const first = words[index]?.key;
    const lengths = first === undefined ? undefined : this.#lengths.get(first);
    for (const length of lengths ?? []) {
      const key = length === 1 ? first : keysFrom(words, index, length);
      const known = key === undefined ? undefined : this.#meanings.get(key);
      const meaning = known === undefined ? null : means(known, length);
      if (meaning !== null) return { meaning, length };
    }
    return null;
  }
}

function keysFrom(words: readonly Word[], index: number, length: number): string | undefined {
  if (index + length > words.length) return undefined;
  let key = words[index]?.key ?? '';
  for (let next = index + 1; next < index + length; next += 1) key += ` ${words[next]?.key}`;
  return key;
}
