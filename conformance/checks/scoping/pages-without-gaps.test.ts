import { expect, test } from 'vitest';
import { aLookup, anError, aPage, evidence } from '../testing/index.js';
import { pagesWithoutGaps } from './pages-without-gaps.js';

const first = aPage(1, 100);
const at = (atMs: number) => ({ atMs });
const busy = anError('scimEmbedUsersList', 503, 'Busy', { query: { startIndex: '101' }, atMs: 1_000 });

test.each([
  [
    'three pages, one after the other',
    [first, aPage(101, 100, at(1_000)), aPage(201, 30, at(2_000))],
    'pass',
  ],
  ['a first page without startIndex', [aPage(null, 100), aPage(101, 100, at(1_000))], 'pass'],
  ['pages shorter than was asked for', [aPage(1, 50), aPage(51, 50, at(1_000))], 'pass'],
  ['a page that was served at the second try', [first, busy, aPage(101, 100, at(2_000))], 'pass'],
  [
    'two look-ups, each with its pages',
    [first, aPage(101, 100, at(1)), aPage(1, 100, at(2_000)), aPage(101, 100, at(4_000))],
    'fail',
  ],
  ['one page', [first], 'pass'],
  ['a count from nought', [aPage(0, 100), aPage(100, 100, at(1_000))], 'fail'],
  ['the number of a page', [first, aPage(2, 100, at(1_000))], 'fail'],
  ['one record left out', [first, aPage(102, 100, at(1_000))], 'fail'],
  ['one page read again and again', [first, aPage(101, 100, at(1_000)), aPage(101, 100, at(2_000))], 'fail'],
  ['a look-up that begins in the middle', [aPage(101, 100)], 'fail'],
  ['no number at all', [aPage(1, 100, { query: { startIndex: 'next' } })], 'fail'],
  [
    'a page that goes on with another look-up',
    [
      first,
      aLookup('embedExternalId eq "cust-ana"', { query: { filter: 'x', startIndex: '101' }, atMs: 1_000 }),
    ],
    'fail',
  ],
])('%s', (_case, exchanges, verdict) => {
  expect(pagesWithoutGaps.judge(evidence({ exchanges })).verdict).toBe(verdict);
});

test('a client that looks nobody up shows nothing of how it reads pages', () => {
  expect(pagesWithoutGaps.judge(evidence({ hasAdapter: true })).verdict).toBe('incomplete');
});

test('the message says which records were left out or read again', () => {
  const { message } = pagesWithoutGaps.judge(
    evidence({ exchanges: [first, aPage(2, 100, { atMs: 1_000 })] }),
  );
  expect(message).toBe('After records 1 to 100 a look-up went on at 2, which repeats some.');
});
