import { expect, test } from 'vitest';
import { aCancel, aCancelCall, anAsk, aPoll, aSubmit, evidence, spoken } from '../testing/index.js';
import { stopsWork } from './stops-work.js';

const start = [aSubmit({ atMs: 100 }), aPoll('EXECUTING', { atMs: 2_000 })];
const confirmed = [...start, aCancel('CANCELLED', { atMs: 3_100 })];
const polled = (times: number) =>
  Array.from({ length: times }, (_, i) => aPoll('CANCELLED', { atMs: 4_000 + 2_000 * i }));
const call = aCancelCall({ askedMs: 3_000, repliedMs: 3_200 });
const cancelled = anAsk({ reply: { outcome: 'cancelled' } });

test.each([
  ['an ask that ends as cancelled', confirmed, cancelled, 'pass'],
  ['one more look at the record', [...confirmed, ...polled(1)], cancelled, 'pass'],
  [
    'a cancel confirmed by a poll',
    [...start, aCancel('EXECUTING', { atMs: 3_100 }), ...polled(1)],
    cancelled,
    'pass',
  ],
  ['a client that goes on polling', [...confirmed, ...polled(3)], cancelled, 'fail'],
  ['an ask that ends otherwise', confirmed, anAsk({ reply: { outcome: 'timed-out' } }), 'fail of time'],
  [
    'an ask that never ends',
    [...confirmed, aPoll('CANCELLED', { atMs: 30_000 })],
    anAsk({ reply: null }),
    'fail of time',
  ],
  ['a trace that ends before the ask', confirmed, anAsk({ reply: null }), 'incomplete'],
  ['no confirmation', start, cancelled, 'incomplete'],
])('%s', (_case, exchanges, ask, verdict) => {
  expect(spoken(stopsWork.judge(evidence({ exchanges, asks: [ask], cancels: [call] })))).toBe(verdict);
});

test('a passive recording shows the polls after a cancel', () => {
  expect(stopsWork.judge(evidence({ exchanges: confirmed })).verdict).toBe('pass');
  expect(stopsWork.judge(evidence({ exchanges: [...confirmed, ...polled(3)] })).verdict).toBe('fail');
  expect(stopsWork.judge(evidence({ exchanges: start })).verdict).toBe('not-applicable');
});
