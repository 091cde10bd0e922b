import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { ScriptRequest, SpaceControl } from '../../mock-server/index.js';
import { operations, switchOptions } from '../../openapi/index.js';
import { everyOperation } from './every-operation.js';
import { aboutConversation, aboutJob, fine, STRANGER, submit, TERMINAL, userOf } from './requests.js';
import { type Request, SecondOpinion } from './second-opinion.js';

const control = parse(readFileSync(new URL('../../openapi/control.yaml', import.meta.url), 'utf8'));
const scenarios: ScriptRequest['scenario'][] = control.components.schemas.JobScenarioName.enum;

let opinion: SecondOpinion;
beforeAll(async () => {
  opinion = await SecondOpinion.start('--errors');
});
afterAll(() => opinion.stop());

const well = (space: SpaceControl, request: Request, status?: number) =>
  fine(opinion, space, request, status);

test('every operation answers well, in the eyes of both', async () => {
  const space = opinion.space({ switches: { legacyUsersEmbed: 'serve' } });
  const requests = await everyOperation(opinion, space);
  for (const request of requests) {
    const { operation } = request;
    await well(
      space,
      request,
      operations[operation].statuses.find((status) => status < 400),
    );
  }
  expect(requests.map(({ operation }) => operation).sort()).toEqual(Object.keys(operations).sort());
});

describe('job scenarios', () => {
  const shown = new Set<string>();

  test.each(scenarios)('%s answers well at every poll, in the eyes of both', async (scenario) => {
    const space = opinion.space();
    space.script({ scenario, pace: { by: 'polls' } });
    const { jobId, conversationId } = await well(space, submit(space), 201);
    for (let poll = 1; poll <= 12; poll += 1) {
      const job = await well(space, aboutJob('aiJobStatus', jobId), 200);
      const fields = ['executionStartedAt', 'progress', 'error'].filter((key) => key in job);
      shown.add([job.state, ...fields.map((key) => (job[key] === null ? `${key}: null` : key))].join(', '));
      await well(space, aboutJob('aiJobResult', jobId));
      await well(space, aboutConversation(conversationId));
      if (TERMINAL.includes(String(job.state))) break;
    }
    await well(space, aboutJob('aiJobResult', jobId));
    await well(space, aboutJob('aiJobCancel', jobId));
    await well(space, { ...aboutJob('aiJobFeedback', jobId), body: { rating: 'good' } });
    await well(space, aboutConversation(conversationId), 200);
    await well(space, { operation: 'aiConversationsList' }, 200);
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
    const { jobId } = await well(space, submit(space), 201);
    let job: Record<string, unknown> = {};
    for (let poll = 0; poll < polls; poll += 1) job = await well(space, aboutJob('aiJobStatus', jobId));
    expect(job.state).toBe(state);
    await well(space, aboutJob('aiJobCancel', jobId), status);
    await well(space, aboutJob('aiJobStatus', jobId), 200);
  });
});

describe.each(switchOptions.errorDialect)('errors in the %s dialect', (errorDialect) => {
  const own = () => opinion.space({ switches: { errorDialect } });

  test('401 for a wrong key', async () => {
    await well(own(), { operation: 'modelsList', key: 'omni_osk_wrong' }, 401);
  });

  test('403 for a personal key that names a user, and for SCIM with one', async () => {
    const space = own();
    const key = space.keys.pats.mia ?? '';
    await well(space, { ...submit(space), key }, 403);
    await well(space, { operation: 'aiConversationsList', query: { userId: userOf(space) }, key }, 403);
    await well(space, { operation: 'scimEmbedUsersList', key }, 403);
  });

  test('404 for what does not exist', async () => {
    const space = own();
    await well(space, aboutJob('aiJobStatus', STRANGER), 404);
    await well(space, aboutJob('aiJobResult', STRANGER), 404);
    await well(space, submit(space, { modelId: STRANGER }), 404);
    await well(space, aboutConversation(STRANGER), 404);
    await well(space, { operation: 'modelsListTopics', path: { modelId: STRANGER } }, 404);
    await well(space, { operation: 'scimEmbedUsersGet', path: { id: STRANGER } }, 404);
  });

  test('409 for a second turn, for a race at cancel, and for feedback too early', async () => {
    const space = own();
    space.script({ scenario: 'never-ends', pace: { by: 'polls' }, cancelConflicts: 1 });
    const { jobId, conversationId } = await well(space, submit(space), 201);
    await well(space, submit(space, { conversationId }), 409);
    await well(space, aboutJob('aiJobCancel', jobId), 409);
    await well(space, { ...aboutJob('aiJobFeedback', jobId), body: { rating: 'good' } }, 409);
  });

  test('429 beyond the rate limit', async () => {
    const space = opinion.space({ profile: 'realistic', clock: 'manual', switches: { errorDialect } });
    for (let call = 0; call < 60; call += 1) await well(space, { operation: 'whoami' }, 200);
    await well(space, { operation: 'whoami' }, 429);
  });
});

test.each(
  Object.entries(switchOptions).flatMap(([name, options]) =>
    options.map((option) => [name, option] as const),
  ),
)('with %s set to %s every operation still answers well', async (name, option) => {
  const space = opinion.space({ switches: { [name]: option } });
  for (const request of await everyOperation(opinion, space)) await well(space, request);
});
