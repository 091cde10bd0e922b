import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SpaceControl } from '../../mock-server/index.js';
import { operations } from '../../openapi/index.js';
import { everyOperation } from './every-operation.js';
import { aboutConversation, aboutJob, agree, fine, STRANGER, submit, TERMINAL } from './requests.js';
import { type Request, SecondOpinion } from './second-opinion.js';
import type { Answer } from './tampering-relay.js';

/** Keeps wrong requests from the mock. */
let opinion: SecondOpinion;
/** Lets wrong requests through and notes them. */
let noting: SecondOpinion;
beforeAll(async () => {
  opinion = await SecondOpinion.start('--errors');
  noting = await SecondOpinion.start();
});
afterAll(async () => {
  await opinion.stop();
  await noting.stop();
});

const well = (space: SpaceControl, request: Request, status?: number) =>
  fine(opinion, space, request, status);

describe('wrong requests', () => {
  const good = { modelId: STRANGER, prompt: 'Net sales?' };
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
    ['a page of no models', { operation: 'modelsList', query: { pageSize: '0' } }],
    ['an unknown model kind', { operation: 'modelsList', query: { modelKind: 'NOPE' } }],
    ['a count in words', { operation: 'scimEmbedUsersList', query: { count: 'all' } }],
    ['no question', { operation: 'aiSearchOmniDocs', body: { query: 'How?' } }],
    ['text for a flag of a query', { operation: 'aiGenerateQuery', body: { ...good, runQuery: 'no' } }],
    [
      'a single topic in place of a list',
      { operation: 'aiPickTopic', body: { ...good, potentialTopicNames: 'a' } },
    ],
    ['an unknown kind of key', { operation: 'apiKeysList', query: { type: 'secret' } }],
    [
      'more than a switch for a key',
      { operation: 'apiKeysUpdate', path: { id: STRANGER }, body: { enabled: true, name: 'x' } },
    ],
    [
      'no role to give',
      { operation: 'usersAssignModelRole', path: { membershipId: STRANGER }, body: { modelId: STRANGER } },
    ],
    [
      'a user without an address',
      { operation: 'scimUsersCreate', body: { displayName: 'A', userName: 'a' } },
    ],
    [
      'no patch operation',
      { operation: 'scimUsersUpdate', path: { id: STRANGER }, body: { Operations: [] } },
    ],
    [
      'an unknown patch operation',
      { operation: 'scimGroupsUpdate', path: { id: 'x' }, body: { Operations: [{ op: 'move' }] } },
    ],
    [
      'a group replaced without members',
      { operation: 'scimGroupsReplace', path: { id: 'x' }, body: { displayName: 'A' } },
    ],
    [
      'native JSON where it must be encoded',
      {
        operation: 'embedSsoGenerateUrl',
        body: { contentPath: '/my', externalId: 'a', name: 'A', secret: 's', userAttributes: {} },
        key: null,
      },
    ],
    ['a login without a nonce', { operation: 'embedLogin', query: { contentPath: '/my' }, key: null }],
    [
      'a redemption without a session',
      { operation: 'embedSsoRedeemSession', query: { nonce: 'n' }, key: null },
    ],
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
    const { json, status } = await opinion.ask(space, request);
    let refused = 0;
    for (const place of places(json)) {
      for (const [how, damage] of Object.entries(damages)) {
        const key = place.at(-1) ?? '';
        // Asked again, a request that makes or deletes something is answered otherwise: it is the first answer we judge.
        const tampered = (answer: Answer): Answer => {
          const body = structuredClone(json);
          damage(holder(body, place), key);
          return { ...answer, status, contentType: 'application/json', body: JSON.stringify(body) };
        };
        const opinions = await opinion.ask(space, request, tampered);
        expect(
          opinions.prism,
          `${request.operation} ${place.join('.')} ${how}\n${opinions.why.join('\n')}`,
        ).toBe(opinions.ours);
        if (opinions.prism === 'bad response') refused += 1;
      }
    }
    return refused;
  }

  /** They answer with a picture, a redirect or nothing. */
  const WITHOUT_JSON = [
    'aiJobVisualization',
    'scimEmbedUsersDelete',
    'scimUsersDelete',
    'scimGroupsDelete',
    'embedLogin',
    'embedSsoRedeemSession',
  ];

  describe('to each operation', () => {
    let space: SpaceControl;
    let requests: readonly Request[];
    beforeAll(async () => {
      space = opinion.space({ switches: { legacyUsersEmbed: 'serve' } });
      requests = await everyOperation(opinion, space);
    });

    test.each(Object.keys(operations).filter((operation) => !WITHOUT_JSON.includes(operation)))(
      '%s: whatever is damaged, both say the same',
      async (operation) => {
        const request = requests.find((one) => one.operation === operation);
        if (!request) throw new Error(`everyOperation has no request for ${operation}.`);
        expect(await damageEverywhere(space, request)).toBeGreaterThan(0);
      },
    );
  });

  test('each state of a job: whatever is damaged, both say the same', async () => {
    const damaged = new Set<string>();
    for (const scenario of ['answers', 'fails-while-running', 'cancelled-by-somebody-else'] as const) {
      const space = opinion.space();
      space.script({ scenario, pace: { by: 'steps' } });
      const { jobId } = await well(space, submit(space), 201);
      const step = `${opinion.mock.url}/_mock/spaces/${space.id}/jobs/${jobId}/step`;
      let state: unknown;
      do {
        const job = await well(space, aboutJob('aiJobStatus', jobId), 200);
        state = job.state;
        const shape = `${state}${job.progress === null ? ' without progress' : ''}`;
        if (!damaged.has(shape)) {
          expect(await damageEverywhere(space, aboutJob('aiJobStatus', jobId)), shape).toBeGreaterThan(0);
        }
        damaged.add(shape);
        await fetch(step, { method: 'POST' });
      } while (!TERMINAL.includes(String(state)));
    }
    expect([...damaged].sort()).toEqual([
      'CANCELLED',
      'COMPLETE',
      'DELIVERING',
      'EXECUTING',
      'EXECUTING without progress',
      'FAILED',
      'QUEUED',
    ]);
  });

  test.each(['failed-query-step', 'unknown-action-type', 'action-without-timestamp'] as const)(
    'the result of %s: whatever is damaged, both say the same',
    async (scenario) => {
      const space = opinion.space();
      space.script({ scenario });
      const { jobId } = await well(space, submit(space), 201);
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
    const { jobId } = await well(space, submit(space), 201);
    for (const value of [null, '2026-08-01T09:00:02.101Z']) {
      const tampered = withBody((body) => {
        body[field] = value;
      });
      agree(await opinion.ask(space, aboutJob('aiJobStatus', jobId), tampered), 'bad response');
    }
  });

  test('the mixed conversation dialects are refused by both', async () => {
    const space = opinion.space();
    const { conversationId } = await well(space, submit(space), 201);
    const request = aboutConversation(conversationId);
    const tampered = withBody((body) => {
      const [turn] = body.messages as Record<string, unknown>[];
      if (turn) delete turn.jobId;
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
  const { jobId } = await well(space, submit(space), 201);
  const request = aboutJob('aiJobResult', jobId);
  expect(await well(space, request, 200)).toMatchObject({ actions: expect.any(Array) });
  const tampered = (answer: Answer): Answer => ({ ...answer, body: JSON.stringify({ message: 7 }) });
  expect(await opinion.ask(space, request, tampered)).toMatchObject({ prism: 'fine', ours: 'bad response' });
});
