import { once } from 'node:events';
import request from 'supertest';
import { beforeEach, describe, expect, test } from 'vitest';
import type { ScriptRequest } from '../mock-server/index.js';
import { clientOf, useOmni } from './support/omni.js';
import { deliveriesOf, to, useReceiver } from './support/receiver.js';

const omni = useOmni({ clock: 'manual' });
const receiver = useReceiver();
beforeEach(() => receiver().reset());

/** A job of ten seconds with one progress report, after three of them, whose webhooks a script plays tricks on. */
async function scripted(
  webhook: NonNullable<ScriptRequest['webhook']>,
  scenario: ScriptRequest['scenario'] = 'answers',
) {
  const space = omni().createSpace();
  space.script({ scenario, pace: { by: 'time', durationMs: 10_000 }, webhook });
  const jobId = await clientOf(space).job(to(receiver(), { progressWebhookEnabled: true }));
  const passes = async (ms: number): Promise<(string | undefined)[]> => {
    space.advance(ms);
    await space.webhooksDelivered();
    return receiver().received.map(({ body }) => body?.status);
  };
  return { space, jobId, passes };
}

test('delayMs: every webhook is that much later, and the job is not', async () => {
  const { space, jobId, passes } = await scripted({ delayMs: 5000 });
  expect(await passes(7999)).toEqual([]);
  expect(await passes(1)).toEqual(['EXECUTING']);
  expect(await passes(2000)).toEqual(['EXECUTING']);
  expect((await clientOf(space).poll(jobId)).body.state).toBe('COMPLETE');
  expect(await passes(4999)).toEqual(['EXECUTING']);
  expect(await passes(1)).toEqual(['EXECUTING', 'COMPLETE']);
});

describe('drop', () => {
  test.each([
    ['terminal', ['EXECUTING'], ['job.complete']],
    ['progress', ['COMPLETE'], ['job.progress']],
    ['all', [], ['job.progress', 'job.complete']],
  ] as const)('%s: what is lost is in the trace, and never tried again', async (drop, got, lost) => {
    const { space, passes } = await scripted({ drop });
    expect(await passes(60_000)).toEqual(got);
    const dropped = deliveriesOf(space).filter(({ outcome }) => outcome === 'dropped');
    expect(dropped.map(({ event }) => event)).toEqual(lost);
    for (const delivery of dropped) {
      expect(delivery).toMatchObject({ attempt: 1, status: null, nextAttemptAt: null });
      expect(JSON.parse(delivery.requestBody).event_id).toBe(delivery.eventId);
    }
  });
});

describe('copies', () => {
  test('come one after the other with the same event_id and bytes', async () => {
    let [open, most] = [0, 0];
    receiver().answer = (res) => {
      open += 1;
      most = Math.max(most, open);
      setImmediate(() => {
        open -= 1;
        res.end();
      });
    };
    const { passes } = await scripted({ copies: 3 });
    expect(await passes(60_000)).toEqual([...Array(3).fill('EXECUTING'), ...Array(3).fill('COMPLETE')]);
    expect(new Set(receiver().received.map(({ raw }) => raw.toString())).size).toBe(2);
    expect(most).toBe(1);
  });

  test('come side by side when asked for: the receiver holds all of them before it answers one', async () => {
    const open: (() => void)[] = [];
    receiver().answer = (res, { body }) => {
      if (body.status !== 'COMPLETE') return void res.end();
      open.push(() => res.end());
      if (open.length === 4) for (const answer of open) answer();
    };
    const { passes } = await scripted({ copies: 4, copiesAtOnce: true });
    const all = await passes(60_000);
    expect(all.filter((status) => status === 'COMPLETE')).toHaveLength(4);
  });

  test('that fail are not tried again each: only the event is', async () => {
    receiver().answer = (res) => void res.writeHead(500).end();
    const { space, passes } = await scripted({ copies: 2, drop: 'progress' });
    await passes(60_000);
    expect(
      deliveriesOf(space).flatMap(({ outcome, attempt }) => (outcome === 'answered' ? attempt : [])),
    ).toEqual([1, 1, 2, 3]);
  });
});

describe('order: progress-last', () => {
  test('progress comes after the end of the job', async () => {
    const { passes } = await scripted({ order: 'progress-last' }, 'answers-slowly');
    expect(await passes(99_999)).toEqual([]);
    expect(await passes(1)).toEqual(['COMPLETE', ...Array(5).fill('EXECUTING')]);
  });

  test('holds nothing back for ever when the end is told by no webhook', async () => {
    const space = omni().createSpace({ switches: { webhookOnCancel: 'not-sent' } });
    space.script({ scenario: 'answers-slowly', webhook: { order: 'progress-last' } });
    const client = clientOf(space);
    const jobId = await client.job(to(receiver(), { progressWebhookEnabled: true }));
    space.advance(1500);
    await client.cancel(jobId);
    await space.webhooksDelivered();
    expect(receiver().received.map(({ body }) => body.status)).toEqual(['EXECUTING']);
  });
});

test('retryAnyway: so many attempts count as failed whatever the receiver answered', async () => {
  const { space, passes } = await scripted({ retryAnyway: 1 });
  expect(await passes(60_000)).toEqual(['EXECUTING', 'COMPLETE', 'COMPLETE']);
  expect(deliveriesOf(space).map(({ attempt, status }) => [attempt, status])).toEqual([
    [1, 204],
    [1, 204],
    [2, 204],
  ]);
});

test('abandonFirst: the receiver has the whole request, and nobody to answer', async () => {
  const hungUp = new Promise<void>((resolve) => {
    receiver().answer = async (res, { body }, n) => {
      if (body.status === 'COMPLETE' && n === 2) {
        await once(res, 'close');
        resolve();
      } else res.end();
    };
  });
  const { space, passes } = await scripted({ abandonFirst: 1, drop: 'progress' });
  receiver().answer = (
    (answer) => (res, received, n) =>
      answer(res, received, n + 1)
  )(receiver().answer);
  space.advance(10_000);
  await receiver().came(1);
  await hungUp;
  await passes(60_000);
  expect(deliveriesOf(space).map(({ attempt, outcome, status }) => [attempt, outcome, status])).toEqual([
    [1, 'dropped', null],
    [1, 'timed-out', null],
    [2, 'answered', 200],
  ]);
});

test('a script given over HTTP does the same, and one that the contract does not know is refused', async () => {
  const space = omni().createSpace();
  const scripts = `/_mock/spaces/${space.id}/scripts`;
  const { status, body } = await request(omni().url)
    .post(scripts)
    .send({ scenario: 'jumps-to-complete', webhook: { copies: 2 } });
  expect([status, body.webhook]).toEqual([201, { copies: 2 }]);
  await clientOf(space).job(to(receiver()));
  space.advance(60_000);
  await space.webhooksDelivered();
  expect(receiver().received).toHaveLength(2);
  const refused = await request(omni().url)
    .post(scripts)
    .send({ scenario: 'answers', webhook: { copies: 11 } });
  expect(refused.status).toBe(400);
  expect(refused.body.detail).toContain('copies');
});
