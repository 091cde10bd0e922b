import { expect, test } from 'vitest';
import { anError, aSubmit, evidence } from '../testing/index.js';
import { userIdOnEverySubmit } from './user-id-on-every-submit.js';

const personal = { caller: { key: 'personal', membershipId: 'quinn' } as const, userId: null };

test.each([
  ['a userId on each', [aSubmit(), aSubmit({ atMs: 9_000 })], 'pass'],
  ['one without', [aSubmit(), aSubmit({ userId: null })], 'fail'],
  ['an empty one', [aSubmit({ userId: '' })], 'fail'],
  ['a refused submit without', [aSubmit({ userId: null, status: 403, jobId: null })], 'fail'],
  ['a personal token, which takes none', [aSubmit(personal)], 'not-applicable'],
  [
    'a key nobody knows',
    [aSubmit({ caller: null, userId: null, status: 401, jobId: null })],
    'not-applicable',
  ],
  ['no submit', [anError('aiJobStatus', 404, 'Job not found')], 'not-applicable'],
])('%s', (_case, exchanges, verdict) => {
  expect(userIdOnEverySubmit.judge(evidence({ exchanges })).verdict).toBe(verdict);
});
