import { expect, test } from 'vitest';
import { anEmbedUrl, aSession, aSignIn, evidence, pat } from '../testing/index.js';
import { sameClaimsEverywhere } from './same-claims-everywhere.js';

const session = aSession(pat, { atMs: 500 });
const judge = (says: Record<string, string | undefined>, said = session) =>
  sameClaimsEverywhere.judge(
    evidence({
      sessions: [aSignIn()],
      embedUrls: [anEmbedUrl({ says, askedMs: 2_000, repliedMs: 3_000 })],
      exchanges: [said],
    }),
  );

test.each([
  ['the same', {}, 'pass'],
  ['groups in another order', { groups: '["analysts","buyers"]' }, 'pass'],
  ['no groups', { groups: undefined }, 'fail'],
  ['another role', { connectionRoles: '{"connection-1":"VIEWER"}' }, 'fail'],
  [
    'an attribute more',
    { userAttributes: '{"account":"9007199254740993","region":["Europe"],"tier":2}' },
    'fail',
  ],
  ['attributes that are no JSON', { userAttributes: 'account=1' }, 'fail'],
  ['that a right is not given', { accessBoost: 'false' }, 'pass'],
  ['a right that nobody gave', { accessBoost: 'true' }, 'fail'],
  ['a role that nobody gave', { entityFolderContentRole: 'MANAGER' }, 'fail'],
])('an address that says %s', (_what, says, verdict) => {
  expect(judge(says).verdict).toBe(verdict);
});

test('a client that says too little in both places at least says the same', () => {
  expect(judge({ groups: undefined }, aSession({ ...pat, groups: [] }, { atMs: 500 })).verdict).toBe('pass');
  expect(judge({}, aSession({ ...pat, groups: [] }, { atMs: 500 })).message).toBe(
    'The address for "cust-42" adds groups ["analysts","buyers"], unlike the session of the same person.',
  );
});

test('a client without sessions is held to what it was given', () => {
  const judged = (groups: string) =>
    sameClaimsEverywhere.judge(
      evidence({
        sessions: [aSignIn({ error: 'session is not supported' })],
        embedUrls: [anEmbedUrl({ says: { groups } })],
      }),
    ).verdict;
  expect([judged('["buyers","analysts"]'), judged('[]')]).toEqual(['pass', 'fail']);
});

test('without an address nothing is judged', () => {
  expect(sameClaimsEverywhere.judge(evidence({ sessions: [aSignIn()] })).verdict).toBe('incomplete');
});
