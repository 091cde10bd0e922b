import { expect, test } from 'vitest';
import { anAsk, anError, aPoll, aSubmit, evidence } from '../testing/index.js';
import { waitsThroughDelivering } from './waits-through-delivering.js';

const delivering = [2_000, 4_000].map((atMs) => aPoll('DELIVERING', { atMs }));
const complete = aPoll('COMPLETE', { atMs: 6_000 });
const early = anError('aiJobResult', 404, 'Job results not yet available', { atMs: 4_100 });
const failed = anAsk({ reply: { outcome: 'failed', message: 'Unexpected state DELIVERING' } });
const timedOut = anAsk({ reply: { outcome: 'timed-out' } });

test.each([
  ['a client that polls on', [...delivering, complete], anAsk(), 'pass'],
  ['a client that polls on and then breaks another rule', [...delivering, complete], failed, 'pass'],
  ['a client that takes DELIVERING for a failure', delivering.slice(0, 1), failed, 'fail'],
  ['a client that takes DELIVERING for the end', [...delivering.slice(0, 1), early], failed, 'fail'],
  ['a client that crashes on it', delivering.slice(0, 1), anAsk({ error: 'boom' }), 'fail'],
  ['a client that runs out of time', delivering, timedOut, 'incomplete'],
  ['a client that gave up before', [aPoll('QUEUED')], failed, 'incomplete'],
])('%s', (_who, exchanges, ask, verdict) => {
  const seen = evidence({ exchanges: [aSubmit(), ...exchanges], asks: [ask] });
  expect(waitsThroughDelivering.judge(seen).verdict).toBe(verdict);
});
