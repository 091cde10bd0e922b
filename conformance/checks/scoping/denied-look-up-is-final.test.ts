import { expect, test } from 'vitest';
import { aLookup, anAsk, anError, aSubmit, evidence } from '../testing/index.js';
import { deniedLookUpIsFinal } from './denied-look-up-is-final.js';

const denied = (atMs: number) =>
  anError('scimEmbedUsersList', 403, 'User-scoped API keys are not allowed to access the SCIM API', { atMs });
const once = [denied(500)];
const refused = anAsk({ reply: { outcome: 'refused' } });
const bare = aSubmit({ userId: null, atMs: 900 });

test.each([
  ['a denial taken for an end', once, refused, 'pass'],
  ['a denial that the user is told of as a failure', once, anAsk({ reply: { outcome: 'failed' } }), 'pass'],
  ['one more try', [denied(500), denied(800)], refused, 'pass'],
  ['two more tries', [denied(500), denied(800), denied(1_100)], refused, 'fail'],
  ['the question sent all the same', [...once, bare], anAsk(), 'fail'],
  [
    'the question sent all the same, in vain',
    [...once, aSubmit({ status: 403, atMs: 900 })],
    refused,
    'fail',
  ],
  ['an answer from nowhere', once, anAsk(), 'fail'],
  ['a deadline that was waited for', once, anAsk({ reply: { outcome: 'timed-out' } }), 'fail'],
  ['an adapter that broke', once, anAsk({ error: 'HTTP 403' }), 'fail'],
  ['a client that never answers', once, anAsk({ reply: null }), 'incomplete'],
  ['a client that knows its key and looks nobody up', [], refused, 'pass'],
  ['a look-up that worked', [aLookup(null, { atMs: 500 }), aSubmit({ atMs: 900 })], anAsk(), 'incomplete'],
])('%s', (_case, exchanges, ask, verdict) => {
  expect(deniedLookUpIsFinal.judge(evidence({ exchanges, asks: [ask] })).verdict).toBe(verdict);
});

test('a passive recording does not say who asked', () => {
  expect(deniedLookUpIsFinal.judge(evidence({ exchanges: once })).verdict).toBe('not-applicable');
});
