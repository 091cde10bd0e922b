import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { OperationId, ScriptRequest, SpaceControl } from '../../mock-server/index.js';
import { operations, switchOptions } from '../../openapi/index.js';
import { type Opinions, type Request, SecondOpinion, type Verdict } from './second-opinion.js';
import type { Answer } from './tampering-relay.js';

const PROMPT = 'What were net sales by month this year?';
const STRANGER = '770e8400-e29b-41d4-a716-446655440000';
const control = parse(readFileSync(new URL('../../openapi/control.yaml', import.meta.url), 'utf8'));
const scenarios: ScriptRequest['scenario'][] = control.components.schemas.JobScenarioName.enum;

let opinion: SecondOpinion;
beforeAll(async () => {
  opinion = await SecondOpinion.start('--errors');
});
afterAll(() => opinion.stop());

const agree = (opinions: Opinions, verdict: Verdict) =>
  expect({ prism: opinions.prism, ours: opinions.ours }, opinions.why.join('\n')).toEqual({
    prism: verdict,
    ours: verdict,
  });

/** Asks, expects both validators to be content, and gives the answer. */
async function fine(
  space: SpaceControl,
  request: Request,
  status?: number,
): Promise<Record<string, unknown>> {
  const opinions = await opinion.ask(space, request);
  agree(opinions, 'fine');
  if (status !== undefined) expect(opinions.status, JSON.stringify(opinions.json)).toBe(status);
  return (opinions.json ?? {}) as Record<string, unknown>;
}

const userOf = (space: SpaceControl): string => space.embedUsers[0]?.userId ?? '';
const submit = (space: SpaceControl, more: object = {}): Request => ({
  operation: 'aiJobSubmit',
  query: { userId: userOf(space) },
  body: { modelId: space.modelId, prompt: PROMPT, ...more },
});
const aboutJob = (operation: OperationId, jobId: unknown): Request => ({
  operation,
  path: { jobId: String(jobId) },
});

/** One good request for each operation, in an order in which they all succeed. */
async function everyOperation(space: SpaceControl): Promise<Request[]> {
  const { jobId, conversationId } = await fine(space, submit(space), 201);
  const { modelId } = space;
  const { topics } = await fine(space, { operation: 'modelsListTopics', path: { modelId } }, 200);
  const topicName = (topics as { name: string }[])[0]?.name ?? '';
  const session = { externalId: 'cust-new', name: 'Nia', contentPath: '/my', groups: [], userAttributes: {} };
  return [
    submit(space),
    aboutJob('aiJobStatus', jobId),
    aboutJob('aiJobResult', jobId),
    aboutJob('aiJobCancel', jobId),
    {
      ...aboutJob('aiJobFeedback', jobId),
      query: { userId: userOf(space) },
      body: { rating: 'bad', comment: 'No.' },
    },
    { operation: 'aiConversationsList', query: { pageSize: '5' } },
    { operation: 'aiConversationDetail', path: { conversationId: String(conversationId) } },
    { operation: 'modelsList', query: { include: 'activeBranches', modelKind: 'SHARED' } },
    { operation: 'modelsListTopics', path: { modelId } },
    { operation: 'modelsGetTopic', path: { modelId, topicName } },
    { operation: 'whoami' },
    { operation: 'embedSsoGenerateSession', body: session },
    { operation: 'embedSsoGenerateSessionUnstable', body: session },
    { operation: 'scimEmbedUsersList', query: { filter: 'embedExternalId eq "cust-42"', count: '3' } },
    { operation: 'scimEmbedUsersGet', path: { id: userOf(space) } },
    { operation: 'scimEmbedUsersDelete', path: { id: space.embedUsers[1]?.userId ?? '' } },
  ];
}

test('every operation answers well, in the eyes of both', async () => {
  const space = opinion.space();
  const requests = await everyOperation(space);
  for (const request of requests) {
    const { operation } = request;
    await fine(
      space,
      request,
      operations[operation].statuses.find((status) => status < 300),
    );
  }
  expect(requests.map(({ operation }) => operation).sort()).toEqual(Object.keys(operations).sort());
});

describe('job scenarios', () => {
  const shown = new Set<string>();

  test.each(scenarios)('%s answers well at every poll, in the eyes of both', async (scenario) => {
    const space = opinion.space();
    space.script({ scenario, pace: { by: 'polls' } });
    const { jobId, conversationId } = await fine(space, submit(space), 201);
    for (let poll = 1; poll <= 12; poll += 1) {
      const job = await fine(space, aboutJob('aiJobStatus', jobId), 200);
      const fields = ['executionStartedAt', 'progress', 'error'].filter((key) => key in job);
      shown.add(
        [job['state'], ...fields.map((key) => (job[key] === null ? `${key}: null` : key))].join(', '),
      );
      await fine(space, aboutJob('aiJobResult', jobId));
      await fine(space, {
        operation: 'aiConversationDetail',
        path: { conversationId: String(conversationId) },
      });
      if (['COMPLETE', 'FAILED', 'CANCELLED'].includes(String(job['state']))) break;
    }
    await fine(space, aboutJob('aiJobResult', jobId));
    await fine(space, aboutJob('aiJobCancel', jobId));
    await fine(space, { ...aboutJob('aiJobFeedback', jobId), body: { rating: 'good' } });
    await fine(
      space,
      { operation: 'aiConversationDetail', path: { conversationId: String(conversationId) } },
      200,
    );
    await fine(space, { operation: 'aiConversationsList' }, 200);
  });

  test('together show every state with every set of fields it may have', () => {
    expect([...shown].sort()).toEqual([
      'CANCELLED, executionStartedAt',
      'COMPLETE, executionStartedAt',
      'DELIVERING, executionStartedAt',
      'EXECUTING, executionStartedAt, progress',
      'EXECUTING, executionStartedAt, progress: null',
      'FAILED, error',
      'FAILED, executionStartedAt, error',
      'QUEUED',
    ]);
  });

  test.each([
    ['QUEUED', 1, 200],
    ['EXECUTING', 2, 200],
    ['DELIVERING', 4, 400],
    ['COMPLETE', 5, 200],
  ])('cancelling a %s job answers well', async (state, polls, status) => {
    const space = opinion.space();
    space.script({ scenario: 'answers', pace: { by: 'polls' } });
    const { jobId } = await fine(space, submit(space), 201);
    let job: Record<string, unknown> = {};
    for (let poll = 0; poll < polls; poll += 1) job = await fine(space, aboutJob('aiJobStatus', jobId));
    expect(job['state']).toBe(state);
    await fine(space, aboutJob('aiJobCancel', jobId), status);
    await fine(space, aboutJob('aiJobStatus', jobId), 200);
  });
});

describe.each(switchOptions.errorDialect)('errors in the %s dialect', (errorDialect) => {
  const own = () => opinion.space({ switches: { errorDialect } });

  test('401 for a wrong key', async () => {
    await fine(own(), { operation: 'modelsList', key: 'omni_osk_wrong' }, 401);
  });

  test('403 for a personal key that names a user, and for SCIM with one', async () => {
    const space = own();
    const key = space.keys.pats['mia'] ?? '';
    await fine(space, { ...submit(space), key }, 403);
    await fine(space, { operation: 'aiConversationsList', query: { userId: userOf(space) }, key }, 403);
    await fine(space, { operation: 'scimEmbedUsersList', key }, 403);
  });

  test('404 for what does not exist', async () => {
    const space = own();
    await fine(space, aboutJob('aiJobStatus', STRANGER), 404);
    await fine(space, aboutJob('aiJobResult', STRANGER), 404);
    await fine(space, submit(space, { modelId: STRANGER }), 404);
    await fine(space, { operation: 'aiConversationDetail', path: { conversationId: STRANGER } }, 404);
    await fine(space, { operation: 'modelsListTopics', path: { modelId: STRANGER } }, 404);
    await fine(space, { operation: 'scimEmbedUsersGet', path: { id: STRANGER } }, 404);
  });

  test('409 for a second turn, for a race at cancel, and for feedback too early', async () => {
    const space = own();
    space.script({ scenario: 'never-ends', pace: { by: 'polls' }, cancelConflicts: 1 });
    const { jobId, conversationId } = await fine(space, submit(space), 201);
    await fine(space, submit(space, { conversationId }), 409);
    await fine(space, aboutJob('aiJobCancel', jobId), 409);
    await fine(space, { ...aboutJob('aiJobFeedback', jobId), body: { rating: 'good' } }, 409);
  });

  test('429 beyond the rate limit', async () => {
    const space = opinion.space({ profile: 'realistic', clock: 'manual', switches: { errorDialect } });
    for (let call = 0; call < 60; call += 1) await fine(space, { operation: 'whoami' }, 200);
    await fine(space, { operation: 'whoami' }, 429);
  });
});

test.each(
  Object.entries(switchOptions).flatMap(([name, options]) =>
    options.map((option) => [name, option] as const),
  ),
)('with %s set to %s every operation still answers well', async (name, option) => {
  const space = opinion.space({ switches: { [name]: option } });
  for (const request of await everyOperation(space)) await fine(space, request);
});

describe('wrong requests', () => {
  const good = { modelId: STRANGER, prompt: PROMPT };
  const job = { jobId: STRANGER };

  test.each<[string, Request]>([
    ['no body', { operation: 'aiJobSubmit' }],
    ['an array for a body', { operation: 'aiJobSubmit', body: [] }],
    ['no prompt', { operation: 'aiJobSubmit', body: { modelId: STRANGER } }],
    ['an empty prompt', { operation: 'aiJobSubmit', body: { ...good, prompt: '' } }],
    ['a null prompt', { operation: 'aiJobSubmit', body: { ...good, prompt: null } }],
    ['a number for a prompt', { operation: 'aiJobSubmit', body: { ...good, prompt: 7 } }],
    ['a model id that is no UUID', { operation: 'aiJobSubmit', body: { ...good, modelId: 'retail' } }],
    ['too long a topic', { operation: 'aiJobSubmit', body: { ...good, topicName: 'x'.repeat(257) } }],
    ['a webhook that is no URL', { operation: 'aiJobSubmit', body: { ...good, webhookUrl: 'my hook' } }],
    ['text for a flag', { operation: 'aiJobSubmit', body: { ...good, progressWebhookEnabled: 'true' } }],
    [
      'six attachments',
      {
        operation: 'aiJobSubmit',
        body: { ...good, attachments: Array(6).fill({ data: 'aGk=', mimeType: 'image/png' }) },
      },
    ],
    [
      'a text attachment',
      {
        operation: 'aiJobSubmit',
        body: { ...good, attachments: [{ data: 'aGk=', mimeType: 'text/plain' }] },
      },
    ],
    ['a user id that is no UUID', { operation: 'aiJobSubmit', query: { userId: 'ana' }, body: good }],
    ['a repeated user id', { operation: 'aiJobSubmit', query: { userId: [STRANGER, STRANGER] }, body: good }],
    ['a job id that is no UUID', { operation: 'aiJobStatus', path: { jobId: '42' } }],
    ['an unknown rating', { operation: 'aiJobFeedback', path: job, body: { rating: 'fine' } }],
    ['an empty comment', { operation: 'aiJobFeedback', path: job, body: { rating: 'good', comment: '' } }],
    ['a page of nothing', { operation: 'aiConversationsList', query: { pageSize: '0' } }],
    ['a page size in words', { operation: 'aiConversationsList', query: { pageSize: 'many' } }],
    ['an unknown model kind', { operation: 'modelsList', query: { modelKind: 'NOPE' } }],
    ['a count in words', { operation: 'scimEmbedUsersList', query: { count: 'all' } }],
    ['no external id', { operation: 'embedSsoGenerateSession', body: { name: 'Pat' } }],
    [
      'too long an entity',
      {
        operation: 'embedSsoGenerateSessionUnstable',
        body: { externalId: 'a', name: 'A', entity: 'x'.repeat(65) },
      },
    ],
  ])('with %s: both refuse it, and the mock answers 400 in a form both accept', async (_what, request) => {
    const space = opinion.space();
    agree(await opinion.ask(space, request), 'bad request');
    const through = await noting.ask(noting.space(), request);
    agree(through, 'bad request');
    expect(through.status).toBe(400);
  });

  test('no key at all: Prism refuses it itself, the mock with a 401 both accept', async () => {
    const request: Request = { operation: 'modelsList', key: null };
    expect((await opinion.ask(opinion.space(), request)).prism).toBe('bad request');
    expect(await noting.ask(noting.space(), { ...request, key: 'x' })).toMatchObject({
      status: 401,
      ours: 'fine',
    });
  });

  // The one request on which the two differ; see docs/prism.md.
  test('an empty query value: Prism takes it for absent, ours for a wrong number', async () => {
    const request: Request = { operation: 'aiConversationsList', query: { pageSize: '' } };
    expect(await opinion.ask(opinion.space(), request)).toMatchObject({
      prism: 'fine',
      ours: 'bad request',
      status: 400,
    });
  });

  let noting: SecondOpinion;
  beforeAll(async () => {
    noting = await SecondOpinion.start();
  });
  afterAll(() => noting.stop());
});

describe('wrong answers', () => {
  const withBody =
    (change: (body: Record<string, unknown>) => void) =>
    (answer: Answer): Answer => {
      const body = JSON.parse(answer.body);
      change(body);
      return { ...answer, body: JSON.stringify(body) };
    };

  /** The paths of every value in a body, one element deep into arrays. */
  const places = (value: unknown, at: readonly string[] = []): string[][] =>
    typeof value === 'object' && value !== null
      ? Object.entries(value)
          .filter(([key]) => !Array.isArray(value) || key === '0')
          .flatMap(([key, inner]) => [[...at, key], ...places(inner, [...at, key])])
      : [];
  const holder = (body: unknown, place: readonly string[]): Record<string, unknown> =>
    place.slice(0, -1).reduce<unknown>((node, key) => (node as Record<string, unknown>)[key], body) as Record<
      string,
      unknown
    >;
  const damages: Record<string, (node: Record<string, unknown>, key: string) => void> = {
    removed: (node, key) => delete node[key],
    'set to null': (node, key) => {
      node[key] = null;
    },
    'turned into an object': (node, key) => {
      node[key] = { surprise: true };
    },
    'turned into text': (node, key) => {
      node[key] = 'surprise';
    },
  };

  /** Damages every place of an answer in every way; gives how many damages both refused. */
  async function damageEverywhere(space: SpaceControl, request: Request): Promise<number> {
    const { json } = await opinion.ask(space, request);
    let refused = 0;
    for (const place of places(json)) {
      for (const [how, damage] of Object.entries(damages)) {
        const key = place.at(-1) ?? '';
        const opinions = await opinion.ask(
          space,
          request,
          withBody((body) => damage(holder(body, place), key)),
        );
        expect(
          opinions.prism,
          `${request.operation} ${place.join('.')} ${how}\n${opinions.why.join('\n')}`,
        ).toBe(opinions.ours);
        if (opinions.prism === 'bad response') refused += 1;
      }
    }
    return refused;
  }

  test('each operation: whatever is damaged in its answer, both say the same', async () => {
    const space = opinion.space();
    const requests = (await everyOperation(space)).filter(
      ({ operation }) => operation !== 'scimEmbedUsersDelete',
    );
    for (const request of requests) {
      expect(await damageEverywhere(space, request), request.operation).toBeGreaterThan(0);
    }
  });

  test.each(['answers-slowly', 'fails-while-running', 'cancelled-by-somebody-else'] as const)(
    'each state of %s: whatever is damaged, both say the same',
    async (scenario) => {
      const space = opinion.space();
      space.script({ scenario, pace: { by: 'steps' } });
      const { jobId } = await fine(space, submit(space), 201);
      for (let step = 0; step < 9; step += 1) {
        expect(await damageEverywhere(space, aboutJob('aiJobStatus', jobId))).toBeGreaterThan(0);
        const moved = await fetch(`${opinion.mock.url}/_mock/spaces/${space.id}/jobs/${jobId}/step`, {
          method: 'POST',
        });
        if (!moved.ok) break;
      }
    },
  );

  test.each(['failed-query-step', 'unknown-action-type', 'action-without-timestamp'] as const)(
    'the result of %s: whatever is damaged, both say the same',
    async (scenario) => {
      const space = opinion.space();
      space.script({ scenario });
      const { jobId } = await fine(space, submit(space), 201);
      expect(await damageEverywhere(space, aboutJob('aiJobResult', jobId))).toBeGreaterThan(0);
    },
  );

  test.each([
    'executionStartedAt',
    'progress',
    'resultSummary',
    'completedAt',
    'error',
    'cancelledAt',
    'cancelledBy',
  ])('a %s that the state does not have is refused by both, null or not', async (field) => {
    const space = opinion.space();
    space.script({ scenario: 'never-ends', pace: { by: 'polls', every: 1000 } });
    const { jobId } = await fine(space, submit(space), 201);
    for (const value of [null, '2026-08-01T09:00:02.101Z']) {
      const tampered = withBody((body) => {
        body[field] = value;
      });
      agree(await opinion.ask(space, aboutJob('aiJobStatus', jobId), tampered), 'bad response');
    }
  });

  test('the mixed conversation dialects are refused by both', async () => {
    const space = opinion.space();
    const { conversationId } = await fine(space, submit(space), 201);
    const request: Request = {
      operation: 'aiConversationDetail',
      path: { conversationId: String(conversationId) },
    };
    const tampered = withBody((body) => {
      const [turn] = body['messages'] as Record<string, unknown>[];
      if (turn) delete turn['jobId'];
    });
    agree(await opinion.ask(space, request, tampered), 'bad response');
  });

  test('an error body of no known dialect, or of another status, is refused by both', async () => {
    const space = opinion.space();
    const request = aboutJob('aiJobStatus', STRANGER);
    for (const body of [
      { reason: 'gone' },
      { detail: 'Job not found', status: 400 },
      { error: 404, message: 'x' },
    ]) {
      const tampered = (answer: Answer): Answer => ({ ...answer, body: JSON.stringify(body) });
      agree(await opinion.ask(space, request, tampered), 'bad response');
    }
  });

  test('a status that the contract does not declare is refused by both', async () => {
    const request = aboutJob('aiJobStatus', STRANGER);
    const tampered = (answer: Answer): Answer => ({ ...answer, status: 418 });
    agree(await opinion.ask(opinion.space(), request, tampered), 'bad response');
  });
});

test('a result served as octet-stream is JSON to us and text to Prism', async () => {
  const space = opinion.space({ switches: { resultContentType: 'octet-stream' } });
  const { jobId } = await fine(space, submit(space), 201);
  const request = aboutJob('aiJobResult', jobId);
  expect(await fine(space, request, 200)).toMatchObject({ actions: expect.any(Array) });
  const tampered = (answer: Answer): Answer => ({ ...answer, body: JSON.stringify({ message: 7 }) });
  expect(await opinion.ask(space, request, tampered)).toMatchObject({ prism: 'fine', ours: 'bad response' });
});
