import escapeHtml from 'escape-html';
import { plainLines } from '../../report/plain-text.js';

/** Text that is HTML already. Made by `html` alone, so whatever a client wrote cannot become markup. */
export class Markup {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

type Part = Markup | string | number | undefined | readonly Part[];

const escaped = (text: string): string => escapeHtml(plainLines(text));

const written = (part: Part): string => {
  if (part === undefined) return '';
  if (part instanceof Markup) return part.text;
  if (typeof part === 'string') return escaped(part);
  if (typeof part === 'number') return String(Math.round(part * 10) / 10);
  return part.map(written).join('');
};

/** A piece of a page. Every value is escaped unless it is a piece itself; lists are joined, `undefined` is left out. */
export const html = (texts: TemplateStringsArray, ...parts: readonly Part[]): Markup =>
  new Markup(texts.map((text, i) => text + (i < parts.length ? written(parts[i]) : '')).join(''));

/** An id, or the fragment of a link to it, from words that may hold anything. */
export const anchor = (...words: readonly (string | number)[]): string =>
  words.map((word) => String(word).replace(/[^\w.-]+/g, '_')).join('-');

/** Prose with words in backticks, as rules have them, as they would be set. */
export const prose = (text: string): Markup =>
  new Markup(escaped(text).replace(/`([^`\n]{1,200})`/g, '<code>$1</code>'));
