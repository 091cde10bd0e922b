import { expect, test } from 'vitest';
import { aCancel, aCancelCall, anAsk, aPoll, aSubmit, evidence } from '../testing/index.js';
import { twiceIsOnce } from './twice-is-once.js';

const stopped = [
  aSubmit({ atMs: 100 }),
  aPoll('EXECUTING', { atMs: 2_000 }),
  aCancel('CANCELLED', { atMs: 3_100 }),
];
const ask = anAsk({ repliedMs: 3_200, reply: { outcome: 'cancelled' } });
const first = aCancelCall({ id: 3, askedMs: 3_000, repliedMs: 3_200 });
type Said = 'cancelled' | 'requested' | 'already-ended' | 'failed' | 'not-cancellable';
const second = (outcome: Said, repliedMs = 3_300) =>
  aCancelCall({ id: 4, askedMs: 3_050, repliedMs, reply: { outcome } });

test.each([
  ['a second cancel that joins the first', [first, second('cancelled')], 'pass'],
  ['"already ended"', [first, second('already-ended')], 'pass'],
  ['"requested"', [first, second('requested')], 'pass'],
  ['"failed" for a job that is cancelled', [first, second('failed')], 'fail'],
  ['"not cancellable" for a job that is cancelled', [first, second('not-cancellable')], 'fail'],
  ['"failed" before anything was known', [first, second('failed', 3_060)], 'pass'],
  ['"cancelled" before Omni said so', [first, second('cancelled', 3_060)], 'fail'],
  ['an adapter that fails', [first, aCancelCall({ id: 4, askedMs: 3_050, error: 'busy' })], 'fail'],
  ['no answer', [first, aCancelCall({ id: 4, askedMs: 3_050, reply: null })], 'incomplete'],
  ['one cancel alone', [first], 'incomplete'],
])('%s', (_case, cancels, verdict) => {
  expect(twiceIsOnce.judge(evidence({ exchanges: stopped, asks: [ask], cancels })).verdict).toBe(verdict);
});

test('a passive recording does not say what a user wanted stopped', () => {
  expect(twiceIsOnce.judge(evidence({ exchanges: stopped })).verdict).toBe('not-applicable');
});
