import { expect, test } from 'vitest';
import { aLookup, anAsk, ana, anError, aSpace, aSubmit, ben, evidence } from '../testing/index.js';
import { verifiesLookedUpUser } from './verifies-looked-up-user.js';

const inSpace = (scimFilter: string) => aSpace({ space: { ...aSpace().space, switches: { scimFilter } } });
const asks = [anAsk()];
const lookup = aLookup('embedExternalId eq "cust-ana"');
const failedLookup = anError('scimEmbedUsersList', 503, 'Busy');

test.each([
  ['the right record out of all', 'ignored', [lookup, aSubmit()], 'pass'],
  ['a client that refuses', 'ignored', [lookup], 'pass'],
  ['no userId, which is another rule', 'ignored', [lookup, aSubmit({ userId: null })], 'pass'],
  ['the first record', 'ignored', [lookup, aSubmit({ userId: ben.id })], 'fail'],
  ['a filter that works', 'applied', [lookup, aSubmit()], 'incomplete'],
  ['a look-up that failed', 'ignored', [failedLookup], 'incomplete'],
])('%s', (_case, scimFilter, exchanges, verdict) => {
  const found = evidence({ space: inSpace(scimFilter), exchanges, asks });
  expect(verifiesLookedUpUser.judge(found).verdict).toBe(verdict);
});

test('a passive recording does not say who asked', () => {
  const exchanges = [lookup, aSubmit({ userId: ana.id })];
  expect(verifiesLookedUpUser.judge(evidence({ space: inSpace('ignored'), exchanges })).verdict).toBe(
    'not-applicable',
  );
});
