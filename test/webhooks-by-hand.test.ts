import request from 'supertest';
import { beforeEach, describe, expect, test } from 'vitest';
import type { ScriptRequest } from '../mock-server/index.js';
import { validateControlResponse, validateWebhookPayload } from '../openapi/index.js';
import { clientOf, useOmni } from './support/omni.js';
import { deliveriesOf, rightSignature, SECRET, to, useReceiver } from './support/receiver.js';

const omni = useOmni({ clock: 'manual' });
const receiver = useReceiver();
beforeEach(() => receiver().reset());

/** A job that is moved in steps and whose own webhooks get lost. */
async function aJob(scenario: ScriptRequest['scenario'] = 'answers', more: object = {}) {
  const space = omni().createSpace();
  space.script({ scenario, pace: { by: 'steps' }, webhook: { drop: 'all' } });
  const jobId = await clientOf(space).job(to(receiver(), more));
  const toItsEnd = (): void => {
    while (!['COMPLETE', 'FAILED', 'CANCELLED'].includes(space.step(jobId)));
  };
  return { space, jobId, toItsEnd };
}

describe('a webhook sent by hand', () => {
  test.each([
    ['answers', 'job.complete', 'COMPLETE'],
    ['fails-while-running', 'job.failed', 'FAILED'],
    ['is-denied', 'job.denied', 'FAILED'],
    ['cancelled-by-somebody-else', 'job.cancelled', 'CANCELLED'],
  ] as const)('fits the end of a job that %s', async (scenario, event, status) => {
    const { space, jobId, toItsEnd } = await aJob(scenario);
    toItsEnd();
    const delivery = await space.sendWebhook({ jobId });
    expect(delivery).toMatchObject({ event, jobId, outcome: 'answered', status: 204 });
    const [got] = receiver().received;
    expect(got?.body).toMatchObject({ jobId, status, event_id: delivery.eventId });
    expect(validateWebhookPayload(got?.body)).toEqual({ ok: true });
    const timestamp = got?.headers['x-omni-signature-timestamp'];
    expect(got?.headers['x-omni-signature']).toBe(rightSignature(SECRET, timestamp, got?.raw ?? ''));
    expect(delivery).toEqual(deliveriesOf(space).at(-1));
  });

  test('before the end and after it says what the job will say', async () => {
    const { space, jobId, toItsEnd } = await aJob();
    await space.sendWebhook({ jobId });
    toItsEnd();
    await space.sendWebhook({ jobId });
    const [early, late] = receiver().received.map(({ body }) => body);
    expect(early).toMatchObject({ status: 'COMPLETE' });
    expect({ ...early, completed_at: null }).toEqual({ ...late, completed_at: null });
    expect((await clientOf(space).poll(jobId)).body.resultSummary).toBe(
      early && 'result_summary' in early ? early.result_summary : null,
    );
  });

  test('keeps its event_id at the end of the job if its bytes turn out to be the right ones', async () => {
    const { space, jobId, toItsEnd } = await aJob();
    const early = await space.sendWebhook({ jobId });
    toItsEnd();
    const late = await space.sendWebhook({ jobId });
    expect([late.eventId, late.requestBody, late.attempt]).toEqual([early.eventId, early.requestBody, 2]);
  });

  test('before the end has an event_id of its own if the end comes at another time', async () => {
    const { space, jobId, toItsEnd } = await aJob();
    const early = [await space.sendWebhook({ jobId }), await space.sendWebhook({ jobId })];
    space.advance(5000);
    toItsEnd();
    const repeated = await space.sendWebhook({ jobId, repeats: true });
    const late = await space.sendWebhook({ jobId });
    const bodies = new Map([...early, repeated, late].map((each) => [each.eventId, each.requestBody]));
    expect(early[1]).toMatchObject({ eventId: early[0]?.eventId, requestBody: early[0]?.requestBody });
    expect(repeated).toMatchObject({ eventId: early[0]?.eventId, requestBody: early[0]?.requestBody });
    expect(late.eventId).not.toBe(early[0]?.eventId);
    expect(bodies.size).toBe(2);
    const { completed_at } = JSON.parse(late.requestBody ?? '');
    const { completedAt } = (await clientOf(space).poll(jobId)).body;
    expect(Date.parse(completed_at)).toBe(Math.floor(Date.parse(completedAt) / 1000) * 1000);
  });

  test.each(['hex', 'hex-upper', 'base64'] as const)(
    'as a control of the catalogue has the signature that the space itself sends: %s',
    async (webhookDigest) => {
      const space = omni().createSpace({ switches: { webhookDigest } });
      const jobId = await clientOf(space).job(to(receiver()));
      await space.sendWebhook({ jobId, event: 'job.complete' });
      await space.sendWebhook({ jobId, event: 'job.complete', attack: { id: 'wrong-key', role: 'control' } });
      const [own, control] = receiver().received.map(({ headers }) => headers['x-omni-signature']);
      expect(control).toBe(own);
    },
  );

  test('is the same event each time, and each attempt is counted', async () => {
    const { space, jobId, toItsEnd } = await aJob();
    toItsEnd();
    const sent = [await space.sendWebhook({ jobId }), await space.sendWebhook({ jobId })];
    expect(sent.map(({ attempt }) => attempt)).toEqual([1, 2]);
    const [one, other] = receiver().received;
    expect(one?.raw.equals(other?.raw ?? Buffer.alloc(0))).toBe(true);
  });

  test.each(['job.complete', 'job.failed', 'job.denied', 'job.cancelled', 'job.progress'] as const)(
    'can be any event, whatever the job is at: %s',
    async (event) => {
      const { space, jobId } = await aJob();
      expect(await space.sendWebhook({ jobId, event })).toMatchObject({ event });
      expect(validateWebhookPayload(receiver().received[0]?.body)).toEqual({ ok: true });
    },
  );

  test('can go elsewhere, under another secret, as of another time, with other contents', async () => {
    const { space, jobId } = await aJob();
    const delivery = await space.sendWebhook({
      jobId,
      url: receiver().url.replace('/hooks', '/elsewhere'),
      secret: 'another-secret',
      secondsAgo: 3600,
      eventId: 'evt_of_mine',
      body: { result_summary: 'Something else', extra: [1] },
    });
    const [got] = receiver().received;
    expect(got?.path).toBe('/elsewhere');
    expect(got?.body).toMatchObject({
      event_id: 'evt_of_mine',
      result_summary: 'Something else',
      extra: [1],
    });
    const timestamp = String(got?.headers['x-omni-signature-timestamp']);
    expect(Number(timestamp) * 1000).toBe(Date.parse(delivery.at) - 3_600_000);
    expect(got?.headers['x-omni-signature']).toBe(
      rightSignature('another-secret', timestamp, got?.raw ?? ''),
    );
  });

  test('repeats what was sent last, byte for byte, with a new timestamp and signature', async () => {
    const { space, jobId } = await aJob();
    await space.sendWebhook({ jobId, body: { result_summary: 'Changed' } });
    space.advance(5000);
    const again = await space.sendWebhook({ jobId, repeats: true });
    const [first, second] = receiver().received;
    expect(second?.raw.toString()).toBe(first?.raw.toString());
    const [one, other] = [first, second].map((got) => Number(got?.headers['x-omni-signature-timestamp']));
    expect((other ?? 0) - (one ?? 0)).toBe(5);
    expect(again.attempt).toBe(2);
  });

  test('can be a case of the catalogue, which the trace names', async () => {
    const { space, jobId } = await aJob();
    const attack = { id: 'signature-missing', role: 'mutant' } as const;
    const mutant = await space.sendWebhook({ jobId, attack });
    const control = await space.sendWebhook({ jobId, attack: { ...attack, role: 'control' } });
    expect([mutant.attack, control.attack]).toEqual([attack, { ...attack, role: 'control' }]);
    const [forged, genuine] = receiver().received;
    expect(forged?.headers['x-omni-signature']).toBeUndefined();
    const timestamp = genuine?.headers['x-omni-signature-timestamp'];
    expect(genuine?.headers['x-omni-signature']).toBe(rightSignature(SECRET, timestamp, genuine?.raw ?? ''));
    expect([mutant.eventId, control.eventId]).toEqual([forged?.body.event_id, genuine?.body.event_id]);
  });

  test('may hold bytes that are no text, and the trace has them all', async () => {
    const { space, jobId } = await aJob();
    const strange = await space.sendWebhook({ jobId, attack: { id: 'invalid-utf8', role: 'mutant' } });
    const [got] = receiver().received;
    expect(Buffer.from(strange.requestBodyBase64 ?? '', 'base64').equals(got?.raw ?? Buffer.alloc(0))).toBe(
      true,
    );
    const empty = await space.sendWebhook({ jobId, attack: { id: 'empty-body', role: 'mutant' } });
    expect(empty).toMatchObject({ event: null, eventId: null, requestBody: '' });
  });

  test('with a label of its own is an ordinary one', async () => {
    const { space, jobId } = await aJob();
    const attack = { id: 'same-event-twice', role: 'mutant' } as const;
    expect(await space.sendWebhook({ jobId, attack })).toMatchObject({ attack, status: 204 });
    expect(validateWebhookPayload(receiver().received[0]?.body)).toEqual({ ok: true });
  });

  test('never tells a secret to the trace, its own neither', async () => {
    const { space, jobId } = await aJob('answers', { webhookMetadata: { note: SECRET } });
    const delivery = await space.sendWebhook({
      jobId,
      secret: 'another-secret',
      body: { x: 'another-secret' },
    });
    expect(receiver().received[0]?.raw.toString()).toContain('another-secret');
    const told = JSON.stringify([delivery, space.trace()]);
    expect(['another-secret', SECRET].filter((secret) => told.includes(secret))).toEqual([]);
  });

  test('to a job that is not there, or that nobody subscribed to, is refused', async () => {
    const space = omni().createSpace();
    const jobId = await clientOf(space).job();
    await expect(space.sendWebhook({ jobId })).rejects.toThrow('its submit had no webhookUrl');
    const nobodys = '11111111-2222-4333-8444-555555555555';
    await expect(space.sendWebhook({ jobId: nobodys })).rejects.toThrow('Job not found');
    await expect(space.sendWebhook({ jobId: 'no-uuid' })).rejects.toThrow('sendWebhook: jobId');
  });
});

describe('over the control API', () => {
  test('a webhook is sent by hand, and the answer is the delivery', async () => {
    const { space, jobId } = await aJob();
    const { status, body } = await request(omni().url)
      .post(`/_mock/spaces/${space.id}/webhooks`)
      .send({ jobId, event: 'job.failed' });
    expect(status).toBe(201);
    expect(validateControlResponse('sendWebhook', 201, body)).toEqual([]);
    expect(body).toEqual(deliveriesOf(space).at(-1));
    expect(receiver().received[0]?.body).toMatchObject({ jobId, status: 'FAILED' });
  });

  test.each([
    [{ jobId: '11111111-2222-4333-8444-555555555555' }, 404, 'Job not found'],
    [{}, 400, 'jobId'],
    [{ jobId: '11111111-2222-4333-8444-555555555555', event: 'job.done' }, 400, 'event'],
  ])('%j is refused', async (body, status, text) => {
    const refused = await request(omni().url).post('/_mock/spaces/default/webhooks').send(body);
    expect([refused.status, refused.body.detail]).toEqual([status, expect.stringContaining(text)]);
  });

  test.each<[object, string]>([
    [
      { id: 'wrong-kye', role: 'mutant' },
      "Bad Request: attack.id: the catalogue has no 'wrong-kye'; did you mean 'wrong-key'?",
    ],
    [{ id: 'timestmap-changed', role: 'control' }, "did you mean 'timestamp-changed'?"],
    [{ id: 'same-event-twice', role: 'mutant' }, 'a mutant that differs in nothing'],
  ])('the attack %j, which the catalogue lacks, is refused', async (attack, text) => {
    const { space, jobId } = await aJob();
    const { status, body } = await request(omni().url)
      .post(`/_mock/spaces/${space.id}/webhooks`)
      .send({ jobId, attack });
    expect([status, body.detail]).toEqual([400, expect.stringContaining(text)]);
    expect(receiver().received).toEqual([]);
  });

  test.each<[object]>([
    [{ attack: { id: 'same-event-twice', role: 'control' } }],
    [{ attack: { id: 'same-event-twice', role: 'mutant' }, repeats: true }],
    [{ attack: { id: 'of-a-year-ago', role: 'mutant' }, secondsAgo: 31_536_000 }],
    [{ attack: { id: 'wrong-key', role: 'mutant' } }],
  ])('%j is sent, with its label', async (more) => {
    const { space, jobId } = await aJob();
    const { status, body } = await request(omni().url)
      .post(`/_mock/spaces/${space.id}/webhooks`)
      .send({ jobId, ...more });
    expect([status, body]).toMatchObject([201, { attack: Object(more).attack }]);
  });

  test('a move of the clock can wait for what it makes due', async () => {
    const space = omni().createSpace();
    await clientOf(space).job(to(receiver()));
    const { status } = await request(omni().url)
      .post(`/_mock/spaces/${space.id}/clock`)
      .send({ advanceMs: 60_000, awaitWebhooks: true });
    expect([status, receiver().received.length]).toEqual([200, 1]);
  });
});
