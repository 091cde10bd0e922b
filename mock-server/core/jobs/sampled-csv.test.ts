import { expect, test } from 'vitest';
import { excerptCsv, excerptsOf, isMarker, MOST_ROWS } from './sampled-csv.js';

const rows = (count: number): string[] => Array.from({ length: count }, (_, i) => `r${i + 1}`);

test('a long table is cut to its first rows, some from the middle and its last', () => {
  const lines = excerptCsv('Name', excerptsOf(rows(500))).split('\n');
  expect(lines.filter((line) => !isMarker(line))).toHaveLength(1 + MOST_ROWS);
  expect(lines.slice(0, 3)).toEqual(['Name', '# FIRST 50 ROWS:', 'r1']);
  expect(lines.slice(51, 54)).toEqual(['r50', '# SAMPLED 25 ROWS FROM MIDDLE (rows 51-475):', 'r51']);
  expect(lines.slice(77, 80)).toEqual(['r459', '# LAST 25 ROWS:', 'r476']);
  expect(lines.at(-1)).toBe('r500');
});

test('no row is shown twice, even where hardly any is left out', () => {
  const { first, middle, last } = excerptsOf(rows(MOST_ROWS + 1));
  expect(new Set([...first, ...middle, ...last]).size).toBe(MOST_ROWS);
});
