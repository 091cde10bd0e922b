import { expect, test } from 'vitest';
import { aPoll, evidence } from '../testing/index.js';
import { noBusyLoop } from './no-busy-loop.js';

const pollsAt = (...times: number[]) => times.map((atMs) => aPoll('EXECUTING', { atMs }));

test.each([
  ['a client that polls every two seconds', pollsAt(0, 2_000, 4_000, 6_000), 'pass'],
  ['a client that polls every second, which another rule judges', pollsAt(0, 1_000, 2_000, 3_000), 'pass'],
  ['a client without a wait', pollsAt(0, 20, 40, 60, 80), 'fail'],
  ['a client with one gap to measure', pollsAt(0, 20, 40), 'not-applicable'],
])('%s', (_who, exchanges, verdict) => {
  expect(noBusyLoop.judge(evidence({ exchanges })).verdict).toBe(verdict);
});

test('that the mock stood still is no excuse', () => {
  const exchanges = [0, 20, 40, 60].map((atMs) => aPoll('EXECUTING', { atMs, lateMs: 4_000 }));
  const { verdict, message } = noBusyLoop.judge(evidence({ exchanges }));
  expect([verdict, message]).toEqual(['fail', expect.stringContaining('every 0.02 s on average')]);
});

test('nor is it that the client hung up on each poll', () => {
  const exchanges = [0, 20, 40, 60].map((atMs) => aPoll('EXECUTING', { atMs, status: null, jobState: null }));
  expect(noBusyLoop.judge(evidence({ exchanges })).verdict).toBe('fail');
});
