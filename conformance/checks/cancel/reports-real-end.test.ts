import { expect, test } from 'vitest';
import { aCancel, aCancelCall, anAsk, aPoll, aSubmit, evidence } from '../testing/index.js';
import { reportsRealEnd } from './reports-real-end.js';

const start = [aSubmit({ atMs: 100 }), aPoll('EXECUTING', { atMs: 2_000 })];
const late = [...start, aCancel('COMPLETE', { atMs: 3_100 })];
const said = (outcome: 'cancelled' | 'already-ended') =>
  aCancelCall({ askedMs: 3_000, repliedMs: 3_200, reply: { outcome } });
const cancelled = anAsk({ reply: { outcome: 'cancelled' } });

test.each([
  ['"already ended"', late, said('already-ended'), anAsk(), 'pass'],
  ['"cancelled" for a COMPLETE job', late, said('cancelled'), anAsk(), 'fail'],
  [
    '"cancelled" for a FAILED job',
    [...start, aCancel('FAILED', { atMs: 3_100 })],
    said('cancelled'),
    anAsk(),
    'fail',
  ],
  ['an ask that ends as cancelled', late, said('already-ended'), cancelled, 'fail'],
  ['a client that never answers', late, aCancelCall({ askedMs: 3_000, reply: null }), anAsk(), 'incomplete'],
  [
    'a cancel in time',
    [...start, aCancel('CANCELLED', { atMs: 3_100 })],
    said('cancelled'),
    cancelled,
    'incomplete',
  ],
])('%s', (_case, exchanges, call, ask, verdict) => {
  expect(reportsRealEnd.judge(evidence({ exchanges, asks: [ask], cancels: [call] })).verdict).toBe(verdict);
});

test('a passive recording does not say what the client believes', () => {
  expect(reportsRealEnd.judge(evidence({ exchanges: late })).verdict).toBe('not-applicable');
});
