import { describe, expect, test } from 'vitest';
import { clientOf, embedUserId, jsonOf, patOf, useOmni } from './support/omni.js';

const omni = useOmni({ profile: 'instant', clock: 'manual' });
const NOBODY = '11111111-2222-4333-8444-555555555555';

describe('a key', () => {
  test('that is missing or wrong gets 401 in the words of its endpoint', async () => {
    const space = omni().createSpace();
    const stranger = clientOf(space, 'omni_osk_wrong');
    const answers = await Promise.all([
      stranger.submit(),
      stranger.get('/api/scim/v2/embed/Users'),
      stranger.post('/api/v1/embed/sso/generate-session', { externalId: 'x', name: 'X' }),
    ]);
    expect(answers.map(({ status, body }) => [status, body.detail])).toEqual([
      [401, 'Unauthorized: Missing or invalid API key'],
      [401, 'Authentication required (SCIM bearer token)'],
      [401, 'Authentication required (API key with embed scope)'],
    ]);
  });

  test('of another space is worth nothing, and another organization’s job does not exist', async () => {
    const mine = omni().createSpace();
    const theirs = omni().createSpace({ seed: 2 });
    const jobId = await clientOf(theirs).job();
    expect((await clientOf(mine, theirs.keys.organization).submit()).status).toBe(401);
    for (const call of ['poll', 'cancel', 'result'] as const) {
      const response = await clientOf(mine)[call](jobId);
      expect([call, response.status, jsonOf(response).detail]).toEqual([call, 404, 'Job not found']);
    }
  });

  test('finds its own space when the URL names none', async () => {
    const space = omni().createSpace();
    const jobId = await clientOf(space).job();
    const bare = clientOf({ ...space, baseUrl: omni().url });
    expect((await bare.poll(jobId)).status).toBe(200);
  });
});

describe('userId on submit', () => {
  test('makes the job the named embed user’s', async () => {
    const space = omni().createSpace();
    const client = clientOf(space);
    const ana = embedUserId(space, 'cust-ana');
    const jobId = await client.job({}, { userId: ana });
    expect((await client.poll(jobId)).body.userId).toBe(ana);
  });

  test('left out with an organization key runs as the key’s creator, silently', async () => {
    const space = omni().createSpace();
    const client = clientOf(space);
    const jobId = await client.job();
    const { body } = await client.get('/api/v1/whoami');
    expect((await client.poll(jobId)).body.userId).toBe(body.user.membershipId);
  });

  test('with a personal token is 403', async () => {
    const space = omni().createSpace();
    const { status, body } = await clientOf(space, patOf(space, 'quinn')).submit(
      {},
      { userId: embedUserId(space, 'cust-ana') },
    );
    expect([status, body.detail]).toEqual([403, 'User-scoped API keys cannot act on behalf of other users']);
  });

  test('takes the membership id and nothing that looks like it', async () => {
    const space = omni().createSpace();
    const client = clientOf(space);
    const { body: me } = await client.get('/api/v1/whoami');
    const refused = await client.submit({}, { userId: me.user.id });
    expect([refused.status, refused.body.detail]).toEqual([404, `Membership ${me.user.id} not found`]);
    const malformed = await client.submit({}, { userId: 'cust-ana' });
    expect([malformed.status, malformed.body.detail]).toEqual([400, 'Bad Request: userId: Invalid uuid']);
  });

  test('of a deleted embed user no longer works', async () => {
    const space = omni().createSpace();
    const client = clientOf(space);
    const ana = embedUserId(space, 'cust-ana');
    expect((await client.delete(`/api/scim/v2/embed/Users/${ana}`)).status).toBe(204);
    expect((await client.submit({}, { userId: ana })).status).toBe(404);
  });
});

describe('a submit', () => {
  test.each([
    [{ modelId: NOBODY }, 404, `Model ${NOBODY} not found`],
    [{ branchId: NOBODY }, 404, /^Branch .* not found on model/],
    [{ topicName: 'no_such_topic' }, 404, 'Topic no_such_topic not found'],
    [{ conversationId: NOBODY }, 404, 'Conversation not found'],
    [{ prompt: undefined }, 400, 'Bad Request: prompt: Required'],
    [{ prompt: '' }, 400, 'Bad Request: prompt: String must contain at least 1 character(s)'],
    [{ modelId: 'retail' }, 400, 'Bad Request: modelId: Invalid uuid'],
    [{ webhookUrl: 'not a url' }, 400, 'Bad Request: webhookUrl: Invalid url'],
    [{ progressWebhookEnabled: true }, 400, /webhookUrl/],
  ])('with %o is refused', async (body, status, detail) => {
    const response = await clientOf(omni().createSpace()).submit(body);
    expect(response.status).toBe(status);
    expect(response.body.detail).toMatch(detail);
  });

  test('into a conversation with an active job is 409, and works once that job has ended', async () => {
    const space = omni().createSpace();
    space.script({ scenario: 'never-ends' });
    const client = clientOf(space);
    const { body } = await client.submit();
    const again = await client.submit({ conversationId: body.conversationId });
    expect([again.status, again.body.detail]).toEqual([
      409,
      'An active job already exists for this conversation',
    ]);
    await client.cancel(body.jobId);
    expect((await client.submit({ conversationId: body.conversationId })).status).toBe(201);
  });

  test('twice makes two jobs and two conversations', async () => {
    const client = clientOf(omni().createSpace());
    const [first, second] = [(await client.submit()).body, (await client.submit()).body];
    expect(new Set([first.jobId, second.jobId, first.conversationId, second.conversationId]).size).toBe(4);
  });

  test('is refused to a viewer, whose token cannot read jobs either', async () => {
    const space = omni().createSpace();
    const jobId = await clientOf(space).job();
    const vic = clientOf(space, patOf(space, 'vic'));
    expect((await vic.submit()).body.detail).toBe('User does not have USE_AI permission');
    expect((await vic.poll(jobId)).status).toBe(403);
  });

  test('ignores keys it does not know, or refuses them when the switch says so', async () => {
    const unknown = { systemPrompt: 'be brief' };
    expect((await clientOf(omni().createSpace()).submit(unknown)).status).toBe(201);
    const strict = omni().createSpace({ switches: { unknownBodyKeys: 'refuse' } });
    expect((await clientOf(strict).submit(unknown)).body.detail).toBe(
      'Bad Request: systemPrompt: Unrecognized key',
    );
  });
});

describe('SCIM', () => {
  test('refuses personal tokens in its literal words', async () => {
    const space = omni().createSpace();
    const { status, body } = await clientOf(space, patOf(space, 'admin')).get('/api/scim/v2/embed/Users');
    expect([status, body]).toEqual([
      403,
      { detail: 'User-scoped API keys are not allowed to access the SCIM API', status: 403 },
    ]);
  });

  test('finds an embed user by external id, whose case counts, and not by a real address', async () => {
    const client = clientOf(omni().createSpace());
    const find = async (filter: string) => (await client.get('/api/scim/v2/embed/Users', { filter })).body;
    expect((await find('embedExternalId eq "cust-ana"')).Resources[0]).toMatchObject({
      embedExternalId: 'cust-ana',
      userName: expect.stringMatching(/^embed-user-[\w-]{43}@acme\.omniapp\.co$/),
    });
    expect((await find('EMBEDEXTERNALID EQ "cust-ana"')).totalResults).toBe(1);
    expect((await find('embedExternalId eq "CUST-ANA"')).totalResults).toBe(0);
    expect((await find('userName eq "cust-ana"')).totalResults).toBe(0);
    expect((await find('embedExternalId co "cust-42"')).totalResults).toBeGreaterThan(1);
  });

  test('pages by a start index that counts from 1, oldest first', async () => {
    const client = clientOf(omni().createSpace());
    const page = async (query: object) => (await client.get('/api/scim/v2/embed/Users', query)).body;
    const first = await page({});
    const second = await page({ startIndex: 101 });
    expect([first.startIndex, first.itemsPerPage, second.startIndex]).toEqual([1, 100, 101]);
    const ids = [...first.Resources, ...second.Resources].map(({ id }: { id: string }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const late = (user: { embedExternalId: string }) => user.embedExternalId === 'cust-late';
    expect([first.Resources.some(late), second.Resources.some(late)]).toEqual([false, true]);
    expect((await page({ startIndex: 5000 })).Resources).toEqual([]);
  });

  test.each([
    'active eq true',
    'userName sw "embed"',
    'userName eq "a" or userName eq "b"',
    'userName eq "open',
  ])('refuses the filter %s and says which it knows', async (filter) => {
    const { status, body } = await clientOf(omni().createSpace()).get('/api/scim/v2/embed/Users', { filter });
    expect(status).toBe(400);
    expect(body.detail).toContain('Expected userName eq|co "<value>" or embedExternalId eq|co "<value>"');
  });

  test('hard-deletes: the same external id comes back as another person', async () => {
    const space = omni().createSpace();
    const client = clientOf(space);
    const before = embedUserId(space, 'cust-ana');
    await client.delete(`/api/scim/v2/embed/Users/${before}`);
    expect((await client.get(`/api/scim/v2/embed/Users/${before}`)).status).toBe(404);
    await client.post('/api/v1/embed/sso/generate-session', { externalId: 'cust-ana', name: 'Ana again' });
    const { body } = await client.get('/api/scim/v2/embed/Users', {
      filter: 'embedExternalId eq "cust-ana"',
    });
    expect(body.Resources[0].id).not.toBe(before);
  });

  test('answers on both cases of its path, or only on the documented one', async () => {
    const path = '/api/scim/v2/embed/users';
    expect((await clientOf(omni().createSpace()).get(path)).status).toBe(200);
    const strict = omni().createSpace({ switches: { scimPathCase: 'strict' } });
    expect((await clientOf(strict).get(path)).status).toBe(404);
  });
});

describe('generate-session', () => {
  test.each(['/api/v1/embed/sso/generate-session', '/api/unstable/embed/sso/generate-session'])(
    'at %s makes an embed user, and each call replaces what the last one said',
    async (path) => {
      const client = clientOf(omni().createSpace());
      const first = await client.post(path, {
        externalId: 'new-1',
        name: 'Nia',
        groups: ['buyers'],
        userAttributes: { region: 'EMEA' },
      });
      expect([first.status, Object.keys(first.body)]).toEqual([200, ['sessionId']]);
      await client.post(path, { externalId: 'new-1', name: 'Nia B', contentPath: '/my' });
      const filter = 'embedExternalId eq "new-1"';
      const [user] = (await client.get('/api/scim/v2/embed/Users', { filter })).body.Resources;
      expect(user).toMatchObject({
        displayName: 'Nia B',
        groups: [],
        'urn:omni:params:1.0:UserAttribute': {},
      });
      const asked = await client.submit({}, { userId: user.id });
      expect([asked.status, asked.body.detail]).toEqual([403, 'User does not have USE_AI permission']);
    },
  );

  test('refuses what the contract refuses', async () => {
    const space = omni().createSpace({ switches: { requireContentPath: 'yes' } });
    const path = '/api/v1/embed/sso/generate-session';
    const client = clientOf(space);
    expect((await client.post(path, { externalId: 'x' })).status).toBe(400);
    expect((await client.post(path, { externalId: 'x', name: 'X' })).body.detail).toBe(
      'Bad Request: contentPath: Required',
    );
    const pat = clientOf(space, patOf(space, 'admin'));
    expect((await pat.post(path, { externalId: 'x', name: 'X', contentPath: '/my' })).status).toBe(403);
  });
});

test('whoami tells an organization key from a token, and a viewer from somebody who may use AI', async () => {
  const space = omni().createSpace();
  const whoami = async (key: string) => (await clientOf(space, key).get('/api/v1/whoami')).body;
  const organization = await whoami(space.keys.organization);
  const vic = await whoami(patOf(space, 'vic'));
  expect([organization.keyScope, organization.orgRole]).toEqual(['organization', 'ORG_ADMIN']);
  expect([vic.keyScope, vic.orgRole]).toEqual(['user', 'MEMBER']);
  expect(organization.rolesByModel[space.modelId].permissions).toContain('USE_AI');
  expect(vic.rolesByModel[space.modelId].permissions).not.toContain('USE_AI');
});

describe('models', () => {
  test('list their kinds, and branches when asked', async () => {
    const space = omni().createSpace();
    const client = clientOf(space);
    const list = async (query: object) => (await client.get('/api/v1/models', query)).body.records;
    const shared = await list({ modelKind: 'SHARED', include: 'activeBranches' });
    expect(shared.map(({ id }: { id: string }) => id)).toContain(space.modelId);
    const [branch] = shared.flatMap((model: { branches: { id: string }[] }) => model.branches);
    expect((await client.submit({ branchId: branch.id })).status).toBe(201);
    expect(await list({ name: 'no such model' })).toEqual([]);
  });

  test('show their topics', async () => {
    const space = omni().createSpace();
    const client = clientOf(space);
    const path = `/api/v1/models/${space.modelId}/topic`;
    const [topic] = (await client.get(path)).body.topics;
    expect((await client.get(`${path}/${topic.name}`)).body.topic).toMatchObject({ name: topic.name });
    expect((await client.get(`${path}/no_such_topic`)).status).toBe(404);
    expect((await client.submit({ topicName: topic.name })).status).toBe(201);
  });
});
