import { describe, expect, test } from 'vitest';
import type { SpaceControl } from '../mock-server/index.js';
import { clientOf, embedUserId, patOf, useOmni } from './support/omni.js';

const omni = useOmni({ profile: 'instant', clock: 'manual' });
const USERS = '/api/scim/v2/Users';
const GROUPS = '/api/scim/v2/Groups';
const ATTRIBUTES = 'urn:omni:params:1.0:UserAttribute';
const NOBODY = '11111111-2222-4333-8444-555555555555';

type Client = ReturnType<typeof clientOf>;

const patch = (...Operations: object[]) => ({
  schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'],
  Operations,
});

const userNamed = async (client: Client, userName: string) =>
  (await client.get(USERS, { filter: `userName eq "${userName}"` })).body.Resources[0];

const groupNamed = async (client: Client, displayName: string) =>
  (await client.get(GROUPS, { filter: `displayName eq "${displayName}"` })).body.Resources[0];

const whatItSays = ({ status, body }: { status: number; body: { detail: string } }) => [status, body.detail];

describe('the list of standard users', () => {
  test('has everybody with a login and no embed user, in order of creation', async () => {
    const client = clientOf(omni().createSpace());
    const { body } = await client.get(USERS);
    expect(body).toMatchObject({
      schemas: ['urn:ietf:params:scim:api:messages:2.0:ListResponse'],
      totalResults: 4,
      startIndex: 1,
      itemsPerPage: 4,
    });
    expect(body.Resources.map((user: { userName: string }) => user.userName)).toEqual([
      'ada@acme.example',
      'mia@acme.example',
      'quinn@acme.example',
      'vic@acme.example',
    ]);
    expect(body.Resources[1]).toMatchObject({
      displayName: 'Mia Keller',
      active: true,
      groups: [{ display: 'analysts', value: expect.stringMatching(/^[\w-]{8}$/) }],
      [ATTRIBUTES]: { tenant: '*', region: 'GLOBAL' },
    });
    expect(body.Resources[1]).not.toHaveProperty('embedExternalId');
  });

  test('is paged and filtered', async () => {
    const client = clientOf(omni().createSpace());
    const second = (await client.get(USERS, { startIndex: 2, count: 1 })).body;
    expect([second.totalResults, second.startIndex, second.itemsPerPage]).toEqual([4, 2, 1]);
    expect((await client.get(USERS, { filter: 'userName co "QUINN"' })).body.totalResults).toBe(1);
    expect((await client.get(USERS, { filter: 'displayName eq "Mia Keller"' })).status).toBe(400);
  });
});

describe('a standard user', () => {
  test('is made, read, replaced, changed, and revoked', async () => {
    const client = clientOf(omni().createSpace());
    const made = await client.post(USERS, {
      userName: 'new@acme.example',
      displayName: 'New Person',
      [ATTRIBUTES]: { region: 'Europe', nothingOfTheKind: 'x' },
    });
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({ active: true, groups: [], [ATTRIBUTES]: { region: 'Europe' } });
    expect(made.body[ATTRIBUTES]).toEqual({ region: 'Europe' });
    const path = `${USERS}/${made.body.id}`;
    expect((await client.get(path)).body).toEqual(made.body);

    const replaced = await client.put(path, { userName: 'new@acme.example', displayName: 'Newer' });
    expect(replaced.body).toMatchObject({ displayName: 'Newer', [ATTRIBUTES]: {} });

    const changed = await client.patch(
      path,
      patch(
        { op: 'Replace', path: 'displayName', value: 'Newest' },
        { op: 'add', path: `${ATTRIBUTES}:tier`, value: 'premium' },
      ),
    );
    expect(changed.body).toMatchObject({ displayName: 'Newest', [ATTRIBUTES]: { tier: 'premium' } });

    expect((await client.delete(path)).status).toBe(204);
    expect((await client.get(path)).body.active).toBe(false);
  });

  test('is refused in literal words', async () => {
    const client = clientOf(omni().createSpace());
    const { id } = await userNamed(client, 'mia@acme.example');
    const taken = { userName: 'MIA@acme.example', displayName: 'Mia' };
    expect(whatItSays(await client.post(USERS, taken))).toEqual([409, 'User with this email already exists']);
    for (const refused of [
      await client.get(`${USERS}/${NOBODY}`),
      await client.put(`${USERS}/${NOBODY}`, { userName: 'x@acme.example' }),
      await client.patch(`${USERS}/${NOBODY}`, patch({ op: 'replace', path: 'active', value: false })),
      await client.delete(`${USERS}/${NOBODY}`),
    ]) {
      expect(whatItSays(refused)).toEqual([404, 'User not found']);
    }
    const odd = await client.patch(`${USERS}/${id}`, patch({ op: 'replace', path: 'shoeSize', value: 43 }));
    expect(odd.status).toBe(400);
    expect(odd.body.detail).toMatch(/^Invalid patch operations: shoeSize/);
    expect((await client.patch(`${USERS}/${id}`, patch())).status).toBe(400);
    expect((await client.post(USERS, { userName: 'not an address', displayName: 'X' })).status).toBe(400);
  });

  test('is no embed user, and the other way round', async () => {
    const space = omni().createSpace();
    const client = clientOf(space);
    const mia = await userNamed(client, 'mia@acme.example');
    expect(whatItSays(await client.get(`/api/scim/v2/embed/Users/${mia.id}`))).toEqual([
      404,
      'Embed user not found',
    ]);
    expect(whatItSays(await client.get(`${USERS}/${embedUserId(space, 'cust-ana')}`))).toEqual([
      404,
      'User not found',
    ]);
  });

  test('who is deactivated loses their token, for good', async () => {
    const space = omni().createSpace();
    const client = clientOf(space);
    const mia = clientOf(space, patOf(space, 'mia'));
    expect((await mia.get('/api/v1/whoami')).status).toBe(200);
    const { id } = await userNamed(client, 'mia@acme.example');
    const active = (value: boolean) =>
      client.patch(`${USERS}/${id}`, patch({ op: 'replace', value: { active: value } }));
    expect((await active(false)).body.active).toBe(false);
    expect((await mia.get('/api/v1/whoami')).status).toBe(401);
    expect(whatItSays(await client.submit({}, { userId: id }))).toEqual([404, `Membership ${id} not found`]);
    expect((await active(true)).body.active).toBe(true);
    expect((await client.submit({}, { userId: id })).status).toBe(201);
    expect((await mia.get('/api/v1/whoami')).status).toBe(401);
  });

  test('who made the organization key takes it along', async () => {
    const space = omni().createSpace();
    const client = clientOf(space);
    const { id } = await userNamed(client, 'ada@acme.example');
    expect((await client.delete(`${USERS}/${id}`)).status).toBe(204);
    expect(whatItSays(await client.get(USERS))).toEqual([401, 'Authentication required (SCIM bearer token)']);
    expect((await client.submit()).status).toBe(401);
  });
});

describe('a group', () => {
  test('is made, filled, renamed, emptied and deleted', async () => {
    const space = omni().createSpace();
    const client = clientOf(space);
    const ana = embedUserId(space, 'cust-ana');
    const mia = (await userNamed(client, 'mia@acme.example')).id;
    const made = await client.post(GROUPS, { displayName: 'Gold', members: [{ value: ana }] });
    expect([made.status, made.body.members]).toEqual([201, [{ value: ana, display: 'Ana Ferreira' }]]);
    const path = `${GROUPS}/${made.body.id}`;

    const changed = await client.patch(
      path,
      patch(
        { op: 'add', path: 'members', value: [{ value: mia }] },
        { op: 'remove', path: `members[value eq "${ana}"]` },
        { op: 'replace', value: { id: made.body.id, displayName: 'Golden' } },
      ),
    );
    expect(changed.body).toMatchObject({
      id: made.body.id,
      displayName: 'Golden',
      members: [{ value: mia, display: 'Mia Keller' }],
    });
    expect((await userNamed(client, 'mia@acme.example')).groups).toContainEqual({
      display: 'Golden',
      value: made.body.id,
    });

    const replaced = await client.put(path, {
      displayName: 'Gold',
      members: [{ value: ana, display: 'whatever' }],
    });
    expect(replaced.body.members).toEqual([{ value: ana, display: 'Ana Ferreira' }]);
    expect((await client.delete(path)).status).toBe(204);
    expect(whatItSays(await client.get(path))).toEqual([404, 'Group not found']);
    expect(whatItSays(await client.delete(path))).toEqual([404, 'Group not found']);
  });

  test('of an entity is in the list, and in the groups of its embed users', async () => {
    const space = omni().createSpace();
    const client = clientOf(space);
    const northwind = await groupNamed(client, 'northwind');
    const ana = (await client.get(`/api/scim/v2/embed/Users/${embedUserId(space, 'cust-ana')}`)).body;
    expect(ana.groups).toContainEqual({ display: 'northwind', value: northwind.id });
    expect(northwind.members).toContainEqual({ display: 'Ana Ferreira', value: ana.id });
    expect((await client.delete(`${GROUPS}/${northwind.id}`)).status).toBe(403);
  });

  test('is refused in literal words', async () => {
    const client = clientOf(omni().createSpace());
    const buyers = await groupNamed(client, 'buyers');
    expect(whatItSays(await client.post(GROUPS, { displayName: 'buyers' }))).toEqual([
      409,
      'Group with this name already exists',
    ]);
    const odd = patch({ op: 'remove', path: 'members' });
    expect((await client.patch(`${GROUPS}/${buyers.id}`, odd)).body.detail).toMatch(
      /^Invalid patch operations/,
    );
    expect((await client.patch(`${GROUPS}/nogroup1`, odd)).body.detail).toBe('Group not found');
    const unknown = { displayName: 'Gold', members: [{ value: NOBODY }] };
    expect(whatItSays(await client.post(GROUPS, unknown))).toEqual([
      400,
      `Bad Request: members: Membership ${NOBODY} not found`,
    ]);
  });

  test('shows no members when asked not to', async () => {
    const client = clientOf(omni().createSpace());
    const { body } = await client.get(GROUPS, { excludedAttributes: 'members' });
    expect(body.totalResults).toBeGreaterThan(4);
    for (const group of body.Resources) expect(group).not.toHaveProperty('members');
  });

  test('is not replaced by an instance that refuses PUT', async () => {
    const client = clientOf(omni().createSpace({ switches: { groupsPut: 'refused' } }));
    const { id } = await groupNamed(client, 'buyers');
    expect((await client.put(`${GROUPS}/${id}`, { displayName: 'b', members: [] })).status).toBe(400);
    expect((await client.put(`${GROUPS}/nogroup1`, { displayName: 'b', members: [] })).status).toBe(404);
  });
});

describe('every SCIM endpoint', () => {
  const calls: readonly [string, (client: Client, space: SpaceControl) => PromiseLike<{ status: number }>][] =
    [
      ['lists users', (client) => client.get(USERS)],
      ['makes users', (client) => client.post(USERS, { userName: 'a@b.example', displayName: 'A' })],
      ['reads a user', (client) => client.get(`${USERS}/${NOBODY}`)],
      ['replaces a user', (client) => client.put(`${USERS}/${NOBODY}`, { userName: 'a@b.example' })],
      [
        'changes a user',
        (client) => client.patch(`${USERS}/${NOBODY}`, patch({ op: 'add', path: 'active', value: 1 })),
      ],
      ['deletes a user', (client) => client.delete(`${USERS}/${NOBODY}`)],
      ['lists groups', (client) => client.get(GROUPS)],
      ['makes groups', (client) => client.post(GROUPS, { displayName: 'A' })],
      ['reads a group', (client) => client.get(`${GROUPS}/nogroup1`)],
      ['replaces a group', (client) => client.put(`${GROUPS}/nogroup1`, { displayName: 'A', members: [] })],
      ['changes a group', (client) => client.patch(`${GROUPS}/nogroup1`, patch({ op: 'remove', path: 'x' }))],
      ['deletes a group', (client) => client.delete(`${GROUPS}/nogroup1`)],
      ['lists embed users', (client) => client.get('/api/scim/v2/embed/Users')],
    ];

  test.each(calls)('that %s refuses personal tokens', async (_what, call) => {
    const space = omni().createSpace();
    expect(await call(clientOf(space, patOf(space, 'admin')), space)).toMatchObject({
      status: 403,
      body: { detail: 'User-scoped API keys are not allowed to access the SCIM API', status: 403 },
    });
    expect(await call(clientOf(space, 'nobody'), space)).toMatchObject({
      status: 401,
      body: { detail: 'Authentication required (SCIM bearer token)' },
    });
  });

  test.each(calls)('that %s words its errors as RFC 7644 when the switch says so', async (_what, call) => {
    const space = omni().createSpace({ switches: { scimErrorBody: 'rfc7644' } });
    expect(await call(clientOf(space, patOf(space, 'admin')), space)).toMatchObject({
      status: 403,
      body: {
        schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'],
        detail: 'User-scoped API keys are not allowed to access the SCIM API',
        status: '403',
      },
    });
  });

  test('caps its pages when the switch says so', async () => {
    const capped = clientOf(omni().createSpace({ switches: { scimPageCap: '100' } }));
    const { body } = await capped.get('/api/scim/v2/embed/Users', { count: 200 });
    expect([body.itemsPerPage, body.Resources.length, body.totalResults]).toEqual([100, 100, 230]);
    const open = clientOf(omni().createSpace());
    expect((await open.get('/api/scim/v2/embed/Users', { count: 200 })).body.itemsPerPage).toBe(200);
  });

  test('has its own case in the path, save for embed users', async () => {
    const client = clientOf(omni().createSpace());
    expect((await client.get('/api/scim/v2/users')).status).toBe(404);
    expect((await client.get('/api/scim/v2/groups')).status).toBe(404);
    expect((await client.get('/api/scim/v2/embed/users')).status).toBe(200);
  });
});
