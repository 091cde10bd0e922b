import { describe, expect, test } from 'vitest';
import { clientOf, embedUserId, jsonOf, patOf, useOmni } from './support/omni.js';

const omni = useOmni({ profile: 'instant', clock: 'manual' });
const DAY = 24 * 3600 * 1000;

/** A space with one answered question of Ana's. */
async function answered(switches: Record<string, string> = {}) {
  const space = omni().createSpace({ switches });
  const client = clientOf(space);
  const userId = embedUserId(space, 'cust-ana');
  const { jobId, conversationId } = (await client.submit({}, { userId })).body;
  await client.poll(jobId);
  const path = `/api/v1/ai/conversations/${conversationId}`;
  return { space, client, userId, jobId, conversationId, path };
}

describe('a conversation', () => {
  test('shows turns in the words of the OpenAPI: text, and null where a turn has no job', async () => {
    const { client, jobId, path } = await answered();
    const { body } = await client.get(path);
    expect(Object.keys(body).sort()).toEqual(['createdAt', 'id', 'messages', 'name', 'updatedAt']);
    expect(body.messages[0]).toEqual({
      role: 'user',
      text: 'Top 5 products by revenue',
      createdAt: body.createdAt,
      jobId: null,
      omniChatUrl: null,
    });
    const { message } = jsonOf(await client.result(jobId));
    expect(body.messages[1]).toMatchObject({ role: 'assistant', text: message, jobId });
    expect(body.updatedAt).toBe(body.messages[1].createdAt);
  });

  test('shows turns in the words of the docs when the switch says so: content, and no key without a job', async () => {
    const { client, jobId, userId, path } = await answered({ conversationDialect: 'docs' });
    const { body } = await client.get(path);
    expect(body).toMatchObject({ userId, organizationId: expect.any(String) });
    expect(Object.keys(body.messages[0]).sort()).toEqual(['content', 'role', 'timestamp']);
    expect(body.messages[1]).toMatchObject({ role: 'assistant', jobId });
  });

  test('goes on from its last query, also after a turn that had none', async () => {
    const { client, userId, conversationId } = await answered();
    for (const prompt of ['Tell me about zorblats', 'Only Europe']) {
      const jobId = await client.job({ prompt, conversationId }, { userId });
      await client.poll(jobId);
      const { actions } = jsonOf(await client.result(jobId));
      const table = actions[0]?.result.query;
      expect([prompt, table?.fields, table?.filters]).toEqual(
        prompt === 'Only Europe'
          ? [prompt, ['products.name', 'order_items.net_sales'], { 'regions.name': 'Europe' }]
          : [prompt, undefined, undefined],
      );
    }
  });

  test('has no name until its first answer', async () => {
    const space = omni().createSpace();
    space.script({ scenario: 'answers', pace: { by: 'polls' } });
    const client = clientOf(space);
    const { jobId, conversationId } = (await client.submit()).body;
    const name = async () => (await client.get(`/api/v1/ai/conversations/${conversationId}`)).body.name;
    expect(await name()).toBeNull();
    await client.pollUntil(jobId, 'COMPLETE');
    expect(await name()).toBe('Top 5 products by revenue');
  });

  test.each(['never-ends', 'fails-while-running', 'cancelled-by-somebody-else'] as const)(
    'shows only the user’s side of a turn that has no answer (%s)',
    async (scenario) => {
      const space = omni().createSpace();
      space.script({ scenario });
      const client = clientOf(space);
      const { conversationId } = (await client.submit()).body;
      const { body } = await client.get(`/api/v1/ai/conversations/${conversationId}`);
      expect(body.messages.map(({ role }: { role: string }) => role)).toEqual(['user']);
    },
  );

  test('loses the assistant’s turns after 30 days and keeps the user’s', async () => {
    const { space, client, path } = await answered();
    space.advance(30 * DAY);
    expect((await client.get(path)).body.messages).toHaveLength(2);
    space.advance(1);
    expect((await client.get(path)).body.messages).toMatchObject([{ role: 'user' }]);
  });

  test('is continued by a follow-up, which the answer understands', async () => {
    const { client, conversationId, userId, path } = await answered();
    const next = await client.submit({ conversationId, prompt: 'break that down by region' }, { userId });
    expect(next.body.conversationId).toBe(conversationId);
    await client.poll(next.body.jobId);
    expect((await client.get(path)).body.messages).toHaveLength(4);
  });

  test('of one embed user is not continued by another', async () => {
    const { space, client, conversationId } = await answered();
    const ben = embedUserId(space, 'cust-ben');
    expect((await client.submit({ conversationId }, { userId: ben })).status).toBe(404);
    const open = await answered({ conversationUserChange: 'allow' });
    const other = await open.client.submit({ conversationId: open.conversationId }, { userId: ben });
    expect(other.status).toBe(201);
  });

  test('is read by an organization key, and by a personal token only if it is its own', async () => {
    const { space, path } = await answered();
    const quinn = clientOf(space, patOf(space, 'quinn'));
    expect((await quinn.get(path)).status).toBe(404);
    const own = (await quinn.submit()).body.conversationId;
    expect((await quinn.get(`/api/v1/ai/conversations/${own}`)).status).toBe(200);
    const docs = await answered({ foreignConversation: 'forbidden' });
    const refused = await clientOf(docs.space, patOf(docs.space, 'quinn')).get(docs.path);
    expect([refused.status, refused.body.detail]).toEqual([
      403,
      "User-scoped token cannot access another user's conversation",
    ]);
  });

  test('with an id that is no UUID is 400, and an unknown one 404', async () => {
    const client = clientOf(omni().createSpace());
    const bad = await client.get('/api/v1/ai/conversations/42');
    expect([bad.status, bad.body.detail]).toEqual([
      400,
      'Invalid conversation ID format. Must be a valid UUID.',
    ]);
    const unknown = await client.get('/api/v1/ai/conversations/11111111-2222-4333-8444-555555555555');
    expect([unknown.status, unknown.body.detail]).toEqual([404, 'Conversation not found']);
  });
});

describe('the list of conversations', () => {
  /** Three conversations, a minute apart: Ana's, Ben's, and the key owner's. */
  async function three(switches: Record<string, string> = {}) {
    const space = omni().createSpace({ switches });
    const client = clientOf(space);
    const [ana, ben] = [embedUserId(space, 'cust-ana'), embedUserId(space, 'cust-ben')];
    for (const query of [{ userId: ana }, { userId: ben }, {}]) {
      await client.job({}, query);
      space.advance(60_000);
    }
    const list = async (query: object = {}) => (await client.get('/api/v1/ai/conversations', query)).body;
    return { space, client, ana, ben, list };
  }

  test('is newest first, whole for an organization key, one user’s by userId', async () => {
    const { list, ana } = await three();
    const all = await list();
    expect(all.pageInfo).toEqual({ hasNextPage: false, nextCursor: null, pageSize: 20, totalRecords: 3 });
    const times = all.records.map(({ updatedAt }: { updatedAt: string }) => updatedAt);
    expect(times).toEqual([...times].sort().reverse());
    expect((await list({ userId: ana })).pageInfo.totalRecords).toBe(1);
  });

  test('pages by cursor without repeating or skipping, also when a conversation is added meanwhile', async () => {
    const { list, client } = await three();
    const first = await list({ pageSize: 1 });
    await client.job();
    const rest = await list({ pageSize: 5, cursor: first.pageInfo.nextCursor });
    expect(first.records).toHaveLength(1);
    expect(rest.records).toHaveLength(2);
    expect(rest.pageInfo.hasNextPage).toBe(false);
  });

  test('shows a personal token its own, refuses it a userId, and refuses an unknown one', async () => {
    const { space, ana, client } = await three();
    const quinn = clientOf(space, patOf(space, 'quinn'));
    expect((await quinn.get('/api/v1/ai/conversations')).body.records).toEqual([]);
    const refused = await quinn.get('/api/v1/ai/conversations', { userId: ana });
    expect([refused.status, refused.body.detail]).toEqual([
      403,
      'User-scoped tokens cannot filter by userId',
    ]);
    const unknown = { userId: '11111111-2222-4333-8444-555555555555' };
    expect((await client.get('/api/v1/ai/conversations', unknown)).status).toBe(404);
  });

  test.each([{ pageSize: 0 }, { pageSize: 101 }, { cursor: 'nonsense' }, { userId: 'ana' }])(
    'refuses %o',
    async (query) => {
      const { client } = await three();
      expect((await client.get('/api/v1/ai/conversations', query)).status).toBe(400);
    },
  );

  test('speaks the docs’ dialect when the switch says so', async () => {
    const { list } = await three({ conversationDialect: 'docs' });
    const { data, pageInfo } = await list();
    expect([data[0].lastUserPrompt, pageInfo.pageSize]).toEqual(['Top 5 products by revenue', 50]);
  });

  test('is only the key owner’s when the switch reads the contract that way', async () => {
    const { list } = await three({ organizationListScope: 'key-owner' });
    expect((await list()).pageInfo.totalRecords).toBe(1);
  });
});
