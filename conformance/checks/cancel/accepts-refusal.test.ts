import { expect, test } from 'vitest';
import { aCancelCall, anAsk, anError, aPoll, aSubmit, evidence, spoken } from '../testing/index.js';
import { acceptsRefusal } from './accepts-refusal.js';

const refused = [
  aSubmit({ atMs: 100 }),
  aPoll('DELIVERING', { atMs: 2_000 }),
  anError('aiJobCancel', 400, 'Job is not in a cancellable state', { atMs: 3_100 }),
];
const followed = [...refused, aPoll('COMPLETE', { atMs: 4_000 })];
const said = (outcome: 'cancelled' | 'not-cancellable') =>
  aCancelCall({ askedMs: 3_000, repliedMs: 3_200, reply: { outcome } });
const ended = (outcome: 'cancelled' | 'failed' | 'timed-out') =>
  anAsk({ repliedMs: 5_000, reply: { outcome } });

test.each([
  ['a client that follows the job to its answer', followed, said('not-cancellable'), anAsk(), 'pass'],
  ['a client that calls it cancelled', followed, said('cancelled'), anAsk(), 'fail'],
  ['an ask that ends as cancelled', followed, said('not-cancellable'), ended('cancelled'), 'fail'],
  ['a client that drops the job', refused, said('not-cancellable'), ended('failed'), 'fail'],
  [
    'a client that is still following the job at the deadline',
    [...refused, aPoll('DELIVERING', { atMs: 4_500 })],
    said('not-cancellable'),
    ended('timed-out'),
    'incomplete',
  ],
  [
    'a client that only waits for the deadline',
    refused,
    said('not-cancellable'),
    ended('timed-out'),
    'fail of time',
  ],
  ['an answer lost for another reason', followed, said('not-cancellable'), ended('failed'), 'incomplete'],
  ['an ask that is cut short', refused, said('not-cancellable'), anAsk({ reply: null }), 'incomplete'],
  ['no refusal', [aSubmit({ atMs: 100 })], said('not-cancellable'), anAsk(), 'incomplete'],
])('%s', (_case, exchanges, call, ask, verdict) => {
  expect(spoken(acceptsRefusal.judge(evidence({ exchanges, asks: [ask], cancels: [call] })))).toBe(verdict);
});

test('a passive recording does not say what the client believes', () => {
  expect(acceptsRefusal.judge(evidence({ exchanges: followed })).verdict).toBe('not-applicable');
});
