import { expect, test } from 'vitest';
import { aLookup, anAsk, aSpace, aSubmit, evidence } from '../testing/index.js';
import { findsUserOnLaterPage } from './finds-user-on-later-page.js';

const embedUsers = Array.from({ length: 150 }, (_, i) => ({ externalId: `cust-${i}`, id: `id-${i}` }));
const space = aSpace({ embedUsers });
const late = anAsk({ as: 'cust-120' });
const refused = anAsk({ as: 'cust-120', reply: { outcome: 'refused', message: 'no such user' } });

test.each([
  ['a user found on page 2', [aLookup(null), aSubmit({ userId: 'id-120' })], late, 'pass'],
  ['a user taken for unknown', [aLookup(null)], refused, 'fail'],
  ['somebody from page 1 instead', [aLookup(null), aSubmit({ userId: 'id-0' })], late, 'fail'],
  ['a user found and then left out', [aLookup(null), aSubmit({ userId: null })], late, 'incomplete'],
  ['no look-up at all', [aSubmit({ userId: null })], late, 'incomplete'],
  ['a user from page 1', [aLookup(null), aSubmit({ userId: 'id-3' })], anAsk({ as: 'cust-3' }), 'incomplete'],
])('%s', (_case, exchanges, ask, verdict) => {
  expect(findsUserOnLaterPage.judge(evidence({ space, exchanges, asks: [ask] })).verdict).toBe(verdict);
});

test('a passive recording does not say who asked', () => {
  expect(findsUserOnLaterPage.judge(evidence({ space, exchanges: [aLookup(null)] })).verdict).toBe(
    'not-applicable',
  );
});
