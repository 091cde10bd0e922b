import { beforeEach, describe, expect, test } from 'vitest';
import type { ScriptRequest } from '../mock-server/index.js';
import { validateWebhookPayload } from '../openapi/index.js';
import { clientOf, useOmni } from './support/omni.js';
import { deliveriesOf, to, useReceiver } from './support/receiver.js';

const omni = useOmni({ clock: 'manual' });
const receiver = useReceiver();
beforeEach(() => receiver().reset());

/** Has a job of this scenario run to its end, and gives the space and the job. */
async function ran(scenario: ScriptRequest['scenario'], more: object = {}, space = omni().createSpace()) {
  space.script({ scenario });
  const jobId = await clientOf(space).job(to(receiver(), more));
  space.advance(60_000);
  await space.webhooksDelivered();
  return { space, jobId };
}

const bodies = () => receiver().received.map(({ body }) => body);

describe('what a webhook says', () => {
  test.each([
    ['answers', 'job.complete', { status: 'COMPLETE', result_summary: expect.stringMatching(/./) }],
    ['fails-while-running', 'job.failed', { status: 'FAILED' }],
    ['fails-before-running', 'job.failed', { status: 'FAILED' }],
    ['cancelled-by-somebody-else', 'job.cancelled', { status: 'CANCELLED' }],
    ['is-denied', 'job.denied', { status: 'FAILED', reason: expect.stringMatching(/credit limit/) }],
  ] as const)('of a job that %s is %s', async (scenario, event, said) => {
    const { space, jobId } = await ran(scenario);
    expect(bodies()).toEqual([
      { event_id: expect.any(String), jobId, ...said, completed_at: expect.any(String) },
    ]);
    expect(validateWebhookPayload(bodies()[0])).toEqual({ ok: true });
    expect(deliveriesOf(space).map((delivery) => delivery.event)).toEqual([event]);
    expect(bodies()[0]?.event_id).toContain(`_${said.status}_`);
  });

  test('of a job submitted without AI credits is job.denied too, with the reason that its status has', async () => {
    const space = omni().createSpace();
    space.setFeatures({ aiCredits: 'used-up' });
    const client = clientOf(space);
    const jobId = await client.job(to(receiver()));
    await space.webhooksDelivered();
    const { error } = (await client.poll(jobId)).body;
    expect(bodies()).toMatchObject([{ jobId, status: 'FAILED', reason: error.message }]);
  });

  test('is the summary that the status and the result have', async () => {
    const { space, jobId } = await ran('answers');
    const client = clientOf(space);
    const { resultSummary, completedAt } = (await client.poll(jobId)).body;
    expect(bodies()).toMatchObject([
      { result_summary: resultSummary, completed_at: completedAt.replace('.000Z', 'Z') },
    ]);
  });
});

describe('a job that the client cancels', () => {
  test('is announced', async () => {
    const space = omni().createSpace();
    const client = clientOf(space);
    const jobId = await client.job(to(receiver()));
    await client.cancel(jobId);
    await space.webhooksDelivered();
    expect(bodies()).toMatchObject([{ jobId, status: 'CANCELLED' }]);
  });

  test('is announced once the iteration is over, where a cancel waits for that', async () => {
    const space = omni().createSpace({ switches: { cancelExecuting: 'after-iteration' } });
    space.script({ scenario: 'never-ends' });
    const client = clientOf(space);
    const jobId = await client.job(to(receiver()));
    space.advance(300);
    await client.cancel(jobId);
    await space.webhooksDelivered();
    expect(bodies()).toEqual([]);
    space.advance(60_000);
    await space.webhooksDelivered();
    expect(bodies()).toMatchObject([{ jobId, status: 'CANCELLED' }]);
  });
});

describe('progress', () => {
  test('is told in order and before the end, with an event_id for each report', async () => {
    const { jobId } = await ran('answers-slowly', { progressWebhookEnabled: true });
    expect(bodies().map(({ status }) => status)).toEqual([...Array(5).fill('EXECUTING'), 'COMPLETE']);
    expect(bodies()[0]).toEqual({
      event_id: expect.stringMatching(/_EXECUTING_\d+$/),
      jobId,
      status: 'EXECUTING',
      progress: { iteration: 1, message: 'Choosing a topic', updatedAt: expect.any(String) },
    });
    expect(bodies().flatMap((body) => ('progress' in body ? body.progress?.iteration : []))).toEqual([
      1, 2, 3, 4, 5,
    ]);
    expect(new Set(bodies().map((body) => body.event_id)).size).toBe(6);
    for (const body of bodies()) expect(validateWebhookPayload(body)).toEqual({ ok: true });
  });

  test('is not told to who has not asked for it', async () => {
    await ran('answers-slowly');
    expect(bodies().map(({ status }) => status)).toEqual(['COMPLETE']);
  });

  test('of reports within one second still has an event_id each', async () => {
    const space = omni().createSpace();
    space.script({ scenario: 'answers-slowly', pace: { by: 'time', durationMs: 1 } });
    await clientOf(space).job(to(receiver(), { progressWebhookEnabled: true }));
    space.advance(60_000);
    await space.webhooksDelivered();
    expect(new Set(bodies().map((body) => body.event_id)).size).toBe(6);
  });

  test('waits its turn: the next webhook of a job leaves when the receiver has answered the one before', async () => {
    let [open, most] = [0, 0];
    receiver().answer = (res) => {
      open += 1;
      most = Math.max(most, open);
      setImmediate(() => {
        open -= 1;
        res.end();
      });
    };
    await ran('answers-slowly', { progressWebhookEnabled: true });
    expect(receiver().received).toHaveLength(6);
    expect(most).toBe(1);
  });
});
