import { expect, test } from 'vitest';
import { aCancel, aCancelCall, anAsk, aPoll, aSubmit, evidence } from '../testing/index.js';
import { notBelievedTooEarly } from './not-believed-too-early.js';

const start = [aSubmit({ atMs: 100 }), aPoll('EXECUTING', { atMs: 2_000 })];
const pending = [...start, aCancel('EXECUTING', { atMs: 3_100 })];
const confirmed = [...pending, aPoll('CANCELLED', { atMs: 4_000 })];
const said = (outcome: 'cancelled' | 'requested', repliedMs: number) =>
  aCancelCall({ askedMs: 3_000, repliedMs, reply: { outcome } });
const cancelledAt = (repliedMs: number) => anAsk({ repliedMs, reply: { outcome: 'cancelled' } });

test.each([
  ['"requested", then CANCELLED in a poll', confirmed, said('requested', 3_200), cancelledAt(4_100), 'pass'],
  ['"cancelled" after waiting for the poll', confirmed, said('cancelled', 4_100), cancelledAt(4_100), 'pass'],
  ['"cancelled" at once', confirmed, said('cancelled', 3_200), cancelledAt(4_100), 'fail'],
  [
    'an ask that ends as cancelled too early',
    confirmed,
    said('requested', 3_200),
    cancelledAt(3_300),
    'fail',
  ],
  ['"cancelled" for a job that never was', pending, said('cancelled', 9_000), anAsk({ reply: null }), 'fail'],
  [
    'a cancel confirmed at once',
    [...start, aCancel('CANCELLED', { atMs: 3_100 })],
    said('cancelled', 3_200),
    cancelledAt(3_300),
    'incomplete',
  ],
  [
    'a client that never answers',
    pending,
    aCancelCall({ askedMs: 3_000, reply: null }),
    anAsk({ reply: null }),
    'incomplete',
  ],
])('%s', (_case, exchanges, call, ask, verdict) => {
  const found = evidence({ exchanges, asks: [ask], cancels: [call] });
  expect(notBelievedTooEarly.judge(found).verdict).toBe(verdict);
});

test('a passive recording does not say what the client believes', () => {
  expect(notBelievedTooEarly.judge(evidence({ exchanges: pending })).verdict).toBe('not-applicable');
});
