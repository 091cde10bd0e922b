import request from 'supertest';
import { describe, expect, test } from 'vitest';
import type { SpaceControl } from '../mock-server/index.js';
import { clientOf, patOf, useOmni } from './support/omni.js';

const omni = useOmni({ profile: 'instant', clock: 'manual' });
const PATH = '/api/v1/api-keys';

interface KeyRecord {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly enabled: boolean;
}

async function keysOf(space: SpaceControl, bearer?: string): Promise<KeyRecord[]> {
  return (await clientOf(space, bearer).get(PATH)).body.records;
}

async function idOf(space: SpaceControl, name: string, bearer?: string): Promise<string> {
  const found = (await keysOf(space, bearer)).find((key) => key.name === name);
  if (!found) throw new Error(`There is no key called ${name}.`);
  return found.id;
}

const enable = (space: SpaceControl, bearer: string, id: string, body: object) =>
  request(space.baseUrl).put(`${PATH}/${id}`).set('authorization', `Bearer ${bearer}`).send(body);

const statusOf = async (space: SpaceControl, bearer: string) =>
  (await clientOf(space, bearer).get('/api/v1/whoami')).status;

describe('the list of API keys', () => {
  test('has every key without its secret', async () => {
    const space = omni().createSpace();
    const { body, text } = await clientOf(space).get(PATH);
    expect(body.pageInfo).toEqual({ hasNextPage: false, nextCursor: null, pageSize: 20, totalRecords: 5 });
    expect(body.records[0]).toMatchObject({
      name: 'Organization key',
      type: 'organization',
      enabled: true,
      membershipId: null,
    });
    for (const secret of [space.keys.organization, ...Object.values(space.keys.pats)]) {
      expect(text).not.toContain(secret);
    }
  });

  test.each([
    [{ type: 'organization' }, ['Organization key']],
    [{ type: 'mcp' }, []],
    [
      { type: 'personal', sortField: 'name', sortDirection: 'desc' },
      ['Token of Vic Moreau', 'Token of Quinn Abara', 'Token of Mia Keller', 'Token of Ada Acme'],
    ],
    [
      { sortField: 'createdAt', sortDirection: 'asc', pageSize: 2 },
      ['Organization key', 'Token of Ada Acme'],
    ],
  ])('filtered and sorted by %j', async (query, names) => {
    const { body } = await clientOf(omni().createSpace()).get(PATH, query);
    expect(body.records.map(({ name }: KeyRecord) => name)).toEqual(names);
  });

  test('is read page by page without losing a key', async () => {
    const client = clientOf(omni().createSpace());
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const { body } = await client.get(PATH, { pageSize: 2, ...(cursor && { cursor }) });
      seen.push(...body.records.map(({ id }: KeyRecord) => id));
      cursor = body.pageInfo.nextCursor;
    } while (cursor !== null);
    expect([seen.length, new Set(seen).size]).toEqual([5, 5]);
  });

  test('has at most 100 keys a page', async () => {
    expect((await clientOf(omni().createSpace()).get(PATH, { pageSize: 101 })).status).toBe(400);
  });

  test('is open to administrators, with whichever key, and to nobody else', async () => {
    const space = omni().createSpace();
    expect((await keysOf(space, patOf(space, 'admin'))).length).toBe(5);
    const mia = clientOf(space, patOf(space, 'mia'));
    const id = await idOf(space, 'Token of Mia Keller');
    const refused = await Promise.all([mia.get(PATH), mia.get(`${PATH}/${id}`), mia.delete(`${PATH}/${id}`)]);
    expect(refused.map(({ status }) => status)).toEqual([403, 403, 403]);
    expect(await statusOf(space, patOf(space, 'mia'))).toBe(200);
  });
});

describe('one API key', () => {
  test('is shown by its id, and one that nobody has is 404', async () => {
    const space = omni().createSpace();
    const id = await idOf(space, 'Token of Quinn Abara');
    const { body } = await clientOf(space).get(`${PATH}/${id}`);
    expect(body).toMatchObject({ id, type: 'personal', enabled: true });
    const unknown = await clientOf(space).get(`${PATH}/11111111-2222-4333-8444-555555555555`);
    expect([unknown.status, unknown.body.detail]).toEqual([404, 'API key not found']);
  });

  test('that is disabled opens nothing until it is enabled again', async () => {
    const space = omni().createSpace();
    const [key, admin] = [space.keys.organization, patOf(space, 'admin')];
    const id = await idOf(space, 'Organization key');
    const disabled = await enable(space, key, id, { enabled: false });
    expect([disabled.status, disabled.body.enabled]).toEqual([200, false]);
    expect(await statusOf(space, key)).toBe(401);
    expect((await clientOf(space, key).submit()).body.detail).toBe(
      'Unauthorized: Missing or invalid API key',
    );
    expect((await keysOf(space, admin)).find((one) => one.id === id)?.enabled).toBe(false);
    expect((await enable(space, admin, id, { enabled: true })).body.enabled).toBe(true);
    expect(await statusOf(space, key)).toBe(200);
  });

  test('that is revoked is gone for good, and revoking it again is 404', async () => {
    const space = omni().createSpace();
    const quinn = patOf(space, 'quinn');
    const id = await idOf(space, 'Token of Quinn Abara');
    const client = clientOf(space);
    const revoked = await client.delete(`${PATH}/${id}`);
    expect([revoked.status, revoked.body]).toEqual([200, { message: 'API token revoked', success: true }]);
    expect(await statusOf(space, quinn)).toBe(401);
    expect((await client.delete(`${PATH}/${id}`)).status).toBe(404);
    expect((await client.get(`${PATH}/${id}`)).status).toBe(404);
    expect((await keysOf(space)).length).toBe(4);
  });

  test('can revoke itself, and its space is still found by the other keys', async () => {
    const space = omni().createSpace();
    const key = space.keys.organization;
    const id = await idOf(space, 'Organization key');
    expect((await clientOf(space).delete(`${PATH}/${id}`)).status).toBe(200);
    expect(await statusOf(space, key)).toBe(401);
    const bare = { ...space, baseUrl: omni().url };
    expect(await statusOf(bare, key)).toBe(401);
    expect(await statusOf(bare, patOf(space, 'mia'))).toBe(200);
  });

  test('keeps its date when another one goes', async () => {
    const space = omni().createSpace();
    const client = clientOf(space);
    const vic = await idOf(space, 'Token of Vic Moreau');
    const before = (await client.get(`${PATH}/${vic}`)).body;
    await client.delete(`${PATH}/${await idOf(space, 'Token of Ada Acme')}`);
    expect((await client.get(`${PATH}/${vic}`)).body).toEqual(before);
  });

  test.each([
    ['a personal token', 'Token of Mia Keller', { enabled: false }, 'only organization API keys'],
    ['without saying what', 'Organization key', {}, 'enabled: Required'],
    ['with a key more', 'Organization key', { enabled: false, name: 'x' }, 'name'],
  ])('cannot be changed: %s', async (_what, name, body, reason) => {
    const space = omni().createSpace();
    const answer = await enable(space, space.keys.organization, await idOf(space, name), body);
    expect(answer.status).toBe(400);
    expect(answer.body.detail).toContain(reason);
    expect((await keysOf(space)).every(({ enabled }) => enabled)).toBe(true);
  });

  test('is not changed or revoked by strangers, who hear 400 without a token and 403 with a wrong one', async () => {
    const space = omni().createSpace();
    const path = `${PATH}/${await idOf(space, 'Organization key')}`;
    const to = () => request(space.baseUrl);
    const answers = [
      await to().put(path).send({ enabled: false }),
      await to().delete(path),
      await to().delete(path).set('authorization', 'Basic eDp5'),
      await to().put(path).set('authorization', 'Bearer omni_osk_wrong').send({ enabled: false }),
      await to().delete(path).set('authorization', 'Bearer omni_osk_wrong'),
      await to().get(path).set('authorization', 'Bearer omni_osk_wrong'),
    ];
    expect(answers.map(({ status }) => status)).toEqual([400, 400, 400, 403, 403, 401]);
    expect(await statusOf(space, space.keys.organization)).toBe(200);
  });

  test('has no other methods', async () => {
    const space = omni().createSpace();
    const answer = await clientOf(space).post(PATH, { name: 'x' });
    expect([answer.status, answer.headers.allow]).toEqual([405, 'GET']);
    const path = `${PATH}/${await idOf(space, 'Organization key')}`;
    expect((await clientOf(space).post(path, {})).status).toBe(405);
  });
});
