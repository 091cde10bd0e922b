import { plainText } from '../report/plain-text.js';

/** Rows as lines, every column as wide as its widest cell; numbers in front stand under one another. */
export function columns(table: readonly (readonly string[])[], numbers: number): string[] {
  // A client chooses paths, and what it did wrong quotes it.
  const rows = table.map((row) => row.map(plainText));
  const count = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: count }, (_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  return rows.map((row) =>
    row
      .map((cell, column) =>
        column < numbers ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd(),
  );
}

/** Enough of a table to see what happened; the JSON report has the rest. */
export const ROWS = 12;

/** The last line of a table that was cut. */
export const moreThan = (rows: number): string[] => (rows > ROWS ? [`… and ${rows - ROWS} more`] : []);

/** A moment within a scenario. */
export const inSeconds = (ms: number): string => (ms / 1000).toFixed(3);

const UUID = /\b([0-9a-f]{8})-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/gi;

/** Ids cut to what tells them apart. */
export const shortIds = (text: string): string => text.replace(UUID, '$1…');
