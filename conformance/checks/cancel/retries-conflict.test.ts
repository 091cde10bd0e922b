import { expect, test } from 'vitest';
import { aCancel, aCancelCall, anAsk, anError, aPoll, aSubmit, evidence } from '../testing/index.js';
import { retriesConflict } from './retries-conflict.js';

const start = [aSubmit({ atMs: 100 }), aPoll('EXECUTING', { atMs: 2_000 })];
const conflicts = (times: number) =>
  Array.from({ length: times }, (_, i) =>
    anError('aiJobCancel', 409, 'It changed', { atMs: 3_100 + 100 * i }),
  );
const said = (outcome: 'cancelled' | 'already-ended' | 'failed') =>
  aCancelCall({ askedMs: 3_000, repliedMs: 6_000, reply: { outcome } });
const retried = [...start, ...conflicts(2), aCancel('CANCELLED', { atMs: 4_000 })];

test.each([
  ['a client that tries until it works', retried, said('cancelled'), 'pass'],
  ['a client that honestly gives up', [...start, ...conflicts(1)], said('failed'), 'pass'],
  ['a client that calls a 409 cancelled', [...start, ...conflicts(1)], said('cancelled'), 'fail'],
  ['a client that calls a 409 the end', [...start, ...conflicts(1)], said('already-ended'), 'fail'],
  ['a client that tries for ever', [...start, ...conflicts(11)], said('failed'), 'fail'],
  [
    'a client that never answers',
    [...start, ...conflicts(1)],
    aCancelCall({ askedMs: 3_000, reply: null }),
    'incomplete',
  ],
  ['no conflict', [...start, aCancel('CANCELLED', { atMs: 3_100 })], said('cancelled'), 'incomplete'],
])('%s', (_case, exchanges, call, verdict) => {
  const asks = [anAsk({ reply: null })];
  expect(retriesConflict.judge(evidence({ exchanges, asks, cancels: [call] })).verdict).toBe(verdict);
});

test('a passive recording does not say what the client believes', () => {
  expect(retriesConflict.judge(evidence({ exchanges: retried })).verdict).toBe('not-applicable');
});
