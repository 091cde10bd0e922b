import { expect, test } from 'vitest';
import { anAsk, aPoll, aSubmit, evidence } from '../testing/index.js';
import { reportsFailure } from './reports-failure.js';

const reason = 'The query timed out after 300 seconds.';
const failed = aPoll('FAILED', { atMs: 2_000, job: { error: { message: reason } } });
const bare = aPoll('FAILED', { atMs: 2_000 });
const again = aPoll('FAILED', { atMs: 4_000 });
const saying = (message: string) => anAsk({ reply: { outcome: 'failed', message } });
const timedOut = anAsk({ reply: { outcome: 'timed-out' } });

test.each([
  ['a client that passes the reason on', [failed], saying(`Omni could not answer: ${reason}`), 'pass'],
  ['a client that keeps the reason to itself', [failed], saying('Something went wrong'), 'fail'],
  ['a client that stumbles over the missing code', [failed], anAsk({ error: 'code is undefined' }), 'fail'],
  ['a client that calls it answered', [failed], anAsk(), 'fail'],
  ['a client that calls it cancelled', [failed], anAsk({ reply: { outcome: 'cancelled' } }), 'fail'],
  ['a client that was given no reason', [bare], saying('The job failed'), 'pass'],
  ['a client that polls on, which another rule judges', [failed, again], timedOut, 'incomplete'],
  ['a client that never answers', [failed], anAsk({ reply: null }), 'incomplete'],
  ['a client that saw no failure', [aPoll('EXECUTING')], timedOut, 'incomplete'],
])('%s', (_who, exchanges, ask, verdict) => {
  const seen = evidence({ exchanges: [aSubmit(), ...exchanges], asks: [ask] });
  expect(reportsFailure.judge(seen).verdict).toBe(verdict);
});

test('a passive trace does not say what the client made of a failure', () => {
  expect(reportsFailure.judge(evidence({ exchanges: [aSubmit(), failed] })).verdict).toBe('not-applicable');
});
