import { expect, test } from 'vitest';
import { tableFrom } from './tables.js';

test('a number with a thousands separator stays one cell and stays text', () => {
  expect(tableFrom({ csvResult: 'Store,Net total\n"Harbour St","48,210.00"' })).toEqual({
    columns: ['Store', 'Net total'],
    rows: [['Harbour St', '48,210.00']],
    truncated: false,
  });
});

test('the markers of a truncated result are not rows, and the truncation is told', () => {
  const csvResult = [
    'Store,Net',
    '# FIRST 1 ROWS:',
    'A,1',
    '# SAMPLED 1 ROWS FROM MIDDLE (rows 5-9):',
    'E,5',
    '# LAST 1 ROWS:',
    'Z,26',
  ].join('\n');
  expect(tableFrom({ csvResult, csvResultWasTruncated: true })).toEqual({
    columns: ['Store', 'Net'],
    rows: [
      ['A', '1'],
      ['E', '5'],
      ['Z', '26'],
    ],
    truncated: true,
  });
});

test('a header repeated in each excerpt is not a row', () => {
  const table = tableFrom({ csvResult: '# FIRST 1 ROWS:\nStore,Net\nA,1\n# LAST 1 ROWS:\nStore,Net\nZ,26' });
  expect(table).toEqual({
    columns: ['Store', 'Net'],
    rows: [
      ['A', '1'],
      ['Z', '26'],
    ],
    truncated: true,
  });
});

test('commas, quotes and line breaks inside quotes belong to the cell', () => {
  expect(tableFrom({ csvResult: 'Note\n"He said ""no"", twice\nand left"' })?.rows).toEqual([
    ['He said "no", twice\nand left'],
  ]);
});

test.each([
  ['a failed step', { status: 'error', error: { message: 'Query failed' } }],
  ['no result at all', undefined],
  ['an empty CSV', { csvResult: '' }],
])('there is no table in %s', (_what, result) => {
  expect(tableFrom(result)).toBeUndefined();
});
