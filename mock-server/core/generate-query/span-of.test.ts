import { expect, test } from 'vitest';
import { timeWords } from '../answers/time-words.js';
import { spanOf } from './span-of.js';

test.each([
  ['2026', '2026-01-01', '2027-01-01'],
  ['2026-Q2', '2026-04-01', '2026-07-01'],
  ['2025-Q4', '2025-10-01', '2026-01-01'],
  ['2026-02', '2026-02-01', '2026-03-01'],
  ['2025-12', '2025-12-01', '2026-01-01'],
  ['2026-06-30', '2026-06-30', '2026-07-01'],
  ['2026-06-03 to 2026-06-20', '2026-06-03', '2026-06-21'],
  ['since 2026-06-03', '2026-06-03', '9999-12-31'],
  ['before 2026-06-03', '0001-01-01', '2026-06-03'],
])('"%s" is from %s until %s, as it was written', (text, from, until) => {
  expect(spanOf(text)).toEqual({ from, until });
  expect(timeWords(from, until)).toBe(text);
});

test.each([
  '',
  'last month',
  '2026-13',
  '2026-Q5',
  '2026-06-31',
  '2026-06-20 to 2026-06-03',
  '26',
  'a to b to c',
])('"%s" is no span of days', (text) => {
  expect(spanOf(text)).toBeNull();
});
