/** Part of a long table: lines of CSV, each a whole row. */
export interface Excerpts {
  readonly first: readonly string[];
  readonly middle: readonly string[];
  /** Between which rows, counted from 1, the middle ones were taken. */
  readonly middleFrom: number;
  readonly middleTo: number;
  readonly last: readonly string[];
}

/** A CSV of excerpts, with the marker lines seen between them in live results. */
export const excerptCsv = (header: string, { first, middle, middleFrom, middleTo, last }: Excerpts): string =>
  [
    header,
    `# FIRST ${first.length} ROWS:`,
    ...first,
    `# SAMPLED ${middle.length} ROWS FROM MIDDLE (rows ${middleFrom}-${middleTo}):`,
    ...middle,
    `# LAST ${last.length} ROWS:`,
    ...last,
  ].join('\n');

/** Whether a line of such a CSV is no row. */
export const isMarker = (line: string): boolean => /^# (?:FIRST|SAMPLED|LAST) \d+ ROWS/.test(line);

const FIRST = 50;
const MIDDLE = 25;
const LAST = 25;

/**
 * How many rows a CSV holds before it is cut to excerpts. Where the real limit is has not been published; a hundred lets
 * a month of days or a list of products through whole, and a test reaches it without much data.
 */
export const MOST_ROWS = FIRST + MIDDLE + LAST;

/** The first rows of many, some from the middle at even distances, and the last. */
export function excerptsOf(rows: readonly string[]): Excerpts {
  const between = rows.length - FIRST - LAST;
  return {
    first: rows.slice(0, FIRST),
    middle: Array.from({ length: MIDDLE }, (_, i) => rows[FIRST + Math.floor((i * between) / MIDDLE)] ?? ''),
    middleFrom: FIRST + 1,
    middleTo: rows.length - LAST,
    last: rows.slice(-LAST),
  };
}
