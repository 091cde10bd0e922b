import { expect, test } from 'vitest';
import { anAsk, anError, aPoll, aSubmit, evidence } from '../testing/index.js';
import { honoursRetryAfter } from './honours-retry-after.js';

const { path } = aPoll('QUEUED');
const throttled = (retryAfter?: string) =>
  anError('aiJobStatus', 429, 'Too Many Requests', {
    at: '2026-08-01T09:00:00.000Z',
    path,
    responseHeaders: retryAfter === undefined ? {} : { 'retry-after': retryAfter },
  });
const date = 'Sat, 01 Aug 2026 09:00:04 GMT';
const pollAt = (atMs: number) => aPoll('COMPLETE', { atMs });

test.each([
  ['a client that waits the seconds', [throttled('3'), pollAt(3_020)], 'pass'],
  ['a client that comes a second early', [throttled('3'), pollAt(2_010)], 'fail'],
  ['a client that waits for the date', [throttled(date), pollAt(4_000)], 'pass'],
  ['a client that does not read dates', [throttled(date), pollAt(2_010)], 'fail'],
  ['a client that caps an hour', [throttled('3600'), pollAt(30_000)], 'incomplete'],
  ['a client that does not try again', [throttled('3')], 'incomplete'],
  ['a 429 that does not say when', [throttled(), pollAt(200)], 'incomplete'],
])('%s', (_who, exchanges, verdict) => {
  const seen = evidence({ exchanges: [aSubmit(), ...exchanges], asks: [anAsk()] });
  expect(honoursRetryAfter.judge(seen).verdict).toBe(verdict);
});
