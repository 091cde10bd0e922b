import { expect, test } from 'vitest';
import { aCancel, anError, anotherJobId, aPoll, evidence } from '../testing/index.js';
import { stopsAtTerminalState } from './stops-at-terminal-state.js';

const complete = aPoll('COMPLETE', { atMs: 2_000 });
const cancelled = aPoll('CANCELLED', { atMs: 2_000 });

test.each([
  ['a client that stops at COMPLETE', [aPoll('EXECUTING'), complete], 'pass'],
  ['a client that polls a finished job', [complete, aPoll('COMPLETE', { atMs: 4_000 })], 'fail'],
  ['a client that polls a failed job', [aPoll('FAILED'), aPoll('FAILED', { atMs: 2_000 })], 'fail'],
  ['a client that polls a cancelled job', [cancelled, aPoll('CANCELLED', { atMs: 4_000 })], 'fail'],
  [
    'a client that looks once more after it cancelled',
    [aCancel('CANCELLED'), cancelled, aPoll('CANCELLED', { atMs: 4_000 })],
    'pass',
  ],
  [
    'a client that polls on after it cancelled',
    [aCancel('CANCELLED'), cancelled, ...[4_000, 6_000].map((atMs) => aPoll('CANCELLED', { atMs }))],
    'fail',
  ],
  [
    'a client whose next poll was under way',
    [{ ...complete, endedMs: 2_500 }, aPoll('COMPLETE', { atMs: 2_200 })],
    'pass',
  ],
  [
    'a client that polls another job',
    [complete, aPoll('EXECUTING', { atMs: 4_000, jobId: anotherJobId })],
    'pass',
  ],
  [
    'a client that could not read the end',
    [anError('aiJobStatus', 503, 'Busy', { jobState: 'COMPLETE' }), complete],
    'pass',
  ],
  ['a client that saw no end', [aPoll('EXECUTING')], 'not-applicable'],
])('%s', (_who, exchanges, verdict) => {
  expect(stopsAtTerminalState.judge(evidence({ exchanges })).verdict).toBe(verdict);
});
