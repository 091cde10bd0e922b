import { expect, test } from 'vitest';
import { anAsk, anError, aPoll, aSubmit, evidence } from '../testing/index.js';
import { backsOffOn429 } from './backs-off-on-429.js';

const { path } = aPoll('QUEUED');
const throttledAt = (atMs: number, headers = {}) =>
  anError('aiJobStatus', 429, 'Too Many Requests', { atMs, path, responseHeaders: headers });
const completeAt = (atMs: number) => aPoll('COMPLETE', { atMs });
const ending = (outcome: 'failed' | 'timed-out') => anAsk({ reply: { outcome } });

test.each([
  [
    'a client that waits longer each time',
    [throttledAt(0), throttledAt(1_100), completeAt(3_200)],
    anAsk(),
    'pass',
  ],
  ['a client that tries again at once', [throttledAt(0), completeAt(200)], anAsk(), 'fail'],
  [
    'a client that hurries the second time',
    [throttledAt(0), throttledAt(1_100), completeAt(1_300)],
    anAsk(),
    'fail',
  ],
  ['a client that gives up at the first 429', [throttledAt(0)], ending('failed'), 'fail'],
  ['a client that crashes at the first 429', [throttledAt(0)], anAsk({ error: 'boom' }), 'fail'],
  [
    'a client that carries on and then breaks another rule',
    [throttledAt(0), completeAt(2_000)],
    ending('failed'),
    'pass',
  ],
  ['a client that is still waiting at its deadline', [throttledAt(0)], ending('timed-out'), 'incomplete'],
  ['a client that never answers', [throttledAt(0)], anAsk({ reply: null }), 'incomplete'],
  ['a 429 that says when', [throttledAt(0, { 'retry-after': '3' }), completeAt(200)], anAsk(), 'incomplete'],
  ['a client that met no 429', [completeAt(2_000)], anAsk(), 'incomplete'],
])('%s', (_who, exchanges, ask, verdict) => {
  const seen = evidence({ exchanges: [aSubmit(), ...exchanges], asks: [ask] });
  expect(backsOffOn429.judge(seen).verdict).toBe(verdict);
});

test('a passive trace shows the waits, and only those', () => {
  const verdictOn = (...exchanges: ReturnType<typeof throttledAt>[]) =>
    backsOffOn429.judge(evidence({ exchanges })).verdict;
  expect(verdictOn(throttledAt(0), completeAt(200))).toBe('fail');
  expect(verdictOn(throttledAt(0), completeAt(2_000))).toBe('pass');
  expect(verdictOn(throttledAt(0))).toBe('not-applicable');
});
