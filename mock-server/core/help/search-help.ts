import { accessTexts } from './access-texts.js';
import { askingTexts } from './asking-texts.js';
import { addressOf, type HelpText } from './help-text.js';

export interface HelpAnswer {
  /** Markdown. */
  readonly answer: string;
  /** Where it was found, best first; empty when nothing was. */
  readonly sources: readonly { readonly title: string; readonly url: string }[];
}

/** Everything there is to be found. */
export const helpTexts: readonly HelpText[] = [...askingTexts, ...accessTexts];

const MOST_SOURCES = 3;

/** A text that has less than this part of the best one's score is about something else. */
const RELATED = 0.5;

/** Words of a question that say nothing about its subject. */
const EMPTY = new Set(
  'a about after all am an and any are as at be been before but by can could do does for from get give has have how i if in into is it its like make me mean my need not of on one or our please say set she should so some tell than that the their them then there these they this to up us use want was we what when where which who why will with work works would you your'.split(
    ' ',
  ),
);

/** Titles and keywords say what a text is about; its body only mentions things. */
const WEIGHTS = { title: 4, keywords: 3, body: 1 };

/** The best of our own help texts for a question. The same question has the same answer, always. */
export function searchHelp(question: string): HelpAnswer {
  const asked = new Set(wordsOf(question));
  const found = index()
    .map(({ text, weights }) => ({ text, score: scoreOf(asked, weights) }))
    .filter(({ score }) => score > 0)
    // Sorting is stable: of two that fit alike, the first in the list comes first.
    .sort((a, b) => b.score - a.score);
  const [best] = found;
  if (!best) {
    const subjects = helpTexts.map(({ title }) => title).join(', ');
    return { answer: `I found nothing about that. There are texts about: ${subjects}.`, sources: [] };
  }
  const sources = found
    .filter(({ score }) => score >= RELATED * best.score)
    .slice(0, MOST_SOURCES)
    .map(({ text }) => ({ title: text.title, url: addressOf(text) }));
  return { answer: `**${best.text.title}.** ${best.text.text}`, sources };
}

interface Indexed {
  readonly text: HelpText;
  /** What each word of the text counts. */
  readonly weights: ReadonlyMap<string, number>;
}

let made: readonly Indexed[] | undefined;

/** Made at the first search. A word counts more the fewer texts have it. */
function index(): readonly Indexed[] {
  if (made) return made;
  const rough = helpTexts.map((text) => ({ text, weights: weightsOf(text) }));
  const rarity = (word: string) =>
    Math.log(1 + helpTexts.length / rough.filter(({ weights }) => weights.has(word)).length);
  made = rough.map(({ text, weights }) => ({
    text,
    weights: new Map([...weights].map(([word, weight]) => [word, weight * rarity(word)])),
  }));
  return made;
}

function weightsOf({ title, keywords, text }: HelpText): ReadonlyMap<string, number> {
  const weights = new Map<string, number>();
  const add = (part: string, weight: number) => {
    for (const word of wordsOf(part)) weights.set(word, Math.max(weight, weights.get(word) ?? 0));
  };
  add(text, WEIGHTS.body);
  for (const keyword of keywords) add(keyword, WEIGHTS.keywords);
  add(title, WEIGHTS.title);
  return weights;
}

function scoreOf(asked: ReadonlySet<string>, weights: ReadonlyMap<string, number>): number {
  let score = 0;
  for (const word of asked) score += weights.get(word) ?? 0;
  return score;
}

/** The words that mean something, without the endings that differ between a question and a text. */
function wordsOf(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? [];
  return words.filter((word) => !EMPTY.has(word)).map(stem);
}

const stem = (word: string): string => {
  if (word.length <= 4) return word.replace(/(?<=[^s])s$/, '');
  return word.replace(/ies$/, 'y').replace(/(?:ing|ed|(?<=[^s])s|e)$/, '');
};
