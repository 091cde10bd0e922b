/** What moves a terminal's cursor or colours, ends a line, or turns the reading direction of the text that follows. */
const UNSAFE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is replaced
  /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufffe\uffff]/g;
const LONE_SURROGATE = /[\ud800-\udfff]/gu;
const BREAK_OR_TAB = /\r\n|[\t\r\n\u2028\u2029]/g;

const REPLACEMENT = '\ufffd';
/** A tab is as wide as whoever shows it likes; this is as wide everywhere. */
const TAB = '    ';

/** Text of somebody else as one line of a terminal or a page: it can neither steer the terminal nor begin a line. */
export const plainText = (text: string): string =>
  text.replace(BREAK_OR_TAB, ' ').replace(UNSAFE, REPLACEMENT).replace(LONE_SURROGATE, REPLACEMENT);

/** The same for text of several lines: its line breaks stay, and so does how far its lines are set in. */
export const plainLines = (text: string): string =>
  text
    .split(/\r?\n/)
    .map((line) => plainText(line.replaceAll('\t', TAB)))
    .join('\n');
