import { expect, test } from 'vitest';
import { presentQuery } from './present-query.js';
import { aQuery } from './testing/a-query.js';
import { timeWords } from './time-words.js';

test.each([
  ['2026-01-01', '2027-01-01', '2026'],
  ['2026-04-01', '2026-07-01', '2026-Q2'],
  ['2025-10-01', '2026-01-01', '2025-Q4'],
  ['2026-12-01', '2027-01-01', '2026-12'],
  ['2026-06-30', '2026-07-01', '2026-06-30'],
  ['2026-01-01', '2026-07-01', '2026-01-01 to 2026-06-30'],
  ['2026-02-01', '2026-05-01', '2026-02-01 to 2026-04-30'],
  ['0001-01-01', '2026-07-01', 'before 2026-07-01'],
  ['2026-03-01', '9999-01-01', 'since 2026-03-01'],
])('from %s until %s is "%s"', (from, until, words) => {
  expect(timeWords(from, until)).toBe(words);
});

test('a query on the wire has its filters as text and its sorts by column', () => {
  const query = aQuery(['shops.name', 'sales.amount'], {
    filters: {
      'sales.sold_at': { kind: 'time', from: '2026-01-01', until: '2027-01-01', label: 'this year' },
      'shops.name': { kind: 'values', values: ['Mill Rd', 'Tent, 2 person', 'say "hi"', 'not here'] },
      'shops.chain': { kind: 'except', values: ['south'] },
      'cities.name': { kind: 'contains', text: 'burg' },
      'sales.returned': { kind: 'values', values: [true] },
    },
    sorts: [{ field: 'sales.amount', descending: true }],
    limit: 5,
  });
  expect(presentQuery(query)).toEqual({
    table: 'sales',
    fields: ['shops.name', 'sales.amount'],
    filters: {
      'sales.sold_at': '2026',
      'shops.name': 'Mill Rd, "Tent, 2 person", "say ""hi""", "not here"',
      'shops.chain': 'not south',
      'cities.name': 'contains burg',
      'sales.returned': 'true',
    },
    sorts: [{ column_name: 'sales.amount', sort_descending: true }],
    limit: 5,
  });
});
