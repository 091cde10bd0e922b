import { describe, expect, test } from 'vitest';
import type { SpaceControl } from '../mock-server/index.js';
import { clientOf, embedUserId, jsonOf, patOf, useOmni } from './support/omni.js';

const omni = useOmni({ profile: 'instant', clock: 'manual' });
const NOBODY = '11111111-2222-4333-8444-555555555555';

const generate = (space: SpaceControl, body: object = {}, key?: string) =>
  clientOf(space, key).post('/api/v1/ai/generate-query', {
    modelId: space.modelId,
    prompt: 'Net sales by month',
    ...body,
  });

const pick = (space: SpaceControl, body: object = {}, key?: string) =>
  clientOf(space, key).post('/api/v1/ai/pick-topic', {
    modelId: space.modelId,
    prompt: 'Net sales',
    ...body,
  });

/** A new embed user, who may ask but has no attributes that any row filter could go by. */
async function withoutAttributes(space: SpaceControl): Promise<string> {
  const client = clientOf(space);
  const connectionRoles = { [space.connectionId]: 'RESTRICTED_QUERIER' };
  const claims = { externalId: 'nobody-in-particular', name: 'No One', contentPath: '/my', connectionRoles };
  await client.post('/api/v1/embed/sso/generate-session', claims);
  const filter = 'embedExternalId eq "nobody-in-particular"';
  return (await client.get('/api/scim/v2/embed/Users', { filter })).body.Resources[0].id;
}

async function branchOf(space: SpaceControl): Promise<string> {
  const { body } = await clientOf(space).get('/api/v1/models', { modelKind: 'BRANCH' });
  return body.records[0].id;
}

describe('generate-query', () => {
  test('gives the query and its rows, the same that a job finds', async () => {
    const space = omni().createSpace();
    const userId = embedUserId(space, 'cust-ana');
    const { status, body } = await generate(space, { userId });
    expect([status, body.error, body.topic]).toEqual([200, null, 'sales']);
    expect(body.query).toMatchObject({
      table: 'order_items',
      fields: ['orders.created_at[month]', 'order_items.net_sales'],
    });
    const client = clientOf(space);
    const jobId = await client.job({ prompt: 'Net sales by month' }, { userId });
    const [step] = jsonOf(await client.result(jobId)).actions;
    expect(step.result.query).toEqual(body.query);
    expect(step.result.csvResult).toBe(body.result.csvResult);
    expect(body.result).toMatchObject({ hasResults: true, csvResultWasTruncated: false });
    expect(body.result.totalRowCount).toBe(body.result.csvResult.split('\n').length - 1);
  });

  test('makes no job and no conversation', async () => {
    const space = omni().createSpace();
    await generate(space);
    const { body } = await clientOf(space).get('/api/v1/ai/conversations');
    expect(body.records).toEqual([]);
  });

  test('gives the definition alone when told not to run it', async () => {
    const space = omni().createSpace();
    const { body } = await generate(space, { runQuery: false });
    expect(body.query.fields).toHaveLength(2);
    expect(body).not.toHaveProperty('result');
    expect(body).not.toHaveProperty('workbookUrl');
  });

  test('makes a workbook when asked to, a new one each time', async () => {
    const space = omni().createSpace();
    const [first, second] = [
      await generate(space, { workbookUrl: true }),
      await generate(space, { workbookUrl: true }),
    ];
    expect(first.body.workbookUrl).toMatch(/^https:\/\/acme\.omni\.co\/w\/[\w-]+\/1$/);
    expect(second.body.workbookUrl).not.toBe(first.body.workbookUrl);
  });

  test('shows each user their own rows, and all of them to the bare key, without saying so in the query', async () => {
    const space = omni().createSpace();
    const ask = async (externalId: string | null) => {
      const userId = externalId === null ? {} : { userId: embedUserId(space, externalId) };
      return (await generate(space, { prompt: 'Net sales by product', ...userId })).body;
    };
    const [ana, ben, key] = [await ask('cust-ana'), await ask('cust-ben'), await ask(null)];
    const brands = (csv: string) => ['Kestrel', 'Heron', 'Lynx'].filter((brand) => csv.includes(brand));
    expect(brands(ana.result.csvResult)).toEqual(['Kestrel']);
    expect(brands(ben.result.csvResult)).toEqual(['Heron']);
    expect(brands(key.result.csvResult)).toEqual(['Kestrel', 'Heron', 'Lynx']);
    expect(ana.query).toEqual(key.query);
    expect(JSON.stringify(ana.query)).not.toContain('northwind');
  });

  test('takes userId in the body and does not look for it in the query', async () => {
    const space = omni().createSpace();
    const path = `/api/v1/ai/generate-query?userId=${embedUserId(space, 'cust-ana')}`;
    const { body } = await clientOf(space).post(path, {
      modelId: space.modelId,
      prompt: 'Net sales by product',
    });
    expect(body.result.csvResult).toContain('Heron');
  });

  test.each([
    [{ currentTopicName: 'customers', prompt: 'How many customers?' }, 'customers'],
    [{ currentTopicName: 'inventory', prompt: 'Which products are low on stock?' }, 'inventory'],
  ])('keeps to the topic it is told: %j', async (body, topic) => {
    expect((await generate(omni().createSpace(), body)).body).toMatchObject({ error: null, topic });
  });

  test('answers 200 with an error when no query fits the prompt', async () => {
    const { status, body } = await generate(omni().createSpace(), { prompt: 'Sing me a lullaby' });
    expect([status, body.query, body.error.message]).toEqual([200, null, 'No query generated']);
    expect(body.error.detail.length).toBeGreaterThan(20);
    expect(body).not.toHaveProperty('result');
  });

  test('answers the same with 400 where the switch says so', async () => {
    const space = omni().createSpace({ switches: { noQueryGenerated: 'bad-request' } });
    const { status, body } = await generate(space, { prompt: 'Sing me a lullaby' });
    expect([status, body.detail]).toEqual([400, 'No query generated']);
  });

  test('tells of a query that cannot run inside a 200, and names the attribute that is missing', async () => {
    const space = omni().createSpace();
    const userId = await withoutAttributes(space);
    const failed = await generate(space, { userId });
    expect(failed.status).toBe(200);
    expect(failed.body.error.detail).toContain('tenant');
    expect(failed.body.query.fields).toContain('order_items.net_sales');
    expect(failed.body).not.toHaveProperty('result');
    const definition = await generate(space, { userId, runQuery: false });
    expect(definition.body).toMatchObject({ error: null, topic: 'sales', query: failed.body.query });
  });

  test('goes on from an earlier query', async () => {
    const space = omni().createSpace();
    const userId = embedUserId(space, 'cust-42');
    const before = (await generate(space, { userId })).body.query;
    const { body } = await generate(space, { userId, prompt: 'Only Europe', contextQuery: before });
    expect(body.query).toEqual({ ...before, filters: { ...before.filters, 'regions.name': 'Europe' } });
    const lost = await generate(space, { userId, prompt: 'Break that down by region' });
    const found = await generate(space, {
      userId,
      prompt: 'Break that down by region',
      contextQuery: before,
    });
    expect(found.body.query.fields).toEqual(expect.arrayContaining([...before.fields, 'regions.name']));
    expect(lost.body.query).not.toEqual(found.body.query);
  });

  test('refuses an earlier query with fields the user may not use', async () => {
    const space = omni().createSpace();
    const { status, body } = await generate(space, {
      userId: embedUserId(space, 'cust-ben'),
      contextQuery: { table: 'customers', fields: ['customers.email'] },
    });
    expect(status).toBe(400);
    expect(body.detail).toBe('Bad Request: contextQuery: no topic you may use has all of customers.email');
  });

  test('asks a branch of the model', async () => {
    const space = omni().createSpace();
    const branchId = await branchOf(space);
    const prompt = 'How many returns by month?';
    const { body } = await generate(space, { branchId, prompt, currentTopicName: 'returns' });
    expect(body).toMatchObject({ error: null, topic: 'returns' });
    const onMain = await generate(space, { prompt, currentTopicName: 'returns' });
    expect([onMain.status, onMain.body.detail]).toEqual([404, 'Topic returns not found']);
  });

  test('can be scripted to fail like any operation', async () => {
    const space = omni().createSpace();
    space.fault({ operation: 'aiGenerateQuery', kind: 'status', status: 500, dialect: 'empty' });
    expect((await generate(space)).status).toBe(500);
    expect((await generate(space)).status).toBe(200);
  });

  test('is in the trace, with who asked', async () => {
    const space = omni().createSpace();
    await generate(space, {}, patOf(space, 'quinn'));
    const exchange = space.trace().findLast((event) => event.kind === 'exchange');
    expect(exchange).toMatchObject({
      operation: 'aiGenerateQuery',
      caller: { key: 'personal' },
      status: 200,
    });
  });
});

describe('generate-query and pick-topic', () => {
  const both = [
    ['generate-query', generate],
    ['pick-topic', pick],
  ] as const;

  test.each(both)('%s: a viewer may not ask', async (_name, ask) => {
    const space = omni().createSpace();
    const { status, body } = await ask(space, {}, patOf(space, 'vic'));
    expect([status, body.detail]).toEqual([403, 'User does not have USE_AI permission']);
  });

  test.each(both)('%s: a personal token may not ask for somebody else', async (_name, ask) => {
    const space = omni().createSpace();
    const userId = embedUserId(space, 'cust-ana');
    const { status, body } = await ask(space, { userId }, patOf(space, 'quinn'));
    expect([status, body.detail]).toEqual([403, 'User-scoped API keys cannot act on behalf of other users']);
  });

  test.each(both)('%s: or is not heard, where the switch says so', async (_name, ask) => {
    const space = omni().createSpace({ switches: { foreignUserIdInBody: 'ignore' } });
    const quinn = patOf(space, 'quinn');
    const [foreign, own] = [
      await ask(space, { userId: embedUserId(space, 'cust-ana') }, quinn),
      await ask(space, {}, quinn),
    ];
    expect([foreign.status, foreign.body]).toEqual([200, own.body]);
  });

  test.each(both)('%s: who and what does not exist is 404', async (_name, ask) => {
    const space = omni().createSpace();
    const answers = await Promise.all([
      ask(space, { modelId: NOBODY }),
      ask(space, { branchId: NOBODY }),
      ask(space, { userId: NOBODY }),
    ]);
    expect(answers.map(({ status, body }) => [status, body.detail])).toEqual([
      [404, `Model ${NOBODY} not found`],
      [404, `Branch ${NOBODY} not found on model ${space.modelId}`],
      [404, `Membership ${NOBODY} not found`],
    ]);
  });

  test.each(both)('%s: what is missing or malformed is 400', async (_name, ask) => {
    const space = omni().createSpace();
    const answers = await Promise.all([
      ask(space, { prompt: undefined }),
      ask(space, { modelId: 'retail' }),
      ask(space, { userId: 'cust-ana' }),
    ]);
    expect(answers.map(({ status, body }) => [status, body.detail])).toEqual([
      [400, 'Bad Request: prompt: Required'],
      [400, 'Bad Request: modelId: Invalid uuid'],
      [400, 'Bad Request: userId: Invalid uuid'],
    ]);
  });

  test.each(['ledger', 'no-such-topic'])(
    'a topic that is kept out of AI chat looks as if it did not exist: %s',
    async (topic) => {
      const space = omni().createSpace();
      const answer = await generate(space, { currentTopicName: topic });
      expect([answer.status, answer.body.detail]).toEqual([404, `Topic ${topic} not found`]);
      expect((await pick(space, { potentialTopicNames: [topic] })).status).toBe(404);
    },
  );
});

describe('pick-topic', () => {
  test.each([
    ['Net sales by month', 'sales'],
    ['What is the margin by category?', 'margins'],
    ['How many customers do we have in each segment?', 'customers'],
    ['Which products are low on stock?', 'inventory'],
  ])('puts "%s" to %s', async (prompt, topicId) => {
    const { status, body } = await pick(omni().createSpace(), { prompt });
    expect([status, body]).toEqual([200, { topicId }]);
  });

  test('gives a name that a job takes', async () => {
    const space = omni().createSpace();
    const { topicId } = (await pick(space, { prompt: 'Which products are low on stock?' })).body;
    expect((await clientOf(space).submit({ topicName: topicId })).status).toBe(201);
  });

  test('chooses among the potential topics only', async () => {
    const space = omni().createSpace();
    const { body } = await pick(space, {
      prompt: 'Net sales',
      potentialTopicNames: ['inventory', 'customers'],
    });
    expect(['inventory', 'customers']).toContain(body.topicId);
  });

  test('keeps to the current topic where a prompt fits all alike, and leaves it where one fits better', async () => {
    const space = omni().createSpace();
    for (const currentTopicName of ['inventory', 'customers']) {
      expect((await pick(space, { prompt: 'Hm?', currentTopicName })).body.topicId).toBe(currentTopicName);
      const better = await pick(space, { prompt: 'Net sales', currentTopicName });
      expect(better.body.topicId).toBe('sales');
    }
  });

  test('does not offer a topic that the user lacks a grant for', async () => {
    const space = omni().createSpace();
    const prompt = 'What is the margin?';
    expect((await pick(space, { prompt })).body.topicId).toBe('margins');
    const { body } = await pick(space, { prompt, userId: embedUserId(space, 'cust-ben') });
    expect(body.topicId).not.toBe('margins');
  });

  test('is 404 when nothing is left to choose', async () => {
    const space = omni().createSpace();
    const { status, body } = await pick(space, {
      userId: embedUserId(space, 'cust-ben'),
      potentialTopicNames: ['margins'],
    });
    expect([status, body.detail]).toEqual([404, `Model ${space.modelId} has no accessible topic to choose`]);
  });
});

describe('search-omni-docs', () => {
  const search = (body: object, key?: string) => {
    const space = omni().createSpace();
    return clientOf(space, key && patOf(space, key)).post('/api/v1/ai/search-omni-docs', body);
  };

  test('answers from the help texts, with where it was found', async () => {
    const { status, body } = await search({ question: 'How does row-level security work?' });
    expect(status).toBe(200);
    expect(body.answer).toContain('access filter');
    expect(body.sources[0]).toEqual({
      title: 'Row-level security',
      url: 'https://help.omni-mock.example/row-level-security',
    });
  });

  test('is open to everybody with a key', async () => {
    expect((await search({ question: 'What are topics?' }, 'vic')).status).toBe(200);
  });

  test.each([
    [{}, 'question: Required'],
    [{ query: 'What are topics?' }, 'question: Required'],
    [{ question: '' }, 'question'],
    [{ question: 'x'.repeat(2001) }, 'question'],
  ])('refuses %j', async (body, reason) => {
    const answer = await search(body);
    expect(answer.status).toBe(400);
    expect(answer.body.detail).toContain(reason);
  });
});

describe('branding', () => {
  test.each([
    ['spec', 'placeholder', 'promptPlaceholder'],
    ['docs', 'promptPlaceholder', 'placeholder'],
  ] as const)('has the keys of the dialect: %s', async (brandingKeys, present, absent) => {
    const space = omni().createSpace({ switches: { brandingKeys } });
    const { status, body } = await clientOf(space).get('/api/v1/ai/branding');
    expect(status).toBe(200);
    expect(body).toMatchObject({ name: 'Omni Agent', logoUrl: null, [present]: expect.any(String) });
    expect(body).not.toHaveProperty(absent);
  });

  test('is not for those who may not use AI', async () => {
    const space = omni().createSpace();
    const { status, body } = await clientOf(space, patOf(space, 'vic')).get('/api/v1/ai/branding');
    expect([status, body.detail]).toEqual([403, 'Insufficient permissions']);
  });
});

describe('the topics of a model', () => {
  const names = (topics: { name: string }[]) => topics.map(({ name }) => name).sort();

  test('are those the key’s user may use', async () => {
    const space = omni().createSpace();
    const list = async (key?: string) =>
      (await clientOf(space, key).get(`/api/v1/models/${space.modelId}/topic`)).body.topics;
    expect(names(await list())).toEqual(['customers', 'inventory', 'ledger', 'margins', 'sales']);
    expect(names(await list(patOf(space, 'quinn')))).toEqual(['customers', 'inventory', 'sales']);
  });

  test('say which is hidden, and more about themselves', async () => {
    const space = omni().createSpace();
    const { body } = await clientOf(space).get(`/api/v1/models/${space.modelId}/topic`);
    expect(body.topics).toContainEqual({
      name: 'ledger',
      base_view_name: 'ledger_entries',
      label: 'Ledger',
      description: "Bookings of Acme's own finance team. Kept out of AI chat.",
      group_label: 'Finance',
      hidden: true,
    });
  });

  test('one by one look as if they did not exist without the grant', async () => {
    const space = omni().createSpace();
    const path = `/api/v1/models/${space.modelId}/topic/margins`;
    expect((await clientOf(space).get(path)).status).toBe(200);
    const refused = await clientOf(space, patOf(space, 'quinn')).get(path);
    expect([refused.status, refused.body.detail]).toEqual([404, 'Topic margins not found']);
  });

  test('show no hidden field, and none that the user lacks a grant for', async () => {
    const space = omni().createSpace();
    const fieldsOf = async (key?: string) => {
      const { body } = await clientOf(space, key).get(`/api/v1/models/${space.modelId}/topic/customers`);
      return body.topic.views[0].dimensions.map(({ name }: { name: string }) => name);
    };
    const [admin, quinn] = [await fieldsOf(), await fieldsOf(patOf(space, 'quinn'))];
    expect(admin).toContain('email');
    expect(quinn).toEqual(admin.filter((name: string) => name !== 'email'));
    expect(admin).not.toContain('tenant');
  });

  test('join their views in the words of the wire', async () => {
    const space = omni().createSpace();
    const { body } = await clientOf(space).get(`/api/v1/models/${space.modelId}/topic/sales`);
    expect(body.topic.relationships).toContainEqual({
      join_from_view: 'order_items',
      join_to_view: 'orders',
      join_type: 'always_left',
      relationship_type: 'many_to_one',
      on_sql: `\${order_items.order_id} = \${orders.id}`,
    });
    const orders = body.topic.views.find(({ name }: { name: string }) => name === 'orders');
    expect(orders.dimensions).toContainEqual(
      expect.objectContaining({ name: 'created_at', data_type: 'timestamp' }),
    );
    expect(orders.measures).toContainEqual(expect.objectContaining({ name: 'count', data_type: 'number' }));
  });

  test('of a branch are those of its base and its own', async () => {
    const space = omni().createSpace();
    const branch_id = await branchOf(space);
    const path = `/api/v1/models/${space.modelId}/topic`;
    const { body } = await clientOf(space).get(path, { branch_id });
    expect(names(body.topics)).toEqual(['customers', 'inventory', 'ledger', 'margins', 'returns', 'sales']);
    expect((await clientOf(space).get(`${path}/returns`)).status).toBe(404);
    expect((await clientOf(space).get(`${path}/returns`, { branch_id })).status).toBe(200);
  });
});

describe('the old list of embed users', () => {
  const PATH = '/api/v0/users/embed';

  test('is not there, and says where to look', async () => {
    const space = omni().createSpace();
    const { status, body } = await clientOf(space).get(PATH);
    expect([status, body.detail]).toEqual([
      404,
      `Not Found: omni-mock serves no GET ${PATH}; look embed users up at /api/scim/v2/embed/Users`,
    ]);
    const exchange = space.trace().findLast((event) => event.kind === 'exchange');
    expect(exchange).toMatchObject({ operation: 'usersEmbedLegacy', status: 404 });
  });

  test('is served to organization keys where the switch says so', async () => {
    const space = omni().createSpace({ switches: { legacyUsersEmbed: 'serve' } });
    const { body } = await clientOf(space).get(PATH);
    expect(body.records.length).toBeGreaterThan(200);
    expect(body.records).toContainEqual(
      expect.objectContaining({ externalId: 'cust-ana', id: embedUserId(space, 'cust-ana') }),
    );
    expect((await clientOf(space, patOf(space, 'admin')).get(PATH)).status).toBe(403);
  });
});
