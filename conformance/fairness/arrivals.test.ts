import { describe, expect, test } from 'vitest';
import { cadence } from '../checks/polling/cadence.js';
import { noBusyLoop } from '../checks/polling/no-busy-loop.js';
import { aPoll, evidence } from '../checks/testing/index.js';

/** Arrivals of polls that follow each other after these gaps. */
function judged(gaps: readonly number[], lateMs: Readonly<Record<number, number>> = {}) {
  let atMs = 1_000;
  const exchanges = [0, ...gaps].map((gap, i) => {
    atMs += gap;
    return aPoll('EXECUTING', { atMs, ...(lateMs[i] === undefined ? {} : { lateMs: lateMs[i] }) });
  });
  const seen = evidence({ exchanges });
  return [cadence.judge(seen).verdict, noBusyLoop.judge(seen).verdict];
}

const FAIR = ['pass', 'pass'];
const TOO_FAST = ['fail', 'pass'];
const BUSY = ['fail', 'fail'];

describe('fair', () => {
  test.each([
    ['2 s after each answer', [2_012, 2_009, 2_015, 2_004]],
    ['2 s to the millisecond, by a timer that fires a moment early', [1_999, 2_000, 1_999, 2_001]],
    ['a fixed rate, of which one poll came late', [2_000, 2_000, 2_380, 1_620, 2_000]],
    ['a fixed rate, of which the first measured poll came late', [2_390, 1_610, 2_000]],
    ['a fixed rate with 0.3 s of jitter', [2_300, 1_700, 2_300, 1_700, 2_290, 1_710]],
    ['a fixed rate with a little jitter', [2_050, 1_950, 2_030, 1_970, 2_060, 1_940]],
    ['2 to 5 s at random', [3_912, 2_044, 4_870, 2_561, 2_003]],
    ['5 s', [5_010, 5_008, 5_013]],
    ['slower and slower', [2_004, 3_006, 4_507, 5_004, 5_006]],
    ['a first look that comes soon', [300, 2_002, 2_003, 2_002]],
    ['every 15 s, because a webhook is expected', [15_004, 15_002, 15_006]],
  ])('%s', (_shape, gaps) => {
    expect(judged(gaps)).toEqual(FAIR);
  });

  test('a fixed rate, when the mock stood still and wrote one arrival down 1.3 s late', () => {
    expect(judged([2_000, 2_000, 3_300, 700, 2_000], { 3: 1_310 })).toEqual(FAIR);
  });
});

describe('too fast', () => {
  test.each([
    ['1 s', [1_004, 1_003, 1_005]],
    ['1.7 s', [1_704, 1_703, 1_702, 1_705]],
    ['1.9 s', [1_904, 1_903, 1_902, 1_903]],
    ['2 s and a clipped last gap', [2_003, 2_002, 2_004, 1_300]],
    ['3 s and a clipped last gap', [3_005, 3_004, 3_006, 1_400]],
    ['5 s and a clipped last gap', [5_005, 5_004, 5_006, 1_400]],
    ['2 s and a last gap that is hardly clipped', [2_003, 2_002, 2_004, 1_750]],
    ['a burst of three, then 6 s', [6_002, 104, 103, 6_003, 102, 104]],
    ['pairs, then 4 s', [4_002, 103, 4_004, 102]],
    ['two pollers in turn', [400, 1_604, 402, 1_603, 401]],
    ['a fixed rate that makes up for lost ticks', [2_000, 6_000, 10, 10, 1_980]],
  ])('%s', (_shape, gaps) => {
    expect(judged(gaps)).toEqual(TOO_FAST);
  });

  test('1 s, also while the mock stands still now and then', () => {
    expect(judged([1_000, 1_000, 1_400, 600, 1_000, 1_000], { 3: 400 })).toEqual(TOO_FAST);
  });

  test.each([
    ['no wait at all', [3, 2, 4, 3]],
    ['a tenth of a second', [104, 103, 105, 102]],
  ])('%s is a busy loop', (_shape, gaps) => {
    expect(judged(gaps)).toEqual(BUSY);
  });
});
