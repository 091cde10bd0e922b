import { stripVTControlCharacters } from 'node:util';

// biome-ignore lint/suspicious/noControlCharactersInRegex: our own colors are looked for
const COLOR_OR_LETTER = /\u001b\[\d+m|./gsu;
// biome-ignore lint/suspicious/noControlCharactersInRegex: the same
const BEGINNING = /^(?:\u001b\[\d+m)*( *)/;
const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/u;
const NO_WIDTH = /^[\p{Mn}\u200b-\u200d]$/u;

const cellsOf = (letter: string): number => (NO_WIDTH.test(letter) ? 0 : WIDE.test(letter) ? 2 : 1);

/** How many columns of a terminal a line takes; colors take none. */
export const columnsOf = (line: string): number =>
  [...stripVTControlCharacters(line)].reduce((sum, letter) => sum + cellsOf(letter), 0);

/** A line cut to what a terminal shows without breaking it. */
export function fitted(line: string, columns: number): string {
  if (columnsOf(line) <= columns) return line;
  let room = columns - 1;
  let kept = '';
  let isColored = false;
  for (const [piece] of line.matchAll(COLOR_OR_LETTER)) {
    if (piece.length > 2 && piece.startsWith('\u001b')) isColored = true;
    else room -= cellsOf(piece);
    if (room < 0) break;
    kept += piece;
  }
  return `${kept}…${isColored ? '\u001b[0m' : ''}`;
}

/** What stands in backticks is one word, as long as it is short. */
const WORD = /( *)((?:`[^`]{1,40}`|[^ ])+)/g;

const NO_BREAK = '\u00a0';

/** Words that stay on one line, as those of a command that is copied. */
export const unbroken = (words: string): string => words.replaceAll(' ', NO_BREAK);

/**
 * Lines broken between words, where a terminal would break them inside one. What goes on is set in deeper than the line
 * began. A word that is longer than a line, as a path can be, is left to the terminal.
 */
export const wrapped = (text: string, columns: number): string =>
  text
    .split('\n')
    .flatMap((line) => (columnsOf(line) <= columns ? [line] : wrappedLine(line, columns)))
    .join('\n')
    .replaceAll(NO_BREAK, ' ');

function wrappedLine(line: string, columns: number): string[] {
  const [start = '', blanks = ''] = BEGINNING.exec(line) ?? [];
  const deeper = `${blanks}  `;
  const lines: string[] = [];
  let now = start;
  let isEmpty = true;
  for (const [, between = '', word = ''] of line.slice(start.length).matchAll(WORD)) {
    if (!isEmpty && columnsOf(now + between + word) > columns) {
      lines.push(now);
      now = deeper + word;
    } else now += between + word;
    isEmpty = false;
  }
  return [...lines, now];
}
