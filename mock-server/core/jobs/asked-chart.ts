import type { ChartType } from '../answers/semantic-query.js';

/** What a prompt says about how it wants to see the answer. */
export interface AskedChart {
  /** Null when it wants some chart and leaves open which. */
  readonly type: ChartType | null;
}

const NOUN = '(?:chart|graph|plot|diagram)s?';
const AS = '(?:as|in|into|to) (?:an? |the )?';

/** Words for a kind of picture; the first that is found counts, so the longer names come first. */
const KINDS: readonly (readonly [ChartType, string])[] = [
  ['stacked-bar', 'stacked(?: bars?| columns?)?'],
  ['bar', '(?:bar|column|pie|donut)s?|histogram'],
  ['line', '(?:trend )?lines?|area|curve'],
  ['table', 'table|grid|spreadsheet'],
  ['kpi', 'kpi|single number|big number|single value'],
];

// A "product line" or a "table lamp" is no wish for a picture: a kind counts beside a word for one, or after "as a".
const WORDS: readonly (readonly [ChartType | null, RegExp])[] = [
  ...KINDS.map(
    ([type, names]) => [type, new RegExp(`\\b(?:${names}) ${NOUN}\\b|\\b${AS}(?:${names})\\b`)] as const,
  ),
  [null, new RegExp(`\\b${NOUN}\\b|\\bvisuali[sz]`)],
];

/** The way of showing that a prompt asks for in so many words, or null when it asks for none. */
export function askedChart(prompt: string): AskedChart | null {
  const text = prompt.toLowerCase().replace(/[\s-]+/g, ' ');
  const found = WORDS.find(([, words]) => words.test(text));
  return found ? { type: found[0] } : null;
}
