import { expect, test } from 'vitest';
import { aLookup, anAsk, anError, aSubmit, ben, evidence } from '../testing/index.js';
import { failClosedLookup } from './fail-closed-lookup.js';

const broken = anError('scimEmbedUsersList', 503, 'Busy', { atMs: 500 });
const empty = aLookup('embedExternalId eq "cust-nobody"', { atMs: 500 });
const bare = aSubmit({ userId: null, atMs: 900 });
const refused = { outcome: 'refused' } as const;
const nobody = 'cust-nobody';

test.each([
  ['a look-up that fails, nothing sent', [broken], anAsk({ reply: refused }), 'pass'],
  ['nobody found, nothing sent', [empty], anAsk({ as: nobody, reply: refused }), 'pass'],
  ['a look-up that fails, sent without userId', [broken, bare], anAsk(), 'fail'],
  ['nobody found, sent without userId', [empty, bare], anAsk({ as: nobody }), 'fail'],
  [
    'nobody found, sent as somebody',
    [empty, aSubmit({ userId: ben.id, atMs: 900 })],
    anAsk({ as: nobody }),
    'fail',
  ],
  ['an id known from before', [broken, aSubmit({ atMs: 900 })], anAsk(), 'pass'],
  ['"unknown" for a question never sent', [broken], anAsk({ reply: { outcome: 'unknown' } }), 'fail'],
  ['a second look-up that worked', [broken, aLookup(null, { atMs: 600 }), bare], anAsk(), 'incomplete'],
  ['a client that never answers', [broken], anAsk({ reply: null }), 'incomplete'],
])('%s', (_case, exchanges, ask, verdict) => {
  expect(failClosedLookup.judge(evidence({ exchanges, asks: [ask] })).verdict).toBe(verdict);
});

test('a passive recording does not say who asked', () => {
  expect(failClosedLookup.judge(evidence({ exchanges: [broken, bare] })).verdict).toBe('not-applicable');
});
