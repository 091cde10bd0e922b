import request from 'supertest';
import { beforeEach, describe, expect, test } from 'vitest';
import { type SpaceControl, startOmniMock } from '../mock-server/index.js';
import { clientOf, useOmni } from './support/omni.js';
import { deliveriesOf, rightSignature, SECRET, to, useReceiver } from './support/receiver.js';

const omni = useOmni({ clock: 'manual' });
const receiver = useReceiver();
beforeEach(() => receiver().reset());

/** A job that ends after ten seconds, and a receiver that answers its webhook with these statuses in turn. */
async function endingWith(statuses: readonly number[], space = omni().createSpace(), more: object = {}) {
  receiver().answer = (res, _, n) => void res.writeHead(statuses[n - 1] ?? 204).end();
  space.script({ scenario: 'answers', pace: { by: 'time', durationMs: 10_000 } });
  const jobId = await clientOf(space).job(to(receiver(), more));
  return { space, jobId };
}

async function passes(space: SpaceControl, ms: number): Promise<number> {
  space.advance(ms);
  await space.webhooksDelivered();
  return receiver().received.length;
}

const secondsBetween = (times: readonly string[]): number[] =>
  times.slice(1).map((time, i) => (Date.parse(time) - Date.parse(times[i] ?? '')) / 1000);

describe('a terminal webhook that fails', () => {
  test('is tried again one second later, then four, and then no more', async () => {
    const { space } = await endingWith([500, 503, 500, 500]);
    const seen: number[] = [];
    for (const ms of [9999, 1, 999, 1, 3999, 1, 86_400_000]) seen.push(await passes(space, ms));
    expect(seen).toEqual([0, 1, 1, 2, 2, 3, 3]);
    const deliveries = deliveriesOf(space);
    expect(deliveries.map(({ attempt, status }) => [attempt, status])).toEqual([
      [1, 500],
      [2, 503],
      [3, 500],
    ]);
    expect(secondsBetween(deliveries.map(({ at }) => at))).toEqual([1, 4]);
    expect(deliveries.map(({ nextAttemptAt }) => nextAttemptAt)).toEqual([
      deliveries[1]?.at,
      deliveries[2]?.at,
      null,
    ]);
  });

  test('is told of in the log of the mock when it is given up, once for each way to fail', async () => {
    const complaints: string[] = [];
    const omni = await startOmniMock({ clock: 'manual', complain: (message) => complaints.push(message) });
    for (const statuses of [
      [500, 500, 401],
      [500, 204],
      [500, 500, 401],
      [503, 503, 503],
    ]) {
      receiver().reset();
      const { space } = await endingWith(statuses, omni.createSpace());
      await passes(space, 60_000);
    }
    const { url } = receiver();
    expect(complaints).toEqual([
      `job.complete to ${url} was given up after 3 attempts: The receiver answered 401.`,
      `job.complete to ${url} was given up after 3 attempts: The receiver answered 503.`,
    ]);
    await omni.close();
  });

  test('keeps its event_id and its bytes, and is signed anew with a new timestamp', async () => {
    const { space } = await endingWith([500, 500]);
    for (const ms of [10_000, 1000, 4000]) await passes(space, ms);
    const [first, ...later] = receiver().received;
    expect(later).toHaveLength(2);
    for (const one of later) expect(one.raw.equals(first?.raw ?? Buffer.alloc(0))).toBe(true);
    const timestamps = receiver().received.map(({ headers }) => headers['x-omni-signature-timestamp']);
    expect(new Set(timestamps).size).toBe(3);
    for (const { headers, raw } of receiver().received) {
      expect(headers['x-omni-signature']).toBe(
        rightSignature(SECRET, headers['x-omni-signature-timestamp'], raw),
      );
    }
  });

  test('is not tried again once a receiver has taken it', async () => {
    const { space } = await endingWith([500, 200]);
    expect(await passes(space, 86_400_000)).toBe(2);
    expect(deliveriesOf(space).map(({ nextAttemptAt }) => nextAttemptAt === null)).toEqual([false, true]);
  });

  test('has its retries follow each other in one leap of a manual clock, with the times that they were due', async () => {
    const { space } = await endingWith([500, 500, 500]);
    expect(await passes(space, 86_400_000)).toBe(3);
    const [, second, third] = deliveriesOf(space);
    const dueAt = deliveriesOf(space).map(({ nextAttemptAt }) => nextAttemptAt ?? '');
    expect(secondsBetween(dueAt.slice(0, 2))).toEqual([4]);
    expect([second?.attempt, third?.attempt]).toEqual([2, 3]);
  });

  test('leaves the job as it is', async () => {
    const { space, jobId } = await endingWith([500, 500, 500]);
    await passes(space, 86_400_000);
    const client = clientOf(space);
    expect((await client.poll(jobId)).body.state).toBe('COMPLETE');
    expect((await client.result(jobId)).status).toBe(200);
  });

  test('is retried in a second of real time where the clock is real', async () => {
    const space = omni().createSpace({ clock: 'real', profile: 'instant' });
    receiver().answer = (res, _, n) => void res.writeHead(n === 1 ? 500 : 204).end();
    await clientOf(space).job(to(receiver()));
    await receiver().came(1);
    await space.webhooksDelivered();
    // No need to wait: a real clock can be moved on as well.
    space.advance(1000);
    await receiver().came(2);
    await space.webhooksDelivered();
    const [first, second] = deliveriesOf(space);
    expect(first?.nextAttemptAt).not.toBeNull();
    expect(second).toMatchObject({ attempt: 2, status: 204 });
  });
});

test('a progress webhook is tried once, and the end of the job waits for no retry of it', async () => {
  const { space } = await endingWith([500, 204], omni().createSpace(), { progressWebhookEnabled: true });
  expect(await passes(space, 86_400_000)).toBe(2);
  expect(deliveriesOf(space).map(({ event, attempt, status }) => [event, attempt, status])).toEqual([
    ['job.progress', 1, 500],
    ['job.complete', 1, 204],
  ]);
});

test('a list tells what is still to be sent', async () => {
  const { space, jobId } = await endingWith([500]);
  await passes(space, 10_000);
  const { body } = await request(omni().url).get(`/_mock/spaces/${space.id}/webhooks`);
  const [delivery] = deliveriesOf(space);
  expect(body).toEqual({
    pending: [
      {
        eventId: delivery?.eventId,
        event: 'job.complete',
        jobId,
        url: receiver().url,
        attempt: 2,
        dueAt: delivery?.nextAttemptAt,
      },
    ],
    underWay: 0,
  });
  await passes(space, 1000);
  expect((await request(omni().url).get(`/_mock/spaces/${space.id}/webhooks`)).body.pending).toEqual([]);
});
