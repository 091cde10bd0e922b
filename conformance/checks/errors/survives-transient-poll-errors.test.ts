import { expect, test } from 'vitest';
import { anAsk, anError, aPoll, aSubmit, evidence } from '../testing/index.js';
import { survivesTransientPollErrors } from './survives-transient-poll-errors.js';

const busy = anError('aiJobStatus', 503, 'Busy', { atMs: 2_000 });
const page = anError('aiJobStatus', 502, '', { atMs: 4_000, responseBody: '<html>Bad gateway</html>' });
const dropped = anError('aiJobStatus', 500, '', {
  atMs: 4_000,
  status: null,
  fault: { id: 'fault-1', kind: 'drop' },
});
const hungUp = anError('aiJobStatus', 500, '', { atMs: 4_000, status: null });
const complete = aPoll('COMPLETE', { atMs: 6_000 });
const ending = (outcome: 'failed' | 'timed-out') => anAsk({ reply: { outcome } });

test.each([
  ['a client that polls on', [busy, page, complete], anAsk(), 'pass'],
  ['a client that polls on and then breaks another rule', [busy, page, complete], ending('failed'), 'pass'],
  ['a client that gives up at a 503', [busy], ending('failed'), 'fail'],
  ['a client that crashes on HTML', [busy, page], anAsk({ error: 'Unexpected token <' }), 'fail'],
  ['a client that gives up at a lost connection', [dropped], ending('failed'), 'fail'],
  ['a client that hung up itself', [hungUp], ending('timed-out'), 'incomplete'],
  ['a client that runs out of time', [busy], ending('timed-out'), 'incomplete'],
  ['a client that met no trouble', [complete], anAsk(), 'incomplete'],
])('%s', (_who, exchanges, ask, verdict) => {
  const seen = evidence({ exchanges: [aSubmit(), ...exchanges], asks: [ask] });
  expect(survivesTransientPollErrors.judge(seen).verdict).toBe(verdict);
});
