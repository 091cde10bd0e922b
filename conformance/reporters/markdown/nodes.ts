import type { Code, Heading, Html, List, Paragraph, PhrasingContent, RootContent, Table } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import { plainLines, plainText } from '../../report/plain-text.js';

const LONGEST = 600;
const LONGEST_CODE = 240;
const MOST_LINES = 30;
const plain = (text: string, most: number): string => {
  const line = plainText(text);
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

export const strong = (value: string): PhrasingContent => ({
  type: 'strong',
  children: [text(value.trim())],
});

/** Prose with words in backticks set as code. */
export const prose = (value: string): PhrasingContent[] =>
  plain(value, LONGEST)
    .split(/`([^`]+)`/)
    .flatMap((part, i) => (part === '' ? [] : [i % 2 === 1 ? code(part) : text(part)]));

/** The writer spells out a blank at an end of a line, as `&#x20;`. */
const tidy = (children: readonly PhrasingContent[]): PhrasingContent[] =>
  children
    .map((child, i) => {
      if (child.type !== 'text') return child;
      const start = i === 0 ? child.value.trimStart() : child.value;
      return { ...child, value: i === children.length - 1 ? start.trimEnd() : start };
    })
    .filter((child) => child.type !== 'text' || child.value !== '');

export const paragraph = (...children: PhrasingContent[]): Paragraph => ({
  type: 'paragraph',
  children: tidy(children),
});

export const heading = (depth: Heading['depth'], ...children: PhrasingContent[]): Heading => ({
  type: 'heading',
  depth,
  children: tidy(children),
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
    children: cells.map((children) => ({ type: 'tableCell', children: tidy(children) })),
  })),
});

/** Lines of somebody else, set in, so that none of them begins a line of the page. */
export const block = (lines: readonly string[]): Code => ({
  type: 'code',
  value: lines
    .slice(0, MOST_LINES)
    .map((line) => `  ${plain(plainLines(line), LONGEST_CODE)}`)
    .join('\n'),
});

/** Markup of our own; never hand it anything that a client wrote. */
export const raw = (value: string): Html => ({ type: 'html', value });

export const written = (children: readonly RootContent[]): string =>
  toMarkdown(
    { type: 'root', children: [...children] },
    { extensions: [gfmToMarkdown({ tablePipeAlign: false })], bullet: '-', rule: '-' },
  );
