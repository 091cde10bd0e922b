import { expect, test } from 'vitest';
import { aLookup, anExchange, aSubmit, evidence } from '../testing/index.js';
import { noLegacyLookup } from './no-legacy-lookup.js';

const legacy = anExchange({ operation: 'usersEmbedLegacy', path: '/api/v0/users/embed', status: 404 });
const byId = anExchange({ operation: 'scimEmbedUsersGet', path: '/api/scim/v2/embed/Users/id-1' });

test.each([
  ['a look-up over SCIM', [aLookup('embedExternalId eq "cust-ana"')], 'pass'],
  ['a record read by its id', [byId], 'pass'],
  ['the old address', [legacy], 'fail'],
  ['the old address first, SCIM after it', [legacy, aLookup(null)], 'fail'],
  ['no look-up', [aSubmit()], 'not-applicable'],
])('%s', (_case, exchanges, verdict) => {
  expect(noLegacyLookup.judge(evidence({ exchanges })).verdict).toBe(verdict);
});
