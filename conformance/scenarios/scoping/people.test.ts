import { expect, test } from 'vitest';
import { loadDataset } from '../../../fixtures/index.js';
import { EASTBROOK, NORTHWIND, SOUTHGATE, VIEWER, WITHOUT_ATTRIBUTES } from './people.js';

const retail = loadDataset('retail');
const person = (externalId: string) => retail.embedUsers.find((user) => user.externalId === externalId);

test.each([
  [NORTHWIND, 'northwind'],
  [SOUTHGATE, 'southgate'],
  [EASTBROOK, 'eastbrook'],
])('%s belongs to %s, may ask, and sees the rows of that tenant alone', (externalId, entity) => {
  expect(person(externalId)).toMatchObject({
    entity,
    userAttributes: { tenant: entity },
    connectionRoles: { warehouse: 'RESTRICTED_QUERIER' },
  });
  expect(Object.keys(retail.organization.canaries ?? {})).toContain(entity);
});

test('the viewer is a viewer', () => {
  expect(person(VIEWER)?.connectionRoles).toEqual({ warehouse: 'VIEWER' });
});

test('the person without attributes has none, and may ask', () => {
  expect(person(WITHOUT_ATTRIBUTES)).toMatchObject({
    userAttributes: {},
    connectionRoles: { warehouse: 'RESTRICTED_QUERIER' },
  });
});
