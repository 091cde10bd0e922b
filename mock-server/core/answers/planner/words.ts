/** A word of a text, as it stands there and as it is compared. */
export interface Word {
  readonly text: string;
  /** Lower case, without accents and without a plural ending. */
  readonly key: string;
  /** Begins with a capital inside a sentence, or follows a quotation mark: probably a name. */
  readonly named: boolean;
  /** Goes on from the word before, within one sentence. */
  readonly joined: boolean;
  /** What stands between it and the word before when that makes them parts of one date or range. */
  readonly link: '-' | '/' | '.' | null;
  /** A number with a sign before it: "-5", but not "top-5". */
  readonly minus: boolean;
}

// A number with thousands separators is one word.
const WORD = /[0-9]{1,3}(?:,[0-9]{3})+(?![\p{L}\p{N}])|[\p{L}\p{N}\p{M}]+(?:['’][\p{L}\p{N}\p{M}]+)*/gu;
const ACCENTS = /\p{M}/gu;
const ASCII = /^[\x20-\x7e]*$/;
const QUOTES = '"“”„«»`';
const SENTENCE_ENDS = '.?!;:\n';
/** A job scenario named in a prompt is meant for the mock and is no part of the question. */
const SCENARIO = /\bscenario:[a-z-]+/gi;

/** The words of a text in one pass, in any script. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  let end = 0;
  let fresh = true;
  for (const { 0: found, index } of text.matchAll(WORD)) {
    const gap = text.slice(end, Math.min(index, end + 20));
    const link = linkOf(gap);
    fresh ||= link === null && includesOneOf(gap, SENTENCE_ENDS);
    const first = found.charAt(0);
    const capital = first !== first.toLowerCase();
    words.push({
      text: found,
      key: keyOf(found),
      named: (capital && !fresh) || includesOneOf(gap, QUOTES),
      joined: !fresh,
      link,
      minus: /\s[-−]$/.test(gap) && /^[0-9]/.test(found),
    });
    end = index + found.length;
    fresh = false;
  }
  return words;
}

/** The question in a prompt. */
export const questionOf = (prompt: string): string => prompt.replace(SCENARIO, ' ');

/** A phrase as the keys of its words, with blanks between. */
export const phraseKey = (text: string): string =>
  wordsOf(text)
    .map(({ key }) => key)
    .join(' ');

function keyOf(word: string): string {
  const plain = ASCII.test(word) ? word : word.normalize('NFKD').replace(ACCENTS, '').replaceAll('’', "'");
  const bare = plain.toLowerCase();
  return singular((bare.endsWith("'s") ? bare.slice(0, -2) : bare).replace(/[',]/g, ''));
}

/** Good enough to compare two words, both treated alike; what it makes need not be a word. */
function singular(word: string): string {
  if (word.length <= 3 || !word.endsWith('s')) return IRREGULAR.get(word) ?? word;
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:ss|x|z|ch|sh)es$/.test(word)) return word.slice(0, -2);
  return /(?:ss|us|is)$/.test(word) ? word : word.slice(0, -1);
}

const IRREGULAR = new Map([
  ['people', 'person'],
  ['men', 'man'],
  ['women', 'woman'],
  ['children', 'child'],
]);

function linkOf(gap: string): Word['link'] {
  if (gap === '/' || gap === '.') return gap;
  const dash = gap.trim();
  return dash === '-' || dash === '–' ? '-' : null;
}

const includesOneOf = (text: string, characters: string): boolean => {
  for (const character of text) if (characters.includes(character)) return true;
  return false;
};
