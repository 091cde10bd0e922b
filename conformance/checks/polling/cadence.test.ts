import { expect, test } from 'vitest';
import { anotherJobId, aPoll, evidence } from '../testing/index.js';
import { cadence } from './cadence.js';

const pollsAt = (...times: number[]) => times.map((atMs) => aPoll('EXECUTING', { atMs }));

test.each([
  ['a client that polls every two seconds', pollsAt(0, 2_000, 4_000, 6_000), 'pass'],
  ['a client whose first polls are close together', pollsAt(0, 300, 2_300, 4_300), 'pass'],
  ['a client that polls every second', pollsAt(0, 1_000, 2_000, 3_000), 'fail'],
  ['a client with one short gap', pollsAt(0, 2_000, 3_700, 7_000, 10_000), 'fail'],
  ['a client a little too fast on average', pollsAt(0, 2_000, 3_900, 5_800), 'fail'],
  ['a client that waits long', pollsAt(0, 2_000, 12_000, 22_000), 'pass'],
  ['a client with one gap to measure', pollsAt(0, 1_000, 2_000), 'not-applicable'],
])('%s', (_who, exchanges, verdict) => {
  expect(cadence.judge(evidence({ exchanges })).verdict).toBe(verdict);
});

test('each job is measured for itself', () => {
  const interleaved = [0, 2_000, 4_000, 6_000].flatMap((atMs) => [
    aPoll('EXECUTING', { atMs }),
    aPoll('EXECUTING', { atMs: atMs + 200, jobId: anotherJobId }),
  ]);
  expect(cadence.judge(evidence({ exchanges: interleaved })).verdict).toBe('pass');
});

test('a gap is measured between arrivals, however slowly the polls are answered', () => {
  const slow = [0, 2_000, 4_000, 6_000].map((atMs) => aPoll('EXECUTING', { atMs, endedMs: atMs + 1_900 }));
  expect(cadence.judge(evidence({ exchanges: slow })).verdict).toBe('pass');
});

test('a long gap is mentioned, not blamed', () => {
  const { verdict, message } = cadence.judge(evidence({ exchanges: pollsAt(0, 2_000, 12_000, 22_000) }));
  expect([verdict, message]).toEqual(['pass', 'The longest gap was 10.00 s.']);
});

test('a failure is told in the gaps as they were', () => {
  const exchanges = [0, 1_000, 2_000, 3_000].map((atMs) => aPoll('EXECUTING', { atMs, lateMs: 300 }));
  const { message, timing } = cadence.judge(evidence({ exchanges }));
  expect([message, timing]).toEqual([
    expect.stringContaining('every 1.00 s on average, 1.00 s at the shortest'),
    true,
  ]);
});

test('what the mock was too late to measure is neither kept nor broken, and is worth a second look', () => {
  const exchanges = [0, 1_000, 2_000, 3_000].map((atMs) => aPoll('EXECUTING', { atMs, lateMs: 3_000 }));
  expect(cadence.judge(evidence({ exchanges }))).toMatchObject({ verdict: 'not-applicable', timing: true });
});
