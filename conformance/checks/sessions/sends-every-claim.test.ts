import { expect, test } from 'vitest';
import { aSession, aSignIn, evidence, pat } from '../testing/index.js';
import { sendsEveryClaim } from './sends-every-claim.js';

const judge = (said: object, call = aSignIn()) =>
  sendsEveryClaim.judge(evidence({ sessions: [call], exchanges: [aSession(said)] }));
const { entity, ...withoutEntity } = pat;

test.each<[string, object, string]>([
  ['everything as it was given', pat, 'pass'],
  ['groups in another order', { ...pat, groups: ['analysts', 'buyers'] }, 'pass'],
  ['nothing said twice over', { ...pat, email: '', modelRoles: {} }, 'pass'],
  ['a label for the entity', { ...pat, entityFolderLabel: 'Northwind' }, 'pass'],
  ['no entity', withoutEntity, 'fail'],
  ['one group only', { ...pat, groups: ['buyers'] }, 'fail'],
  ['attributes as a text', { ...pat, userAttributes: JSON.stringify(pat.userAttributes) }, 'fail'],
  [
    'an id as a number',
    { ...pat, userAttributes: { ...pat.userAttributes, account: 9007199254740992 } },
    'fail',
  ],
  ['a role by another name', { ...pat, connectionRoles: { 'connection-1': 'QUERY_TOPICS' } }, 'fail'],
  ['a role on another model', { ...pat, modelRoles: { 'model-1': 'QUERIER' } }, 'fail'],
  ['a role on the folder', { ...pat, entityFolderContentRole: 'MANAGER' }, 'fail'],
  ['content on a connection', { ...pat, contentPath: '/dashboards/1' }, 'fail'],
])('a session that says %s', (_what, said, verdict) => {
  expect(judge(said).verdict).toBe(verdict);
});

test('the first thing that is wrong is named', () => {
  expect(judge({ ...withoutEntity, groups: [] }).message).toBe(
    'The sign-in of "cust-42" leaves out entity, and 1 more.',
  );
});

test('a person who was given less is sent less', () => {
  const first = aSignIn({ id: 5 });
  const second = aSignIn({ id: 6, user: withoutEntity, askedMs: 2_000 });
  const sent = (said: object) => [aSession(pat, { atMs: 500 }), aSession(said, { atMs: 2_500 })];
  const judged = (said: object) =>
    sendsEveryClaim.judge(evidence({ sessions: [first, second], exchanges: sent(said) })).verdict;
  expect([judged(withoutEntity), judged(pat)]).toEqual(['pass', 'fail']);
});

test('a call that never came, or for somebody else, is no sign-in', () => {
  expect(sendsEveryClaim.judge(evidence({ sessions: [aSignIn()] })).verdict).toBe('fail');
  expect(judge({ ...pat, externalId: 'Cust-42' }).verdict).toBe('fail');
});

test('a client that does not know that it worked has not signed anybody in', () => {
  expect(judge(pat, aSignIn({ reply: { outcome: 'failed' } })).verdict).toBe('fail');
});

test('without a sign-in nothing is judged', () => {
  expect(sendsEveryClaim.judge(evidence({ hasAdapter: true })).verdict).toBe('incomplete');
  expect(sendsEveryClaim.judge(evidence({ exchanges: [aSession()] })).verdict).toBe('not-applicable');
});
