import { expect, test } from 'vitest';
import { anElsewhere, anError, evidence } from '../testing/index.js';
import { notAcrossRedirect } from './not-across-redirect.js';

const redirected = anError('aiJobStatus', 302, '', { responseBody: null });

test.each([
  ['a client that stays', [redirected], [], 'pass'],
  ['a client that follows without the key', [redirected], [anElsewhere({ carriedKey: false })], 'pass'],
  ['a client that follows with the key', [redirected], [anElsewhere()], 'fail'],
  ['a client that was not redirected', [], [], 'incomplete'],
])('%s', (_who, exchanges, events, verdict) => {
  expect(notAcrossRedirect.judge(evidence({ exchanges, events, hasAdapter: true })).verdict).toBe(verdict);
});
