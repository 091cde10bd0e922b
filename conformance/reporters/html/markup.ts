/** Text that is HTML already. Made by `html` alone, so whatever a client wrote cannot become markup. */
export class Markup {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

type Part = Markup | string | number | undefined | readonly Part[];

const ENTITY: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** What no page can hold, and what would turn the reading direction of the text that follows. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is replaced
const UNSAFE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/g;
const LONE_SURROGATE = /[\ud800-\udfff]/gu;

const escaped = (text: string): string =>
  text
    .replace(UNSAFE, '\ufffd')
    .replace(LONE_SURROGATE, '\ufffd')
    .replace(/[&<>"']/g, (character) => ENTITY[character] ?? character);

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
