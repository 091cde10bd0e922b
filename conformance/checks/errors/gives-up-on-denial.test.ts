import { expect, test } from 'vitest';
import { anAsk, anError, aSubmit, evidence } from '../testing/index.js';
import { givesUpOnDenial } from './gives-up-on-denial.js';

const denied = anError('aiJobSubmit', 403, 'Feature not enabled');
const unauthorised = anError('aiJobSubmit', 401, 'Unauthorized: Missing or invalid API key');
const again = aSubmit({ atMs: 1_000 });
const ending = (outcome: 'failed' | 'refused' | 'unknown') => anAsk({ reply: { outcome } });

test.each([
  ['a client that reports a 403', [denied], ending('failed'), 'pass'],
  ['a client that reports a 401', [unauthorised], ending('refused'), 'pass'],
  ['a client that sends it again after a 403', [denied, again], anAsk(), 'fail'],
  ['a client that sends it again after a 401', [unauthorised, denied], ending('failed'), 'fail'],
  ['a client that calls a clear no unknown', [denied], ending('unknown'), 'fail'],
  ['a client that makes up an answer', [denied], anAsk(), 'fail'],
  ['a client that never answers', [denied], anAsk({ reply: null }), 'incomplete'],
  ['a client that crashes, which another rule judges', [denied], anAsk({ error: 'boom' }), 'incomplete'],
  ['a client that was let through', [aSubmit()], anAsk(), 'incomplete'],
])('%s', (_who, exchanges, ask, verdict) => {
  expect(givesUpOnDenial.judge(evidence({ exchanges, asks: [ask] })).verdict).toBe(verdict);
});
