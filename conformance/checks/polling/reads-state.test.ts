import { expect, test } from 'vitest';
import { anAsk, anError, aPoll, aResult, aSubmit, evidence } from '../testing/index.js';
import { readsState } from './reads-state.js';

const complete = aPoll('COMPLETE', { atMs: 4_000 });
const onAndOn = [complete, aPoll('COMPLETE', { atMs: 6_000 }), aPoll('COMPLETE', { atMs: 8_000 })];
const result = aResult(undefined, { atMs: 4_100 });
const early = anError('aiJobResult', 404, 'Job results not yet available', { atMs: 1_000 });
const timedOut = anAsk({ reply: { outcome: 'timed-out' } });
const failed = anAsk({ reply: { outcome: 'failed', message: 'Unexpected content type' } });

test.each([
  ['a client that answers after COMPLETE', [complete, result], anAsk(), 'pass'],
  ['a client that answers from the summary', [complete], anAsk(), 'pass'],
  ['a client that cannot read the result, which other rules judge', [complete, result], failed, 'pass'],
  ['a client that never recognises COMPLETE', onAndOn, timedOut, 'fail'],
  ['a client that takes COMPLETE for a failure', [complete], failed, 'fail'],
  ['a client that crashes at COMPLETE', [complete], anAsk({ error: 'boom' }), 'fail'],
  ['a client that read the result only before COMPLETE', [early, complete], failed, 'fail'],
  ['a client that falls silent', [complete], anAsk({ reply: null }), 'incomplete'],
  ['a client that gives up before COMPLETE', [aPoll('EXECUTING')], timedOut, 'incomplete'],
  ['a client that crashes on a job under way', [aPoll('EXECUTING')], anAsk({ error: 'boom' }), 'fail'],
  ['a client that takes a job under way for a failure', [aPoll('QUEUED')], failed, 'fail'],
  [
    'a client that fails at DELIVERING, which another rule judges',
    [aPoll('DELIVERING')],
    failed,
    'incomplete',
  ],
  ['a client that never polls', [], timedOut, 'incomplete'],
])('%s', (_who, exchanges, ask, verdict) => {
  expect(readsState.judge(evidence({ exchanges: [aSubmit(), ...exchanges], asks: [ask] })).verdict).toBe(
    verdict,
  );
});

test('without an adapter reading the result proves it, and not reading it proves nothing', () => {
  const read = evidence({ exchanges: [aSubmit(), complete, result] });
  expect(readsState.judge(read).verdict).toBe('pass');
  expect(readsState.judge(evidence({ exchanges: [aSubmit(), complete] })).verdict).toBe('not-applicable');
});

test('a client that was asked to cancel may end while the job is under way', () => {
  const exchanges = [aSubmit(), aPoll('EXECUTING'), anError('aiJobCancel', 400, 'No', { atMs: 5_000 })];
  expect(readsState.judge(evidence({ exchanges, asks: [failed] })).verdict).toBe('incomplete');
});
