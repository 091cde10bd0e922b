import { expect, test } from 'vitest';
import { anAsk, anError, aPoll, aProcess, aSubmit, evidence, spoken } from '../testing/index.js';
import { capsRetryAfter } from './caps-retry-after.js';

const throttled = (retryAfter: string) =>
  anError('aiJobStatus', 429, 'Too Many Requests', {
    atMs: 2_000,
    responseHeaders: { 'retry-after': retryAfter },
  });
const replying = (repliedMs: number) =>
  anAsk({ deadlineMs: 7_000, repliedMs, reply: { outcome: 'timed-out' } });
const silent = anAsk({ deadlineMs: 7_000, reply: null });
const killedAt = (wallMs: number) => [aProcess({ change: 'killed', wallMs })];

test.each([
  ['a client that ends by its deadline', throttled('3600'), replying(7_020), killedAt(20_000), 'pass'],
  ['a client that hangs', throttled('3600'), silent, killedAt(20_000), 'fail of time'],
  [
    'a client that answers half a minute later',
    throttled('3600'),
    replying(32_000),
    killedAt(40_000),
    'fail of time',
  ],
  ['a run that was stopped', throttled('3600'), silent, killedAt(4_000), 'incomplete'],
  ['a client told to wait three seconds', throttled('3'), replying(7_020), killedAt(20_000), 'incomplete'],
  ['a client that met no 429', aPoll('QUEUED'), replying(7_020), killedAt(20_000), 'incomplete'],
])('%s', (_who, poll, ask, processes, verdict) => {
  const seen = evidence({ exchanges: [aSubmit(), poll], asks: [ask], processes });
  expect(spoken(capsRetryAfter.judge(seen))).toBe(verdict);
});
