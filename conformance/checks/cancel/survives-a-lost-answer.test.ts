import { expect, test } from 'vitest';
import {
  aCancelCall,
  aJobId,
  anAsk,
  anExchange,
  aPoll,
  aSubmit,
  evidence,
  spoken,
} from '../testing/index.js';
import { survivesALostAnswer } from './survives-a-lost-answer.js';

const start = [aSubmit({ atMs: 100 }), aPoll('EXECUTING', { atMs: 2_000 })];
const lost = (times: number) =>
  Array.from({ length: times }, (_, i) =>
    anExchange({
      operation: 'aiJobCancel',
      method: 'POST',
      path: `/api/v1/ai/jobs/${aJobId}/cancel`,
      status: null,
      jobId: aJobId,
      fault: { id: 'fault-1', kind: 'drop' },
      atMs: 3_100 + 100 * i,
    }),
  );
const told = [...start, ...lost(2), aPoll('CANCELLED', { atMs: 4_000 })];
const cancelled = anAsk({ repliedMs: 4_100, reply: { outcome: 'cancelled' } });
type Said = 'cancelled' | 'requested' | 'already-ended' | 'failed';
const said = (outcome: Said, repliedMs: number) =>
  aCancelCall({ askedMs: 3_000, repliedMs, reply: { outcome } });
const silent = aCancelCall({ askedMs: 3_000, reply: null });

test.each([
  ['a client that reads the end in a poll', told, cancelled, said('cancelled', 4_100), 'pass'],
  ['a cancel that is not answered by the time the ask ends', told, cancelled, silent, 'pass'],
  ['an honest "failed"', told, cancelled, said('failed', 3_300), 'pass'],
  ['"cancelled" before anybody had looked', told, cancelled, said('cancelled', 3_300), 'fail'],
  ['"already ended" before anybody had looked', told, cancelled, said('already-ended', 3_300), 'fail'],
  ['a client that sends it for ever', [...start, ...lost(11)], cancelled, silent, 'fail'],
  ['an ask that ends as failed', told, anAsk({ reply: { outcome: 'failed' } }), silent, 'fail'],
  [
    'an ask whose time ran out over it',
    told,
    anAsk({ reply: { outcome: 'timed-out' } }),
    silent,
    'fail of time',
  ],
  ['a trace that ends before the ask', told, anAsk({ reply: null }), silent, 'incomplete'],
  ['no lost answer', start, cancelled, silent, 'incomplete'],
  [
    'a client that hung up itself',
    [...start, anExchange({ operation: 'aiJobCancel', status: null, jobId: aJobId, atMs: 3_100 })],
    cancelled,
    silent,
    'incomplete',
  ],
])('%s', (_case, exchanges, ask, call, verdict) => {
  const found = evidence({ exchanges, asks: [ask], cancels: [call] });
  expect(spoken(survivesALostAnswer.judge(found))).toBe(verdict);
});

test('a passive recording does not say what a user wanted stopped', () => {
  expect(survivesALostAnswer.judge(evidence({ exchanges: told })).verdict).toBe('not-applicable');
});
