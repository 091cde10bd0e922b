import { expect, test } from 'vitest';
import { anAsk, anotherJobId, aPoll, aSubmit, evidence } from '../testing/index.js';
import { acceptsSkippedStates } from './accepts-skipped-states.js';

const polls = [aPoll('QUEUED', { atMs: 1_000 }), aPoll('COMPLETE', { atMs: 3_000 })];
const ordinary = [
  aSubmit({ prompt: 'Sales by month?', jobId: anotherJobId }),
  aPoll('EXECUTING', { atMs: 1_000, jobId: anotherJobId }),
  aPoll('COMPLETE', { atMs: 3_000, jobId: anotherJobId }),
];
const timedOut = { reply: { outcome: 'timed-out' } } as const;
const control = { id: 3, prompt: 'Sales by month?' };

test.each([
  ['a client that answers both jobs', polls, anAsk(), anAsk(control), 'pass'],
  ['a client that wants to see EXECUTING first', polls, anAsk(timedOut), anAsk(control), 'fail'],
  ['a client that crashes on the skip', polls, anAsk({ error: 'boom' }), anAsk(control), 'fail'],
  [
    'a client that never knows COMPLETE',
    polls,
    anAsk(timedOut),
    anAsk({ ...control, ...timedOut }),
    'incomplete',
  ],
  ['a client that never saw the end', polls.slice(0, 1), anAsk(timedOut), anAsk(control), 'incomplete'],
])('%s', (_who, skipping, ask, other, verdict) => {
  const exchanges = [aSubmit(), ...skipping, ...ordinary];
  expect(acceptsSkippedStates.judge(evidence({ exchanges, asks: [ask, other] })).verdict).toBe(verdict);
});
