import { expect, test } from 'vitest';
import { anAsk, anError, aPoll, aResult, aSubmit, evidence, spoken } from '../testing/index.js';
import { survivesLag } from './survives-lag.js';

const complete = aPoll('COMPLETE', { atMs: 3_000 });
const late = anError('aiJobResult', 404, 'Job results not yet available', { atMs: 4_000 });
const there = aResult(undefined, { atMs: 6_000 });

test.each([
  ['a client that tries again', [aSubmit(), complete, late, there], anAsk(), 'pass'],
  [
    'a client that takes 404 for the end',
    [aSubmit(), complete, late],
    anAsk({ reply: { outcome: 'failed' } }),
    'fail',
  ],
  [
    'a client that answers without the result',
    [aSubmit(), complete, late],
    anAsk({ reply: { text: '' } }),
    'fail',
  ],
  [
    'a client whose time ran out over it',
    [aSubmit(), complete, late],
    anAsk({ reply: { outcome: 'timed-out' } }),
    'fail of time',
  ],
  ['a result that was there at once', [aSubmit(), complete, there], anAsk(), 'incomplete'],
  ['a 404 before COMPLETE', [aSubmit(), late, there], anAsk(), 'incomplete'],
])('%s', (_case, exchanges, ask, verdict) => {
  expect(spoken(survivesLag.judge(evidence({ exchanges, asks: [ask] })))).toBe(verdict);
});

test('a passive recording cannot say what the client read', () => {
  expect(survivesLag.judge(evidence({ exchanges: [aSubmit(), complete, late] })).verdict).toBe(
    'not-applicable',
  );
});
