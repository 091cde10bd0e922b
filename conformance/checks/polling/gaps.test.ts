import { expect, test } from 'vitest';
import { aCancel, aDelivery, anError, aPoll } from '../testing/index.js';
import { pollGaps } from './gaps.js';

const lengths = (...[polls, cancels = []]: Parameters<typeof both>) =>
  pollGaps(both(polls, cancels)).map(({ ms }) => ms);
const both = (
  polls: readonly ReturnType<typeof aPoll>[],
  cancels: readonly ReturnType<typeof aCancel>[] = [],
) => ({
  polls,
  cancels,
  deliveries: [],
});

const polls = [0, 900, 2_900, 4_950].map((atMs) => aPoll('EXECUTING', { atMs }));

test('the gap after the first poll is not counted', () => {
  expect(lengths(polls)).toEqual([2_000, 2_050]);
});

test('a try soon after an error is not counted as polling', () => {
  const [first, second] = polls;
  if (!first || !second) throw new Error('two polls are needed');
  const failed = anError('aiJobStatus', 503, 'Busy', { atMs: 2_900 });
  expect(lengths([first, second, failed, aPoll('EXECUTING', { atMs: 3_200 })])).toEqual([2_000]);
});

test('polls after the end, and from a cancel on, are not counted', () => {
  const end = aPoll('COMPLETE', { atMs: 6_950 });
  expect(lengths([...polls, end, aPoll('COMPLETE', { atMs: 7_000 })])).toEqual([2_000, 2_050, 2_000]);
  expect(lengths(polls, [aCancel('CANCELLED', { atMs: 3_000 })])).toEqual([2_000]);
});

test('a poll that a webhook called for is not counted', () => {
  const deliveries = [aDelivery({ atMs: 3_000 })];
  expect(pollGaps({ polls, cancels: [], deliveries }).map(({ ms }) => ms)).toEqual([2_000]);
});
