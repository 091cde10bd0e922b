import { describe, expect, test } from 'vitest';
import type { SpaceControl, SpaceRequest } from '../mock-server/index.js';
import { clientOf, embedUserId, jsonOf, patOf, useOmni } from './support/omni.js';

const omni = useOmni({ profile: 'instant', clock: 'manual' });
const NOBODY = '11111111-2222-4333-8444-555555555555';
const NO_AI = 'User does not have USE_AI permission';

/** The membership id of any embed user, named or not. */
async function anyEmbedUser(space: SpaceControl, externalId: string): Promise<string> {
  const filter = `embedExternalId eq "${externalId}"`;
  const { body } = await clientOf(space).get('/api/scim/v2/embed/Users', { filter });
  return body.Resources[0].id;
}

const session = (space: SpaceControl, claims: object) =>
  clientOf(space).post('/api/v1/embed/sso/generate-session', { contentPath: '/my', ...claims });

describe('a topic', () => {
  test.each([
    ['without the grant', 'cust-ana', 'margins', 404],
    ['kept out of AI chat', 'cust-ana', 'ledger', 404],
    ['that does not exist', 'cust-ana', 'nothing', 404],
    ['open to everybody', 'cust-ana', 'sales', 201],
  ])('%s: %s asks for %s and gets %s', async (_what, externalId, topicName, status) => {
    const space = omni().createSpace();
    const answer = await clientOf(space).submit({ topicName }, { userId: embedUserId(space, externalId) });
    expect(answer.status).toBe(status);
    if (status === 404) expect(answer.body.detail).toBe(`Topic ${topicName} not found`);
  });

  test('opens with the attribute its grant asks for', async () => {
    const space = omni().createSpace();
    const margins = (name: string) => clientOf(space, patOf(space, name)).submit({ topicName: 'margins' });
    expect((await margins('admin')).status).toBe(201);
    expect((await margins('mia')).status).toBe(201);
    expect((await margins('quinn')).status).toBe(404);
    const admin = clientOf(space);
    const filter = 'userName eq "quinn@acme.example"';
    const [{ id }] = (await admin.get('/api/scim/v2/Users', { filter })).body.Resources;
    await admin.patch(`/api/scim/v2/Users/${id}`, {
      Operations: [{ op: 'add', path: 'urn:omni:params:1.0:UserAttribute:department', value: 'finance' }],
    });
    expect((await margins('quinn')).status).toBe(201);
  });

  test('kept out of AI chat stays out whatever one is granted', async () => {
    const space = omni().createSpace();
    expect((await clientOf(space).submit({ topicName: 'ledger' })).status).toBe(404);
  });
});

describe('an embed user', () => {
  const connectionOf = async (space: SpaceControl): Promise<string> =>
    (await clientOf(space).get('/api/v1/models', { modelId: space.modelId })).body.records[0].connectionId;

  test('may ask as a RESTRICTED_QUERIER, and neither as a VIEWER nor without any role', async () => {
    const space = omni().createSpace();
    const connectionId = await connectionOf(space);
    const ana = embedUserId(space, 'cust-ana');
    const ask = async () => {
      const { status, body } = await clientOf(space).submit({}, { userId: ana });
      return [status, body.detail];
    };
    const claims = { externalId: 'cust-ana', name: 'Ana', entity: 'northwind' };
    expect(await ask()).toEqual([201, undefined]);
    expect((await session(space, { ...claims, connectionRoles: { [connectionId]: 'VIEWER' } })).status).toBe(
      200,
    );
    expect(await ask()).toEqual([403, NO_AI]);
    await session(space, { ...claims, connectionRoles: { [connectionId]: 'RESTRICTED_QUERIER' } });
    expect(await ask()).toEqual([201, undefined]);
    await session(space, claims);
    expect(await ask()).toEqual([403, NO_AI]);
  });

  test('whose connection role is VIEWER may ask once a model or a group raises it', async () => {
    const space = omni().createSpace();
    const connectionRoles = { [await connectionOf(space)]: 'VIEWER' };
    const claims = { externalId: 'raised', name: 'Raised', connectionRoles };
    const ask = async () =>
      (await clientOf(space).submit({}, { userId: await anyEmbedUser(space, 'raised') })).status;
    await session(space, claims);
    expect(await ask()).toBe(403);
    await session(space, { ...claims, modelRoles: { [space.modelId]: 'RESTRICTED_QUERIER' } });
    expect(await ask()).toBe(201);
    await session(space, { ...claims, groups: ['analysts'] });
    expect(await ask()).toBe(201);
    await session(space, claims);
    expect(await ask()).toBe(403);
  });

  test('without the attribute of a row filter gets a failed job, neither all rows nor none', async () => {
    const space = omni().createSpace();
    const client = clientOf(space);
    const jobId = await client.job({}, { userId: await anyEmbedUser(space, 'cust-1031') });
    const { body } = await client.poll(jobId);
    expect(body).toMatchObject({ state: 'FAILED', error: { code: 'QUERY_EXECUTION_ERROR' } });
    expect(JSON.stringify(body.error)).toContain('tenant');
  });
});

describe('a job that was due before its user changed', () => {
  /** A job of somebody in northwind that nobody has looked at since it was due. */
  async function due() {
    const space = omni().createSpace();
    const client = clientOf(space);
    const connectionRoles = { [space.connectionId]: 'RESTRICTED_QUERIER' };
    const signIn = (tenant: string, region: string) =>
      session(space, {
        externalId: 'mover',
        name: 'Mover',
        userAttributes: { tenant, region },
        connectionRoles,
      });
    await signIn('northwind', 'Europe');
    const userId = await anyEmbedUser(space, 'mover');
    const jobId = await client.job({ prompt: 'Net sales by product' }, { userId });
    return { client, userId, jobId, signIn };
  }

  test('has the rows of then, whenever it is looked at', async () => {
    const { client, jobId, signIn } = await due();
    await signIn('southgate', 'North America');
    const { message } = jsonOf(await client.result(jobId));
    expect(message).toContain('Kestrel');
    expect(message).not.toContain('Heron');
  });

  test('is complete even if its user has been deleted since', async () => {
    const { client, userId, jobId } = await due();
    await client.delete(`/api/scim/v2/embed/Users/${userId}`);
    expect((await client.poll(jobId)).body.state).toBe('COMPLETE');
  });
});

describe('the order of checks', () => {
  const refusal = async (request: SpaceRequest, key: string | null, body: object, query: object) => {
    const space = omni().createSpace(request);
    const client = key === null ? clientOf(space) : clientOf(space, patOf(space, key));
    const answer = await client.submit(body, query);
    return [answer.status, answer.body.detail];
  };
  const wrong = { modelId: NOBODY, branchId: NOBODY, topicName: 'nothing', conversationId: NOBODY };
  const nobody = { userId: NOBODY };
  const off = { features: { ai: false, jobsApi: false } };

  test.each<[string, SpaceRequest, string | null, object, object, number, string]>([
    [
      'who may act for whom',
      off,
      'quinn',
      wrong,
      nobody,
      403,
      'User-scoped API keys cannot act on behalf of other users',
    ],
    ['the jobs API', off, null, wrong, nobody, 403, 'Feature not enabled'],
    [
      'AI',
      { features: { ai: false } },
      null,
      wrong,
      nobody,
      403,
      'Forbidden: AI query generation is not enabled for this organization',
    ],
    ['whether the person exists', {}, null, wrong, nobody, 404, `Membership ${NOBODY} not found`],
    ['their role', {}, 'vic', wrong, {}, 403, NO_AI],
    ['the model', {}, 'quinn', wrong, {}, 404, `Model ${NOBODY} not found`],
  ])('%s', async (_what, request, key, body, query, status, detail) => {
    expect(await refusal(request, key, body, query)).toEqual([status, detail]);
  });

  test('goes on with the branch, the topic and the conversation', async () => {
    const space = omni().createSpace();
    const client = clientOf(space);
    const { modelId } = space;
    const details = async (body: object) => (await client.submit({ ...wrong, modelId, ...body })).body.detail;
    expect(await details({})).toBe(`Branch ${NOBODY} not found on model ${modelId}`);
    expect(await details({ branchId: undefined })).toBe('Topic nothing not found');
    expect(await details({ branchId: undefined, topicName: undefined })).toBe('Conversation not found');
  });
});

describe('a branch', () => {
  test('has topics its model lacks, under the role of the model', async () => {
    const space = omni().createSpace();
    const client = clientOf(space);
    const { body } = await client.get('/api/v1/models', {
      modelId: space.modelId,
      include: 'activeBranches',
    });
    const branchId = body.records[0].branches[0].id;
    const userId = embedUserId(space, 'cust-ana');
    expect((await client.submit({ topicName: 'returns' }, { userId })).status).toBe(404);
    expect((await client.submit({ topicName: 'returns', branchId }, { userId })).status).toBe(201);
  });
});

test('a viewer reads neither jobs nor conversations, and does not learn which there are', async () => {
  const space = omni().createSpace();
  const { jobId, conversationId } = (await clientOf(space).submit()).body;
  const vic = clientOf(space, patOf(space, 'vic'));
  const answers = [
    await vic.poll(jobId),
    await vic.poll(NOBODY),
    await vic.get(`/api/v1/ai/conversations/${conversationId}`),
    await vic.get(`/api/v1/ai/conversations/${NOBODY}`),
  ];
  expect(answers.map(({ status, body }) => [status, body.detail])).toEqual(Array(4).fill([403, NO_AI]));
  expect((await vic.get('/api/v1/ai/conversations')).body.detail).toBe('Insufficient permissions');
});
