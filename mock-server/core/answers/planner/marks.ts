import { allCues } from './cue-phrases.js';
import type { Cue } from './cues.js';
import { numberOf } from './numbers.js';
import type { Found } from './phrases.js';
import { type ReadTime, readTime, type TimePhrase } from './time-phrases.js';
import type { Now } from './time-spans.js';
import type { Hit, Values } from './values.js';
import type { Candidate, Vocabulary } from './vocabulary.js';
import type { Word } from './words.js';

/** Words of a prompt with what they mean by themselves; what they do there shows in the company they keep. */
export interface Mark {
  readonly means: Exclude<Meaning, { readonly kind: 'filler' }>;
  /** The first of its words, and how many they are. */
  readonly from: number;
  readonly length: number;
}

export type Meaning =
  | { readonly kind: 'time'; readonly phrase: TimePhrase }
  | { readonly kind: 'field'; readonly candidates: readonly Candidate[] }
  | { readonly kind: 'value'; readonly hits: readonly Hit[] }
  | { readonly kind: 'number'; readonly count: number }
  | { readonly kind: 'topic' }
  | Cue
  | { readonly kind: 'unknown' };

/** A prompt with what is found in it whatever the topic. */
export interface ReadWords {
  readonly words: readonly Word[];
  readonly times: readonly (ReadTime | null)[];
  readonly cues: readonly (Found<Cue> | null)[];
}

export function readWords(words: readonly Word[], now: Now): ReadWords {
  const cues = allCues();
  return {
    words,
    times: words.map((_, index) => readTime(words, index, now)),
    cues: words.map((_, index) => cues.at(words, index)),
  };
}

/**
 * The marks of a prompt from left to right: of what begins at a word, the longest is meant. Words that say nothing leave
 * no mark.
 */
export function marksOf(read: ReadWords, vocabulary: Vocabulary, values: Values): readonly Mark[] {
  const marks: Mark[] = [];
  let index = 0;
  while (index < read.words.length) {
    const { length, means } = meaningAt(read, index, vocabulary, values, marks.at(-1)?.means.kind);
    if (means.kind !== 'filler') marks.push({ means, from: index, length });
    index += length;
  }
  return marks;
}

function meaningAt(
  { words, times, cues }: ReadWords,
  index: number,
  { phrases, mentions, fields }: Vocabulary,
  values: Values,
  before: Meaning['kind'] | undefined,
): { readonly length: number; readonly means: Meaning } {
  const time = times[index];
  const linked = time ? 0 : linkedNumbers(words, index);
  if (linked > 0) return { length: linked, means: { kind: 'modifier' } };
  const cue = cues[index];
  const key = words[index]?.key ?? '';
  const field = phrases.begins(key)
    ? phrases.at(words, index, (known, length) => fitting(known, words, index, length))
    : null;
  const mention = mentions.at(words, index);
  const value = values.at(words, index, fields);
  const longest = Math.max(
    lengthOf(time),
    lengthOf(cue),
    lengthOf(field),
    lengthOf(mention),
    lengthOf(value),
  );
  if (time && time.length === longest)
    return { length: longest, means: { kind: 'time', phrase: time.phrase } };
  if (field && field.length === longest)
    return { length: longest, means: { kind: 'field', candidates: field.meaning } };
  if (mention && mention.length === longest) return { length: longest, means: TOPIC };
  // A value that is also a word of every day is meant where a value is expected, or where it is written as a name.
  const saysNothing = cue?.meaning.kind === 'filler';
  const described = saysNothing && (before === 'field' || before === 'which' || before === 'not');
  const expected = before === 'of' || before === 'except' || described || words[index]?.named;
  if (value && value.length === longest && (cue?.length !== longest || expected)) {
    return { length: longest, means: { kind: 'value', hits: value.hits } };
  }
  if (cue) return { length: cue.length, means: cue.meaning };
  const count = numberOf(key);
  return { length: 1, means: count === null ? UNKNOWN : { kind: 'number', count } };
}

const TOPIC = { kind: 'topic' } as const;
const UNKNOWN = { kind: 'unknown' } as const;

const lengthOf = (found: { readonly length: number } | null | undefined): number => found?.length ?? 0;

/** The fields that words mean as they are written there. */
function fitting(
  candidates: readonly Candidate[],
  words: readonly Word[],
  index: number,
  length: number,
): readonly Candidate[] | null {
  const said = words.slice(index, index + length).map(({ text }) => text.toLowerCase());
  const text = said.join(' ');
  const plural = words[index + length - 1]?.key !== said.at(-1);
  const fits = candidates.filter(
    (candidate) =>
      (candidate.exactly ?? text) === text &&
      (!candidate.plural || plural) &&
      (!candidate.singular || !plural),
  );
  return fits.length > 0 ? fits : null;
}

/** How many words a date has that is none, or not for everybody: "2026-02-30" and "3/5/2026"; 0 for other words. */
function linkedNumbers(words: readonly Word[], index: number): number {
  let last = index;
  while ((words[last + 1]?.link ?? null) !== null && isNumber(words[last]) && isNumber(words[last + 1]))
    last += 1;
  return last === index ? 0 : last - index + 1;
}

const isNumber = (word: Word | undefined): boolean => /^[0-9]+$/.test(word?.text ?? '');
