import { expect, test } from 'vitest';
import { aLookup, anAsk, anError, aPage, aSubmit, ben, evidence } from '../testing/index.js';
import { oneLookUpPerUser } from './one-look-up-per-user.js';

const asks = [anAsk({ id: 2 }), anAsk({ id: 3, as: ben.externalId }), anAsk({ id: 4 })];
const ofAna = (atMs: number) => aLookup('embedExternalId eq "cust-ana"', { atMs });
const ofBen = (atMs: number) => aLookup('embedExternalId eq "cust-ben"', { atMs });
const busy = anError('scimEmbedUsersList', 503, 'Busy', { atMs: 1 });
const gone = aSubmit({ status: 404, atMs: 1_500 });

test.each([
  ['one look-up each', [ofAna(1), ofBen(2)], 'pass'],
  ['one list for all', [aPage(1, 100), aPage(101, 100, { atMs: 1 })], 'pass'],
  ['a list for each of two', [aPage(1, 100), aPage(1, 100, { atMs: 1 })], 'pass'],
  ['one after a failure', [busy, ofAna(1_000), ofAna(2_000)], 'pass'],
  ['one after the id was gone', [ofAna(1), gone, ofAna(2_000)], 'pass'],
  ['one for each question', [ofAna(1), ofBen(2), ofAna(3_000)], 'fail'],
  [
    'a list for each question',
    [aPage(1, 100), aPage(1, 100, { atMs: 1 }), aPage(1, 100, { atMs: 2 })],
    'fail',
  ],
  ['no look-up', [aSubmit()], 'incomplete'],
])('%s', (_case, exchanges, verdict) => {
  expect(oneLookUpPerUser.judge(evidence({ exchanges, asks })).verdict).toBe(verdict);
});

test('one question each shows nothing', () => {
  const seen = evidence({ exchanges: [ofAna(1), ofBen(2)], asks: asks.slice(0, 2) });
  expect(oneLookUpPerUser.judge(seen).verdict).toBe('incomplete');
});

test('a passive recording does not say who asked', () => {
  expect(oneLookUpPerUser.judge(evidence({ exchanges: [ofAna(1), ofAna(2)] })).verdict).toBe(
    'not-applicable',
  );
});
