import { parse } from 'csv-parse/sync';
import { isObject } from './error-text.js';

/** A query result as people see it. Cells stay the display strings Omni sent: `"678,994.41"` is not a number. */
export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Rows are missing, and whoever shows the table has to say so. */
  readonly truncated: boolean;
}

/** A long result comes as three excerpts, each behind a line such as `# FIRST 50 ROWS:`. */
const EXCERPT_MARKER = /^# (FIRST|LAST|SAMPLED) \d+ ROWS/;

/** The table in a query step's result, or undefined when the step has none. */
export function tableFrom(result: unknown): Table | undefined {
  if (!isObject(result) || typeof result.csvResult !== 'string' || result.csvResult.trim() === '')
    return undefined;
  const lines: string[][] = parse(result.csvResult, {
    relaxColumnCount: true,
    relaxQuotes: true,
    skipEmptyLines: true,
  });
  const isMarker = (line: readonly string[]) => EXCERPT_MARKER.test(line[0] ?? '');
  const [columns = [], ...rows] = lines.filter((line) => !isMarker(line));
  const isHeaderAgain = (row: readonly string[]) => row.join('\0') === columns.join('\0');
  return {
    columns,
    rows: rows.filter((row) => !isHeaderAgain(row)),
    truncated: result.csvResultWasTruncated === true || lines.some(isMarker),
  };
}
