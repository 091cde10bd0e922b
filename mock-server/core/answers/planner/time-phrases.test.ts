import { describe, expect, it } from 'vitest';
import { spanLabel } from './calendar.js';
import { readTime } from './time-phrases.js';
import { nowAt } from './time-spans.js';
import { wordsOf } from './words.js';

const read = (text: string, asOf = '2026-07-01T00:00:00Z'): string => {
  const found = readTime(wordsOf(text), 0, nowAt(asOf));
  if (!found) return 'no time';
  const { phrase } = found;
  return phrase.kind === 'earlier'
    ? `earlier by ${phrase.unit}`
    : `${phrase.span.from}..${phrase.span.until}`;
};

describe('a time is read from words', () => {
  it.each([
    ['today', '2026-07-01..2026-07-02'],
    ['yesterday', '2026-06-30..2026-07-01'],
    ['this week', '2026-06-29..2026-07-06'],
    ['last week', '2026-06-22..2026-06-29'],
    ['last month', '2026-06-01..2026-07-01'],
    ['this quarter', '2026-07-01..2026-10-01'],
    ['previous quarter', '2026-04-01..2026-07-01'],
    ['last year', '2025-01-01..2026-01-01'],
    ['next month', '2026-08-01..2026-09-01'],
    ['last 7 days', '2026-06-24..2026-07-01'],
    ['past three months', '2026-04-01..2026-07-01'],
    ['last couple of weeks', '2026-06-15..2026-06-29'],
    ['last 2 years', '2024-01-01..2026-01-01'],
    ['3 months ago', '2026-04-01..2026-05-01'],
    ['year to date', '2026-01-01..2026-07-01'],
    ['ytd', '2026-01-01..2026-07-01'],
    ['this year so far', '2026-01-01..2026-07-01'],
    ['2025', '2025-01-01..2026-01-01'],
    ['2025-03', '2025-03-01..2025-04-01'],
    ['2024-02-29', '2024-02-29..2024-03-01'],
    ['2026-Q1', '2026-01-01..2026-04-01'],
    ['Q1 2026', '2026-01-01..2026-04-01'],
    ['Q3', '2025-07-01..2025-10-01'],
    ['second quarter of 2025', '2025-04-01..2025-07-01'],
    ['first half of last year', '2025-01-01..2025-07-01'],
    ['March 2026', '2026-03-01..2026-04-01'],
    ['March', '2026-03-01..2026-04-01'],
    ['July', '2025-07-01..2025-08-01'],
    ['March last year', '2025-03-01..2025-04-01'],
    ['5 March 2026', '2026-03-05..2026-03-06'],
    ['March 5th', '2026-03-05..2026-03-06'],
    ['since March', '2026-03-01..2026-07-01'],
    ['after 2025', '2026-01-01..2026-07-01'],
    ['before 2025', '0001-01-01..2025-01-01'],
    ['between March and May', '2026-03-01..2026-06-01'],
    ['from October to January 2026', '2025-10-01..2026-02-01'],
    ['from 2026-01-15 to 2026-02-10', '2026-01-15..2026-02-11'],
    ['Jan-Mar 2025', '2025-01-01..2025-04-01'],
    ['2024-2025', '2024-01-01..2026-01-01'],
    ['the quarter before', 'no time'],
    ['quarter before', 'earlier by quarter'],
    ['same period last year', 'earlier by year'],
    ['the same quarter of the previous year', 'earlier by year'],
    ['previous period', 'earlier by null'],
    ['2026-02-30', 'no time'],
    ['2026/03/05', 'no time'],
    ['may we', 'no time'],
    ['orders', 'no time'],
  ])('%s is %s', (words, expected) => {
    expect(read(words)).toBe(expected);
  });

  it('counts the day of a moment in it as begun, and that of its midnight not', () => {
    expect(read('year to date', '2026-07-01T00:00:01Z')).toBe('2026-01-01..2026-07-02');
    expect(read('July', '2026-07-01T00:00:01Z')).toBe('2026-07-01..2026-08-01');
  });
});

describe('a time is said', () => {
  it.each([
    ['2026-01-01', '2027-01-01', '2026'],
    ['2026-04-01', '2026-07-01', 'Q2 2026'],
    ['2026-06-01', '2026-07-01', 'June 2026'],
    ['2026-01-01', '2026-07-01', 'January to June 2026'],
    ['2025-11-01', '2026-02-01', 'November 2025 to January 2026'],
    ['2026-03-04', '2026-03-05', '2026-03-04'],
    ['2026-06-22', '2026-06-29', '2026-06-22 to 2026-06-28'],
  ])('%s until %s as "%s"', (from, until, expected) => {
    expect(spanLabel({ from, until })).toBe(expected);
  });
});
