import { expect, test } from 'vitest';
import { anAsk, ana, aSpace, aSubmit, ben, evidence } from '../testing/index.js';
import { rightUser } from './right-user.js';

const asks = [anAsk()];
const owner = aSpace().keyOwnerId;

test.each([
  ["the asker's id", aSubmit(), 'pass'],
  ['another embed user', aSubmit({ userId: ben.id }), 'fail'],
  ['the external id', aSubmit({ userId: ana.externalId }), 'fail'],
  ["the key's owner", aSubmit({ userId: owner }), 'fail'],
  ['no userId at all, which is another rule', aSubmit({ userId: null }), 'incomplete'],
])('%s', (_case, submit, verdict) => {
  expect(rightUser.judge(evidence({ exchanges: [submit], asks })).verdict).toBe(verdict);
});

test('an id from before the person was made again is not theirs any more', () => {
  const again = { kind: 'embed-user', change: 'created', externalId: ana.externalId, id: 'new' } as const;
  const events = [{ ...again, seq: 0, at: '2026-08-01T09:00:00.000Z', wallMs: 0 }];
  const judged = (userId: string) =>
    rightUser.judge(evidence({ events, exchanges: [aSubmit({ userId, atMs: 500 })], asks })).verdict;
  expect(judged('new')).toBe('pass');
  expect(judged(ana.id)).toBe('fail');
});

test('a passive recording does not say who asked', () => {
  expect(rightUser.judge(evidence({ exchanges: [aSubmit()] })).verdict).toBe('not-applicable');
});
