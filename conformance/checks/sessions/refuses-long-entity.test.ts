import { expect, test } from 'vitest';
import { aSession, aSignIn, evidence, pat } from '../testing/index.js';
import { refusesLongEntity } from './refuses-long-entity.js';

const long = { ...pat, entity: 'e'.repeat(65) };
const longest = { ...pat, entity: 'e'.repeat(64) };
const refusal = { outcome: 'refused' } as const;

test.each([
  ['refuses it', aSignIn({ user: long, reply: refusal }), [], 'pass'],
  [
    'sends it',
    aSignIn({ user: long, reply: { outcome: 'failed' } }),
    [aSession(long, { status: 400 })],
    'fail',
  ],
  ['cuts it', aSignIn({ user: long }), [aSession(longest)], 'fail'],
  ['leaves it out', aSignIn({ user: long }), [aSession({ ...long, entity: undefined })], 'fail'],
  ['says that it worked', aSignIn({ user: long }), [], 'fail'],
  ['crashes over it', aSignIn({ user: long, error: 'boom' }), [], 'fail'],
  ['was given a shorter one', aSignIn({ user: longest }), [aSession(longest)], 'incomplete'],
])('a client that %s', (_who, call, exchanges, verdict) => {
  expect(refusesLongEntity.judge(evidence({ sessions: [call], exchanges })).verdict).toBe(verdict);
});

test('a client that refuses 64 characters too does not keep to the limit', () => {
  const sessions = [
    aSignIn({ id: 5, user: { ...longest, externalId: 'cust-7' }, reply: refusal }),
    aSignIn({ id: 6, user: long, reply: refusal, askedMs: 2_000 }),
  ];
  expect(refusesLongEntity.judge(evidence({ sessions })).verdict).toBe('fail');
});
