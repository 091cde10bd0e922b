import { expect, test } from 'vitest';
import { aCancel, anAsk, aPoll, aSubmit, evidence } from '../testing/index.js';
import { reportsForeignCancel } from './reports-foreign-cancel.js';

const cancelled = aPoll('CANCELLED', { atMs: 2_000 });
const again = aPoll('CANCELLED', { atMs: 4_000 });
const ending = (outcome: 'cancelled' | 'failed' | 'timed-out') => anAsk({ reply: { outcome } });

test.each([
  ['a client that says it is cancelled', [cancelled], ending('cancelled'), 'pass'],
  ['a client that says it failed', [cancelled], ending('failed'), 'fail'],
  ['a client that calls it answered', [cancelled], anAsk(), 'fail'],
  ['a client that reads an error which is not there', [cancelled], anAsk({ error: 'boom' }), 'fail'],
  [
    'a client that polls on, which another rule judges',
    [cancelled, again],
    ending('timed-out'),
    'incomplete',
  ],
  ['a client that cancelled itself', [aCancel('CANCELLED'), cancelled], ending('failed'), 'incomplete'],
  ['a client that never saw it', [aPoll('EXECUTING')], ending('timed-out'), 'incomplete'],
])('%s', (_who, exchanges, ask, verdict) => {
  const seen = evidence({ exchanges: [aSubmit(), ...exchanges], asks: [ask] });
  expect(reportsForeignCancel.judge(seen).verdict).toBe(verdict);
});
