import { expect, test } from 'vitest';
import { anAsk, anError, aPoll, aResult, aSubmit, evidence, spoken } from '../testing/index.js';
import { boundedWhenGone } from './bounded-when-gone.js';

const gone = (times: number) =>
  Array.from({ length: times }, (_, i) =>
    anError('aiJobResult', 404, 'Result is no longer available', { atMs: 1_000 + 100 * i }),
  );
const complete = aPoll('COMPLETE', { atMs: 500, job: { resultSummary: 'Store 7 leads.' } });
const failed = { outcome: 'failed' } as const;

test.each([
  ['a client that gives up after eight reads', gone(8), anAsk({ reply: failed }), 'pass'],
  ["a client that falls back to the status's summary", gone(3), anAsk(), 'pass'],
  ['a client that reads eleven times', gone(11), anAsk({ reply: failed }), 'fail'],
  ['a client that invents an answer', gone(3), anAsk({ reply: { text: 'All is well.' } }), 'fail'],
  [
    'a client that answers long after its deadline',
    gone(3),
    anAsk({ reply: failed, repliedMs: 40_000 }),
    'fail of time',
  ],
  ['a trace that ends before the ask', gone(3), anAsk({ reply: null }), 'incomplete'],
  ['a result that came in the end', [...gone(2), aResult(undefined, { atMs: 9_000 })], anAsk(), 'incomplete'],
])('%s', (_case, reads, ask, verdict) => {
  const found = evidence({ exchanges: [aSubmit(), complete, ...reads], asks: [ask] });
  expect(spoken(boundedWhenGone.judge(found))).toBe(verdict);
});

test('a passive recording shows how often a gone result was read, once its job was COMPLETE', () => {
  expect(boundedWhenGone.judge(evidence({ exchanges: [complete, ...gone(11)] })).verdict).toBe('fail');
  expect(boundedWhenGone.judge(evidence({ exchanges: [complete, ...gone(4)] })).verdict).toBe('pass');
  expect(boundedWhenGone.judge(evidence({ exchanges: gone(11) })).verdict).toBe('not-applicable');
});
