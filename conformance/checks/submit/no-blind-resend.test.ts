import { expect, test } from 'vitest';
import { anAsk, anError, aSubmit, evidence } from '../testing/index.js';
import { noBlindResend } from './no-blind-resend.js';

const dropped = aSubmit({ status: null, responseBody: null, fault: { id: 'fault-1', kind: 'drop' } });
const unavailable = anError('aiJobSubmit', 503, 'The service is unavailable');
const throttled = anError('aiJobSubmit', 429, 'Too Many Requests');
const again = aSubmit({ atMs: 1_000 });
const unknown = anAsk({ reply: { outcome: 'unknown' } });

test.each([
  ['a client that leaves a lost submit alone', [dropped], unknown, 'pass'],
  ['a client that recovers the answer some other way', [dropped], anAsk(), 'pass'],
  ['a client that resends after a lost connection', [dropped, again], anAsk(), 'fail'],
  ['a client that resends after a 503', [unavailable, again], anAsk(), 'fail'],
  ['a client that resends after a 429, which accepted nothing', [throttled, again], anAsk(), 'incomplete'],
  ['a client that never says how it ended', [dropped], anAsk({ reply: null }), 'incomplete'],
  ['a client that submitted nothing', [], anAsk({ reply: { outcome: 'refused' } }), 'incomplete'],
])('%s', (_who, exchanges, ask, verdict) => {
  expect(noBlindResend.judge(evidence({ exchanges, asks: [ask] })).verdict).toBe(verdict);
});

test('the next question after a lost one is another question', () => {
  const next = aSubmit({ prompt: 'Sales by month?', atMs: 2_000 });
  const asks = [unknown, anAsk({ id: 3, prompt: 'Sales by month?', askedMs: 1_500 })];
  expect(noBlindResend.judge(evidence({ exchanges: [dropped, next], asks })).verdict).toBe('pass');
});

test('without an adapter two equal submits may be two questions', () => {
  expect(noBlindResend.judge(evidence({ exchanges: [dropped, again] })).verdict).toBe('not-applicable');
});
