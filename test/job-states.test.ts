import { describe, expect, test } from 'vitest';
import { jobScenarios } from '../mock-server/job-scenarios/index.js';
import { validateResponse } from '../openapi/index.js';
import { clientOf, embedUserId, jsonOf, patOf, useOmni } from './support/omni.js';

const omni = useOmni({ clock: 'manual' });
const DAY = 24 * 3600 * 1000;

const BASE = [
  'branchId',
  'conversationId',
  'createdAt',
  'id',
  'modelId',
  'omniChatUrl',
  'organizationId',
  'prompt',
  'state',
  'topicName',
  'updatedAt',
  'userId',
];

const EXTRA: Record<string, string[]> = {
  QUEUED: [],
  EXECUTING: ['executionStartedAt', 'progress'],
  DELIVERING: ['executionStartedAt'],
  COMPLETE: ['completedAt', 'executionStartedAt', 'resultSummary'],
  FAILED: ['completedAt', 'error', 'executionStartedAt'],
  CANCELLED: ['cancelledAt', 'cancelledBy', 'executionStartedAt'],
};

describe('a job', () => {
  test.each(jobScenarios.map((scenario) => [scenario.name, scenario.timeline]))(
    'of scenario %s shows exactly the fields of each state it goes through',
    async (scenario, timeline) => {
      const space = omni().createSpace();
      space.script({ scenario: scenario as 'answers', pace: { by: 'polls' } });
      const client = clientOf(space);
      const jobId = await client.job();
      for (const expected of ['QUEUED', ...timeline.map((step) => step.phase.state)]) {
        const { status, body } = await client.poll(jobId);
        expect([status, body.state]).toEqual([200, expected]);
        const skipped = ['fails-before-running', 'is-denied'].includes(scenario) && expected === 'FAILED';
        const extra = (EXTRA[expected] ?? []).filter((field) => !skipped || field !== 'executionStartedAt');
        expect(Object.keys(body).sort()).toEqual([...BASE, ...extra].sort());
        expect(validateResponse('aiJobStatus', 200, body)).toEqual([]);
      }
    },
  );

  test('never leaves a terminal state', async () => {
    const space = omni().createSpace();
    space.script({ scenario: 'fails-while-running', pace: { by: 'polls' } });
    const client = clientOf(space);
    const jobId = await client.job();
    const last = (await client.pollUntil(jobId, 'FAILED')).at(-1);
    space.advance(DAY);
    expect((await client.poll(jobId)).body).toEqual(last?.body);
  });

  test('moves with the clock, each step stamped with the time at which it fell due', async () => {
    const space = omni().createSpace();
    space.script({ scenario: 'answers', pace: { by: 'time', durationMs: 10_000 } });
    const client = clientOf(space);
    const jobId = await client.job();
    const { createdAt } = (await client.poll(jobId)).body;
    space.advance(60_000);
    const { body } = await client.poll(jobId);
    expect(body.state).toBe('COMPLETE');
    expect(Date.parse(body.executionStartedAt) - Date.parse(createdAt)).toBe(1000);
    expect(Date.parse(body.completedAt) - Date.parse(createdAt)).toBe(10_000);
  });

  test('that never ends is still executing after a day, one report further at every look', async () => {
    const space = omni().createSpace();
    space.script({ scenario: 'never-ends' });
    const client = clientOf(space);
    const jobId = await client.job();
    space.advance(DAY);
    const first = (await client.poll(jobId)).body;
    space.advance(DAY);
    const second = (await client.poll(jobId)).body;
    expect([first.state, second.state]).toEqual(['EXECUTING', 'EXECUTING']);
    expect(second.progress.iteration).toBeGreaterThan(first.progress.iteration);
  });

  test('paced by steps moves only when the control API says so', async () => {
    const space = omni().createSpace();
    space.script({ scenario: 'answers', pace: { by: 'steps' } });
    const client = clientOf(space);
    const jobId = await client.job();
    space.advance(DAY);
    expect((await client.poll(jobId)).body.state).toBe('QUEUED');
    const control = clientOf({ ...space, baseUrl: omni().url });
    const stepped = await control.post(`/_mock/spaces/${space.id}/jobs/${jobId}/step`);
    expect([stepped.status, stepped.body]).toEqual([200, { state: 'EXECUTING' }]);
    expect((await client.poll(jobId)).body.state).toBe('EXECUTING');
  });

  test('is found by a phrase in the prompt', async () => {
    const space = omni().createSpace({ profile: 'instant' });
    const client = clientOf(space);
    const jobId = await client.job({ prompt: 'Top 5 products by revenue scenario:fails-without-code' });
    const { body } = await client.poll(jobId);
    expect([body.state, body.error]).toEqual(['FAILED', { message: 'The agent stopped unexpectedly' }]);
  });
});

describe('cancelling', () => {
  test('a queued job takes effect at once', async () => {
    const space = omni().createSpace();
    const client = clientOf(space);
    const jobId = await client.job();
    const { status, body } = await client.cancel(jobId);
    expect([status, body]).toEqual([200, { jobId, state: 'CANCELLED' }]);
    const after = (await client.poll(jobId)).body;
    expect(after).toMatchObject({ state: 'CANCELLED', cancelledBy: expect.any(String) });
    expect(after).not.toHaveProperty('executionStartedAt');
    expect(after).not.toHaveProperty('error');
  });

  test('an executing job answers EXECUTING and takes effect after the iteration, when the switch says so', async () => {
    const space = omni().createSpace({ switches: { cancelExecuting: 'after-iteration' } });
    space.script({ scenario: 'never-ends', pace: { by: 'polls' } });
    const client = clientOf(space);
    const jobId = await client.job();
    await client.pollUntil(jobId, 'EXECUTING');
    expect((await client.cancel(jobId)).body).toEqual({ jobId, state: 'EXECUTING' });
    expect((await client.poll(jobId)).body.state).toBe('CANCELLED');
  });

  test.each([
    ['refuse', 400, { detail: 'Job is not in a cancellable state', status: 400 }],
    ['report', 200, { state: 'DELIVERING' }],
  ] as const)('a delivering job answers as the switch says: %s', async (cancelDelivering, status, body) => {
    const space = omni().createSpace({ switches: { cancelDelivering } });
    space.script({ scenario: 'lingers-in-delivering', pace: { by: 'polls' } });
    const client = clientOf(space);
    const jobId = await client.job();
    await client.pollUntil(jobId, 'DELIVERING');
    const answer = await client.cancel(jobId);
    expect(answer.status).toBe(status);
    expect(answer.body).toMatchObject(body);
    expect((await client.pollUntil(jobId, 'COMPLETE')).at(-1)?.body.state).toBe('COMPLETE');
  });

  test.each([
    ['answers', 'COMPLETE'],
    ['fails-while-running', 'FAILED'],
    ['cancelled-by-somebody-else', 'CANCELLED'],
  ] as const)('a job that has ended (%s) changes nothing and says %s', async (scenario, state) => {
    const space = omni().createSpace({ profile: 'instant' });
    space.script({ scenario });
    const client = clientOf(space);
    const jobId = await client.job();
    const before = (await client.poll(jobId)).body;
    expect((await client.cancel(jobId)).body).toEqual({ jobId, state });
    expect((await client.poll(jobId)).body).toEqual(before);
  });

  test('answers 409 while the job changes under the request, and works when tried again', async () => {
    const space = omni().createSpace();
    space.script({ scenario: 'never-ends', pace: { by: 'polls' }, cancelConflicts: 1 });
    const client = clientOf(space);
    const jobId = await client.job();
    expect((await client.cancel(jobId)).status).toBe(409);
    expect((await client.cancel(jobId)).body.state).toBe('CANCELLED');
  });

  test('is for the owner and for admins', async () => {
    const space = omni().createSpace();
    const quinn = clientOf(space, patOf(space, 'quinn'));
    const mia = clientOf(space, patOf(space, 'mia'));
    const jobId = await quinn.job();
    const refused = await mia.cancel(jobId);
    expect([refused.status, refused.body.detail]).toEqual([403, 'Permission denied']);
    expect((await quinn.cancel(jobId)).status).toBe(200);
    const other = await quinn.job();
    expect((await clientOf(space, patOf(space, 'admin')).cancel(other)).status).toBe(200);
  });
});

describe('a result', () => {
  test('is one JSON object, streamed as octet-stream unless the switch says JSON', async () => {
    for (const [switches, type] of [
      [{}, 'application/octet-stream'],
      [{ resultContentType: 'json' }, 'application/json'],
    ] as const) {
      const space = omni().createSpace({ profile: 'instant', switches });
      const client = clientOf(space);
      const jobId = await client.job();
      const response = await client.result(jobId);
      expect(response.headers['content-type']).toBe(type);
      expect(response.headers['transfer-encoding']).toBe('chunked');
      const result = jsonOf(response);
      expect(result.message).toBe((await client.poll(jobId)).body.resultSummary);
      expect(result.actions.map(({ type: kind }: { type: string }) => kind)).toEqual([
        'generate_query',
        'summarize',
      ]);
    }
  });

  test.each(['never-ends', 'fails-while-running', 'cancelled-by-somebody-else'] as const)(
    'of a job that did not complete (%s) does not exist',
    async (scenario) => {
      const space = omni().createSpace({ profile: 'instant' });
      space.script({ scenario });
      const client = clientOf(space);
      const response = await client.result(await client.job());
      expect([response.status, jsonOf(response).detail]).toEqual([404, 'Job results not yet available']);
    },
  );

  test('may lag behind COMPLETE', async () => {
    const space = omni().createSpace({ profile: 'instant' });
    space.script({ scenario: 'late-result' });
    const client = clientOf(space);
    const jobId = await client.job();
    const statuses = [];
    for (let i = 0; i < 3; i++) statuses.push((await client.result(jobId)).status);
    expect(statuses).toEqual([404, 404, 200]);
  });

  test('is gone 14 days after completion; the job itself is still there', async () => {
    const space = omni().createSpace({ profile: 'instant' });
    const client = clientOf(space);
    const jobId = await client.job();
    await client.poll(jobId);
    space.advance(14 * DAY);
    expect((await client.result(jobId)).status).toBe(200);
    space.advance(1);
    const response = await client.result(jobId);
    expect([response.status, jsonOf(response).detail]).toEqual([404, 'Result is no longer available']);
    expect((await client.poll(jobId)).body.state).toBe('COMPLETE');
  });

  test('of a failed query step has the five observed keys and no CSV', async () => {
    const space = omni().createSpace({ profile: 'instant' });
    space.script({ scenario: 'failed-query-step' });
    const client = clientOf(space);
    const [failed] = jsonOf(await client.result(await client.job())).actions;
    expect(Object.keys(failed.result).sort()).toEqual(['error', 'query', 'queryName', 'resultId', 'status']);
  });
});

describe('feedback', () => {
  test('is taken once the job has completed or failed, and not before', async () => {
    const space = omni().createSpace();
    space.script({ scenario: 'answers', pace: { by: 'polls' } });
    const client = clientOf(space);
    const jobId = await client.job();
    const path = `/api/v1/ai/jobs/${jobId}/feedback`;
    expect((await client.post(path, { rating: 'good' })).status).toBe(409);
    await client.pollUntil(jobId, 'COMPLETE');
    const { status, body } = await client.post(path, { rating: 'bad', comment: '  wrong year ' });
    expect([status, body]).toEqual([
      200,
      { jobId, conversationId: expect.any(String), rating: 'bad', comment: 'wrong year' },
    ]);
    expect((await client.post(path, { rating: 'meh' })).status).toBe(400);
  });

  test('belongs to the user the job was submitted for', async () => {
    const space = omni().createSpace({ profile: 'instant' });
    const client = clientOf(space);
    const ana = embedUserId(space, 'cust-ana');
    const ben = embedUserId(space, 'cust-ben');
    const jobId = await client.job({}, { userId: ana });
    const rate = (userId: string) =>
      client.post(`/api/v1/ai/jobs/${jobId}/feedback?userId=${userId}`, { rating: 'good' });
    expect((await rate(ben)).status).toBe(403);
    expect((await rate(ana)).status).toBe(200);
    const quinn = clientOf(space, patOf(space, 'quinn'));
    expect((await quinn.post(`/api/v1/ai/jobs/${jobId}/feedback`, { rating: 'good' })).status).toBe(403);
  });
});
