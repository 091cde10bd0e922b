import { describe, expect, test } from 'vitest';
import { clientOf, embedUserId, patOf, useOmni } from './support/omni.js';

const omni = useOmni({ profile: 'instant', clock: 'manual' });
const NOBODY = '11111111-2222-4333-8444-555555555555';

const rolesPath = (membershipId: string) => `/api/v1/users/${membershipId}/model-roles`;
const groupRolesPath = (id: string) => `/api/v1/user-groups/${id}/model-roles`;

/** A space with the ids that these endpoints speak of. */
async function people(switches: Record<string, string> = {}) {
  const space = omni().createSpace({ switches });
  const client = clientOf(space);
  const { modelId } = space;
  const membershipOf = async (name: string): Promise<string> =>
    (await clientOf(space, patOf(space, name)).get('/api/v1/whoami')).body.user.membershipId;
  const { body } = await client.get('/api/v1/models', { modelId });
  const connectionId: string = body.records[0].connectionId;
  const groupId = async (name: string): Promise<string> =>
    (await client.get('/api/scim/v2/Groups', { filter: `displayName eq "${name}"` })).body.Resources[0].id;
  return { space, client, modelId, connectionId, membershipOf, groupId };
}

describe('the roles of a person', () => {
  test('are listed with their origin, and the highest counts', async () => {
    const { client, modelId, connectionId, membershipOf, groupId } = await people();
    const quinn = await membershipOf('quinn');
    const analysts = await groupId('analysts');
    await client.patch(`/api/scim/v2/Groups/${analysts}`, {
      Operations: [{ op: 'add', path: 'members', value: [{ value: quinn }] }],
    });
    const { status, body } = await client.get(rolesPath(quinn), { modelId });
    expect([status, body.membershipId]).toEqual([200, quinn]);
    const row = (roleName: string, priority: number, on: string | null, resolved: boolean, from: object) => ({
      roleName,
      baseRole: roleName,
      connectionId,
      modelId: on,
      priority,
      resolved,
      from,
    });
    expect(body.results).toEqual([
      row('QUERY_TOPICS', 150, null, false, { type: 'User Role' }),
      row('QUERIER', 250, modelId, true, {
        type: 'Group Role',
        depth: 0,
        miniUuid: analysts,
        name: 'analysts',
      }),
      row('NO_ACCESS', 0, null, false, { type: 'Connection Base Role' }),
    ]);
    const onConnection = (await client.get(rolesPath(quinn), { connectionId })).body.results;
    expect(onConnection.map((it: { roleName: string }) => it.roleName)).toEqual([
      'QUERY_TOPICS',
      'NO_ACCESS',
    ]);
  });

  test('say their origin in the words of the OpenAPI document when the switch says so', async () => {
    const { client, connectionId, membershipOf } = await people({ roleOrigin: 'spec' });
    const { body } = await client.get(rolesPath(await membershipOf('quinn')), { connectionId });
    expect(body.results.map((it: { from: object }) => it.from)).toEqual([{ type: 'USER' }, { type: 'BASE' }]);
  });

  test('of an embed user come from the session alone: RESTRICTED_QUERIER is QUERY_TOPICS here', async () => {
    const { space, client, connectionId } = await people();
    const { body } = await client.get(rolesPath(embedUserId(space, 'cust-ana')), { connectionId });
    expect(body.results).toMatchObject([{ roleName: 'QUERY_TOPICS', from: { type: 'User Role' } }]);
  });
});

describe('giving a person a role', () => {
  test('opens AI to them at once, and NO_ACCESS closes it again', async () => {
    const { space, client, modelId, connectionId, membershipOf } = await people();
    const vic = clientOf(space, patOf(space, 'vic'));
    const path = rolesPath(await membershipOf('vic'));
    expect((await vic.submit()).status).toBe(403);
    const given = await client.post(path, { roleName: 'QUERY_TOPICS', modelId });
    expect([given.status, given.body]).toEqual([
      200,
      { membershipId: await membershipOf('vic'), roleName: 'QUERY_TOPICS', connectionId: null, modelId },
    ]);
    expect((await vic.submit()).status).toBe(201);
    await client.post(path, { roleName: 'NO_ACCESS', modelId });
    expect((await vic.submit()).status).toBe(403);
    await client.post(path, { roleName: 'QUERIER', connectionId });
    expect((await vic.submit()).status).toBe(201);
  });

  test('does not lower what they have from elsewhere', async () => {
    const { client, space, modelId, membershipOf } = await people();
    await client.post(rolesPath(await membershipOf('quinn')), { roleName: 'NO_ACCESS', modelId });
    expect((await clientOf(space, patOf(space, 'quinn')).submit()).status).toBe(201);
  });

  test('changes what the organization key may do when they made it', async () => {
    const { client, connectionId, membershipOf } = await people();
    await client.post(rolesPath(await membershipOf('admin')), { roleName: 'VIEWER', connectionId });
    expect((await client.submit()).status).toBe(403);
  });

  test('shows in whoami', async () => {
    const { space, client, modelId, membershipOf } = await people();
    const roleOf = async () =>
      (await clientOf(space, patOf(space, 'vic')).get('/api/v1/whoami')).body.rolesByModel[modelId];
    expect(await roleOf()).toMatchObject({ baseRole: 'VIEWER', permissions: [] });
    await client.post(rolesPath(await membershipOf('vic')), { roleName: 'MODELER', modelId });
    expect(await roleOf()).toMatchObject({
      baseRole: 'MODELER',
      permissions: expect.arrayContaining(['USE_AI', 'UPDATE']),
    });
  });
});

describe('a group', () => {
  test('gives its members its roles, under either of its ids', async () => {
    const { space, client, modelId, connectionId, groupId } = await people();
    const entity = await groupId('northwind');
    const given = await client.post(groupRolesPath(entity), { roleName: 'MODELER', modelId });
    expect(given.body).toEqual({ userGroupId: entity, roleName: 'MODELER', connectionId: null, modelId });
    const own = await client.get(groupRolesPath(entity), { modelId });
    expect(own.body.results).toMatchObject([
      { roleName: 'MODELER', resolved: true, from: { miniUuid: entity } },
    ]);
    const roles = async (externalId: string) =>
      (await client.get(rolesPath(embedUserId(space, externalId)), { modelId })).body.results.map(
        (it: { roleName: string }) => it.roleName,
      );
    expect(await roles('cust-ana')).toEqual(['QUERY_TOPICS', 'MODELER']);
    expect(await roles('cust-ben')).toEqual(['QUERY_TOPICS']);
    expect((await client.get(groupRolesPath(entity), { connectionId })).body.results).toEqual([]);
  });
});

describe('the role endpoints', () => {
  test('refuse in literal words', async () => {
    const { space, client, modelId, membershipOf } = await people();
    const quinn = await membershipOf('quinn');
    const { id: userId } = (await clientOf(space, patOf(space, 'quinn')).get('/api/v1/whoami')).body.user;
    const member = clientOf(space, patOf(space, 'mia'));
    const role = { roleName: 'QUERIER', modelId };
    const refusals = [
      await client.get(rolesPath(quinn)),
      await client.post(rolesPath(quinn), { roleName: 'QUERIER' }),
      await member.get(rolesPath(quinn), { modelId }),
      await member.post(rolesPath(quinn), role),
      await client.post(rolesPath(userId), role),
      await client.get(rolesPath('cust-ana'), { modelId }),
      await client.get(rolesPath(quinn), { modelId: NOBODY }),
      await client.post(rolesPath(quinn), { roleName: 'QUERIER', connectionId: NOBODY }),
      await client.post(rolesPath(quinn), { ...role, roleName: 'RESTRICTED_QUERIER' }),
      await client.post(rolesPath(quinn), { ...role, roleName: 'toString' }),
      await client.post(groupRolesPath('nogroup1'), role),
    ];
    expect(refusals.map(({ status, body }) => [status, body.detail])).toEqual([
      [400, 'Invalid request - connectionId or modelId required'],
      [400, 'Invalid request - connectionId or modelId required'],
      [403, 'Permission denied - admin role required'],
      [403, 'Permission denied - admin role required'],
      [404, `Membership ${userId} not found`],
      [404, 'Membership cust-ana not found'],
      [404, 'User, model, or connection not found'],
      [404, 'User, model, or connection not found'],
      [422, 'Invalid role'],
      [422, 'Invalid role'],
      [404, 'Group not found'],
    ]);
  });
});

describe('the list of user attributes', () => {
  test('has the organization’s own and the system’s, which have no id', async () => {
    const { client } = await people();
    const { status, body } = await client.get('/api/v1/user-attributes');
    expect(status).toBe(200);
    const own = body.records.filter((record: { system: boolean }) => !record.system);
    const system = body.records.filter((record: { system: boolean }) => record.system);
    expect(own).toContainEqual({
      id: expect.stringMatching(/^[\da-f-]{36}$/),
      name: 'tier',
      label: 'Tier',
      description: expect.any(String),
      type: 'String',
      default_value: 'standard',
      multiple_values: false,
      system: false,
    });
    expect(system.map((record: { name: string }) => record.name)).toEqual([
      'omni_is_org_admin',
      'omni_user_email',
      'omni_user_embed_entity',
      'omni_user_groups',
      'omni_user_id',
      'omni_user_name',
      'omni_user_timezone',
    ]);
    expect(new Set(system.map((record: { id: string }) => record.id))).toEqual(new Set(['']));
  });

  test('is for admins', async () => {
    const { space } = await people();
    expect((await clientOf(space, patOf(space, 'admin')).get('/api/v1/user-attributes')).status).toBe(200);
    expect((await clientOf(space, patOf(space, 'quinn')).get('/api/v1/user-attributes')).status).toBe(403);
  });
});
