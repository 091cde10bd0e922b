import { expect, test } from 'vitest';
import { anError, aPoll, evidence } from '../testing/index.js';
import { askedWaitMs, throttledRequests } from './throttling.js';

const throttled = (retryAfter?: string) =>
  anError('aiJobStatus', 429, 'Too Many Requests', {
    path: aPoll('QUEUED').path,
    atMs: 1_000,
    at: '2026-08-01T09:00:01.000Z',
    endedMs: 1_100,
    responseHeaders: retryAfter === undefined ? {} : { 'retry-after': retryAfter },
  });

const waits = (retryAfter?: string) =>
  throttledRequests(evidence({ exchanges: [throttled(retryAfter)] })).map(askedWaitMs);

test.each([
  ['a number of seconds', '3', 3_000],
  ['an HTTP date, counted from the arrival of the request', 'Sat, 01 Aug 2026 09:00:05 GMT', 3_900],
  ['nonsense', 'soon', undefined],
  ['no header', undefined, undefined],
])('Retry-After as %s', (_what, header, wait) => {
  expect(waits(header)).toEqual([wait]);
});

test('a retry is the same request, not the next one', () => {
  const other = aPoll('QUEUED', { atMs: 1_200, path: '/api/v1/ai/jobs/another' });
  const same = aPoll('QUEUED', { atMs: 2_500 });
  const [found] = throttledRequests(evidence({ exchanges: [throttled(), other, same] }));
  expect(found?.retry?.wallMs).toBe(2_500);
});
