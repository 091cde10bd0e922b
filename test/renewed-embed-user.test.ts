import { expect, test } from 'vitest';
import { clientOf, embedUserId, useOmni } from './support/omni.js';

const omni = useOmni({ profile: 'instant', clock: 'manual' });

test('an embed user who is made anew is the same person with another id, and the old id is gone', async () => {
  const space = omni().createSpace();
  const client = clientOf(space);
  const old = embedUserId(space, 'cust-ana');
  const filter = 'embedExternalId eq "cust-ana"';
  const before = (await client.get('/api/scim/v2/embed/Users', { filter })).body.Resources[0];
  const id = space.renewEmbedUser('cust-ana');
  const { totalResults, Resources } = (await client.get('/api/scim/v2/embed/Users', { filter })).body;
  expect(totalResults).toBe(1);
  expect(Resources[0]).toMatchObject({
    id,
    userName: before.userName,
    displayName: before.displayName,
    groups: before.groups,
  });
  expect(id).not.toBe(old);
  expect((await client.submit({}, { userId: old })).status).toBe(404);
  expect((await client.submit({}, { userId: id })).status).toBe(201);
});

test('an embed user who signs in again keeps id and address, whatever else changes, and nobody else has them', async () => {
  const space = omni().createSpace();
  const client = clientOf(space);
  const found = async (externalId: string) => {
    const filter = `embedExternalId eq "${externalId}"`;
    return (await client.get('/api/scim/v2/embed/Users', { filter })).body.Resources[0];
  };
  const before = await found('cust-ana');
  const signIn = { externalId: 'cust-ana', name: 'Anna', contentPath: '/my' };
  expect((await client.post('/api/v1/embed/sso/generate-session', signIn)).status).toBe(200);
  const { id, userName } = before;
  expect(await found('cust-ana')).toMatchObject({ id, userName, displayName: 'Anna' });
  expect((await found('cust-ben')).userName).not.toBe(userName);
});

test('the trace tells that somebody was deleted and made anew, and of which tenant they are', () => {
  const space = omni().createSpace();
  const old = embedUserId(space, 'cust-ben');
  const id = space.renewEmbedUser('cust-ben');
  const changes = space.trace().filter((event) => event.kind === 'embed-user');
  expect(changes.map(({ change, id: whose, entity }) => [change, whose, entity])).toEqual([
    ['deleted', old, 'southgate'],
    ['created', id, 'southgate'],
  ]);
});

test('nobody can be made anew who was never there', () => {
  expect(() => omni().createSpace().renewEmbedUser('cust-nobody')).toThrow(
    'The space has no embed user "cust-nobody".',
  );
});
