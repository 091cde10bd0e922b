import { describe, expect, test } from 'vitest';
import { aCancel, aDelivery, anError, aPoll } from '../testing/index.js';
import { everyGap, meanMs, pollGaps, rawMeanMs, shortestMs, unmeasurableGaps } from './gaps.js';

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

describe('what a busy machine does to a client', () => {
  const gapsOf = (...arrivals: readonly (readonly [atMs: number, lateMs?: number])[]) =>
    pollGaps(both(arrivals.map(([atMs, lateMs]) => aPoll('EXECUTING', { atMs, ...(lateMs && { lateMs }) }))));

  test('a poll that came late makes the next gap no shorter than it is', () => {
    const late = gapsOf([0], [2_000], [4_350], [6_000], [8_000]);
    expect([shortestMs(late), meanMs(late)]).toEqual([2_000, 2_000]);
  });

  test('a long pause is no excuse for a burst', () => {
    expect(shortestMs(gapsOf([0], [2_000], [8_000], [8_100], [10_100]))).toBe(100);
  });

  test('nor does a short gap excuse the one after it', () => {
    expect(shortestMs(gapsOf([0], [2_000], [4_000], [5_500], [7_000]))).toBe(1_500);
  });

  test('what the mock wrote down a little late counts from when it can have come', () => {
    expect(shortestMs(gapsOf([0], [2_000], [4_000], [6_350, 350], [8_000]))).toBe(2_000);
    expect(shortestMs(gapsOf([0], [2_000], [4_000], [6_900], [8_000]))).toBe(1_500);
  });

  test('no more than 0.4 s is granted, to a gap or to the mean', () => {
    const seconds = gapsOf([0], [1_000, 400], [2_000, 400], [3_000, 400], [4_000, 400]);
    expect([shortestMs(seconds), meanMs(seconds)]).toEqual([1_400, 1_000 + 400 / 3]);
  });

  test('a gap of which an end was written down too late is not measured', () => {
    const polls = ([[0], [2_000], [4_000], [6_900, 900], [8_000], [10_000]] as const).map(([atMs, lateMs]) =>
      aPoll('EXECUTING', { atMs, ...(lateMs && { lateMs }) }),
    );
    expect([lengths(polls), unmeasurableGaps(both(polls))]).toEqual([[2_000, 2_000], 2]);
  });

  test('a gap that is too short with all doubt added is measured', () => {
    expect(gapsOf([0], [2_000], [2_100, 900], [2_200, 900]).map(({ ms }) => ms)).toEqual([100, 100]);
  });

  test('a client that waits longer than 2 s has no ticks that could be late', () => {
    expect(shortestMs(gapsOf([0], [3_000], [6_000], [7_400]))).toBe(1_400);
    expect(shortestMs(gapsOf([0], [5_000], [10_000], [11_400]))).toBe(1_400);
    expect(shortestMs(gapsOf([0], [2_000], [4_300], [6_000], [8_000]))).toBe(2_000);
  });

  test('on average only the lateness of the first poll counts', () => {
    expect(meanMs(gapsOf([0], [2_300], [4_000], [6_000]))).toBe(2_000);
    expect(meanMs(gapsOf([0], [2_000], [3_700, 300], [5_400, 300], [7_100]))).toBe(1_700);
  });
});

describe('all that a client does to a job', () => {
  const story = (polls: readonly ReturnType<typeof aPoll>[]) => both(polls);
  const seen = (...polls: readonly ReturnType<typeof aPoll>[]) => everyGap(story(polls)).map(({ ms }) => ms);
  const poll = (atMs: number) => aPoll('EXECUTING', { atMs });
  const hangsUp = (atMs: number) => aPoll('EXECUTING', { atMs, status: null, jobState: null });
  const dropped = (atMs: number) => ({ ...hangsUp(atMs), fault: { id: 'f', kind: 'drop' } });
  const error = (status: number, atMs: number) => anError('aiJobStatus', status, 'No', { atMs });

  test('is seen with errors and with polls that nobody waited for', () => {
    expect(seen(poll(0), hangsUp(20), hangsUp(40), poll(60))).toEqual([20, 20]);
    expect(seen(poll(0), error(404, 20), error(404, 40), error(404, 60))).toEqual([20, 20]);
  });

  test('is seen without the one repeat that HTTP clients make of a lost poll', () => {
    expect(seen(poll(0), poll(2_000), dropped(4_000), poll(4_003), poll(6_003))).toEqual([2_000, 2_000]);
    expect(seen(poll(0), poll(2_000), dropped(4_000), dropped(4_003), poll(4_006))).toEqual([2_000, 3]);
    expect(seen(poll(0), poll(2_000), error(503, 4_000), error(503, 4_100), poll(4_200))).toEqual([
      2_000, 100,
    ]);
  });

  test('is seen without what follows a 429, a cancel or a webhook', () => {
    expect(seen(poll(0), poll(2_000), error(429, 4_000), poll(4_010))).toEqual([2_000]);
    const polls = [0, 2_000, 2_010, 4_010].map(poll);
    const cancels = [aCancel('EXECUTING', { atMs: 2_005 })];
    expect(everyGap({ polls, cancels, deliveries: [] }).map(({ ms }) => ms)).toEqual([2_000]);
    const deliveries = [aDelivery({ atMs: 2_005 })];
    expect(everyGap({ polls, cancels: [], deliveries }).map(({ ms }) => ms)).toEqual([2_000]);
  });

  test('is averaged with nothing granted', () => {
    const late = [0, 20, 40, 60].map((atMs) => aPoll('EXECUTING', { atMs, lateMs: 4_000 }));
    expect(rawMeanMs(everyGap(story(late)))).toBe(20);
  });
});
