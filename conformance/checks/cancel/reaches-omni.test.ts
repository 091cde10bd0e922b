import { expect, test } from 'vitest';
import { aCancel, aCancelCall, anAsk, anotherJobId, aPoll, aSubmit, evidence } from '../testing/index.js';
import { reachesOmni } from './reaches-omni.js';

const running = [aSubmit({ atMs: 100 }), aPoll('EXECUTING', { atMs: 2_000 })];
const call = aCancelCall({ askedMs: 3_000, repliedMs: 3_500 });

test.each([
  ["a cancel of the ask's job", [...running, aCancel('CANCELLED', { atMs: 3_100 })], 'pass'],
  ['a client that only stops waiting', running, 'fail'],
  [
    'a cancel of another job',
    [...running, aCancel('CANCELLED', { atMs: 3_100, jobId: anotherJobId })],
    'fail',
  ],
  ['a cancel before the user asked for it', [...running, aCancel('EXECUTING', { atMs: 2_500 })], 'fail'],
  [
    'a cancel that joins one under way',
    [...running, aCancel('CANCELLED', { atMs: 2_900, endedMs: 3_200 })],
    'pass',
  ],
  ['a job whose submit is not answered yet', [aSubmit({ atMs: 100, endedMs: 3_100 })], 'incomplete'],
  ['no job yet', [], 'incomplete'],
  ['a job known to have ended', [...running, aPoll('COMPLETE', { atMs: 2_900 })], 'incomplete'],
])('%s', (_case, exchanges, verdict) => {
  const found = evidence({ exchanges, asks: [anAsk()], cancels: [call] });
  expect(reachesOmni.judge(found).verdict).toBe(verdict);
});

test('a passive recording does not say what a user wanted stopped', () => {
  expect(reachesOmni.judge(evidence({ exchanges: running })).verdict).toBe('not-applicable');
});
