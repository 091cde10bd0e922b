import { expect, test } from 'vitest';
import { aLookup, anAsk, evidence } from '../testing/index.js';
import { noSyntheticUsernameLookup } from './no-synthetic-username-lookup.js';

test.each([
  ['a filter on embedExternalId', [aLookup('embedExternalId eq "cust-ana"')], 'pass'],
  ['a list without filter', [aLookup(null)], 'pass'],
  ['an external id that reads like the attribute', [aLookup('embedExternalId eq "userName"')], 'pass'],
  ['a filter on userName', [aLookup('username eq "cust-ana"')], 'fail'],
  ['no look-up', [], 'incomplete'],
])('%s', (_case, exchanges, verdict) => {
  expect(noSyntheticUsernameLookup.judge(evidence({ exchanges, asks: [anAsk()] })).verdict).toBe(verdict);
});

test('a passive recording shows the filter as well', () => {
  const exchanges = [aLookup('userName eq "ana@acme.example"')];
  expect(noSyntheticUsernameLookup.judge(evidence({ exchanges })).verdict).toBe('fail');
  expect(noSyntheticUsernameLookup.judge(evidence()).verdict).toBe('not-applicable');
});
