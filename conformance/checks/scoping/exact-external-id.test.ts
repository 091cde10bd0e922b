import { expect, test } from 'vitest';
import { anAsk, aSpace, aSubmit, evidence } from '../testing/index.js';
import { exactExternalId } from './exact-external-id.js';

const space = aSpace({
  embedUsers: [
    { externalId: 'cust-ana', id: 'id-ana' },
    { externalId: 'Cust-Ana', id: 'id-Ana' },
    { externalId: 'cust-ana2', id: 'id-ana2' },
    { externalId: 'a"b&c+d', id: 'id-odd' },
    { externalId: 'dora', id: 'id-dora' },
  ],
});
const refused = { outcome: 'refused' } as const;

test.each([
  ['the right one of two cases', 'Cust-Ana', [aSubmit({ userId: 'id-Ana' })], 'pass'],
  ['the other case', 'Cust-Ana', [aSubmit({ userId: 'id-ana' })], 'fail'],
  ['a longer id', 'cust-ana', [aSubmit({ userId: 'id-ana2' })], 'fail'],
  ['quotes and signs, found', 'a"b&c+d', [aSubmit({ userId: 'id-odd' })], 'pass'],
  ['quotes and signs, taken for the first record', 'a"b&c+d', [aSubmit({ userId: 'id-ana' })], 'fail'],
  ['a submit without userId, which is another rule', 'Cust-Ana', [aSubmit({ userId: null })], 'incomplete'],
  ['nobody whose id is easily mistaken', 'dora', [aSubmit({ userId: 'id-dora' })], 'incomplete'],
])('%s', (_case, as, exchanges, verdict) => {
  expect(exactExternalId.judge(evidence({ space, exchanges, asks: [anAsk({ as })] })).verdict).toBe(verdict);
});

test('refusing an awkward id is safe, as long as somebody gets through', () => {
  const odd = anAsk({ id: 3, as: 'a"b&c+d', prompt: 'Returns?', reply: refused });
  const exchanges = [aSubmit({ userId: 'id-ana2' })];
  expect(
    exactExternalId.judge(evidence({ space, exchanges, asks: [anAsk({ as: 'cust-ana2' }), odd] })).verdict,
  ).toBe('pass');
  expect(exactExternalId.judge(evidence({ space, asks: [odd] })).verdict).toBe('incomplete');
  expect(exactExternalId.judge(evidence({ space })).verdict).toBe('not-applicable');
});
