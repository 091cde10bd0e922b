import type { Heading, Html, List, Paragraph, PhrasingContent, RootContent, Table } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';

const LONGEST = 600;
const LONGEST_CODE = 240;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is replaced
const UNSAFE = /[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\u2028\u2029]+/g;

const plain = (text: string, most: number): string => {
  const line = text.replace(UNSAFE, ' ');
  return line.length > most ? `${line.slice(0, most)}…` : line;
};

/** A mention would call a person, and `#1` link to an issue: a space of no width in between prevents both. */
const uncalled = (text: string): string => text.replace(/[@#](?=[\w-])/g, '$&\u200b');

/** Text of whatever origin: what would be markup is escaped by the writer, line breaks become blanks. */
export const text = (value: string): PhrasingContent => ({
  type: 'text',
  value: uncalled(plain(value, LONGEST)),
});

export const code = (value: string): PhrasingContent => ({
  type: 'inlineCode',
  value: plain(value, LONGEST_CODE).trim() || ' ',
});

export const strong = (value: string): PhrasingContent => ({ type: 'strong', children: [text(value)] });

/** Prose with words in backticks set as code. */
export const prose = (value: string): PhrasingContent[] =>
  plain(value, LONGEST)
    .split(/`([^`]+)`/)
    .flatMap((part, i) => (part === '' ? [] : [i % 2 === 1 ? code(part) : text(part)]));

export const paragraph = (...children: PhrasingContent[]): Paragraph => ({ type: 'paragraph', children });

export const heading = (depth: Heading['depth'], ...children: PhrasingContent[]): Heading => ({
  type: 'heading',
  depth,
  children,
});

export const list = (items: readonly PhrasingContent[][]): List => ({
  type: 'list',
  ordered: false,
  spread: false,
  children: items.map((children) => ({
    type: 'listItem',
    spread: false,
    children: [paragraph(...children)],
  })),
});

export const table = (rows: readonly PhrasingContent[][][]): Table => ({
  type: 'table',
  children: rows.map((cells) => ({
    type: 'tableRow',
    children: cells.map((children) => ({ type: 'tableCell', children })),
  })),
});

/** Markup of our own; never hand it anything that a client wrote. */
export const raw = (value: string): Html => ({ type: 'html', value });

export const written = (children: readonly RootContent[]): string =>
  toMarkdown(
    { type: 'root', children: [...children] },
    { extensions: [gfmToMarkdown({ tablePipeAlign: false })], bullet: '-', rule: '-' },
  );
