import { beforeEach, describe, expect, test } from 'vitest';
import { startOmniMock } from '../mock-server/index.js';
import { validateWebhookPayload } from '../openapi/index.js';
import { clientOf, useOmni } from './support/omni.js';
import { deliveriesOf, rightSignature, SECRET, to, useReceiver } from './support/receiver.js';

const omni = useOmni({ clock: 'manual' });
const receiver = useReceiver();
beforeEach(() => receiver().reset());

describe('the end of a job', () => {
  test('is posted to its webhookUrl in the published shape, signed over the bytes that were sent', async () => {
    const space = omni().createSpace();
    space.script({ scenario: 'answers', message: 'Net sales were $42' });
    const jobId = await clientOf(space).job(to(receiver(), { webhookMetadata: { ticket: 'T-1' } }));
    space.advance(60_000);
    await space.webhooksDelivered();
    const [got, ...more] = receiver().received;
    expect(more).toEqual([]);
    expect(got?.body).toEqual({
      event_id: expect.stringMatching(`^evt_${jobId.slice(0, 8)}_COMPLETE_\\d{10}$`),
      jobId,
      status: 'COMPLETE',
      result_summary: 'Net sales were $42',
      metadata: { ticket: 'T-1' },
      completed_at: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
    });
    expect(validateWebhookPayload(got?.body)).toEqual({ ok: true });
    expect(Object.keys(got?.body ?? {})).toEqual([
      'event_id',
      'jobId',
      'status',
      'result_summary',
      'metadata',
      'completed_at',
    ]);
    expect(got?.raw.toString()).toBe(JSON.stringify(got?.body));
    const timestamp = got?.headers['x-omni-signature-timestamp'];
    expect(timestamp).toBe(String(Math.floor(Date.parse(space.trace().at(-1)?.at ?? '') / 1000)));
    expect(got?.headers).toMatchObject({
      'content-type': 'application/json',
      'x-omni-signature': rightSignature(SECRET, timestamp, got?.raw ?? ''),
    });
    expect(got?.headers['user-agent']).toBeUndefined();
  });

  test('is in the trace with the exact bytes, so that anybody can verify the signature anew', async () => {
    const space = omni().createSpace();
    receiver().answer = (res) => void res.writeHead(202, { 'x-request-id': 'r-1' }).end('thanks');
    const jobId = await clientOf(space).job(to(receiver(), { webhookMetadata: { name: 'Zoë 🎈' } }));
    space.advance(60_000);
    await space.webhooksDelivered();
    const [delivery] = deliveriesOf(space);
    const [got] = receiver().received;
    const { requestHeaders = {}, requestBody = '' } = delivery ?? {};
    expect(requestBody).toBe(got?.raw.toString());
    expect(requestHeaders['X-Omni-Signature']).toBe(
      rightSignature(SECRET, requestHeaders['X-Omni-Signature-Timestamp'], requestBody),
    );
    expect(delivery).toMatchObject({
      event: 'job.complete',
      eventId: got?.body.event_id,
      jobId,
      url: receiver().url,
      attempt: 1,
      outcome: 'answered',
      status: 202,
      responseHeaders: { 'x-request-id': 'r-1' },
      responseBody: 'thanks',
      problem: null,
      nextAttemptAt: null,
    });
    expect(delivery?.endedMs).toBeGreaterThan(delivery?.wallMs ?? Number.POSITIVE_INFINITY);
  });

  test('is unsigned without a secret: neither header is there', async () => {
    const space = omni().createSpace();
    await clientOf(space).job({ webhookUrl: receiver().url });
    space.advance(60_000);
    await space.webhooksDelivered();
    const names = Object.keys(receiver().received[0]?.headers ?? {});
    expect(names).toContain('content-type');
    expect(names.filter((name) => name.startsWith('x-omni'))).toEqual([]);
  });

  test('comes by itself on a clock that runs, though nobody polls', async () => {
    const space = omni().createSpace({ clock: 'real' });
    space.script({ scenario: 'answers', pace: { by: 'time', durationMs: 20 } });
    const jobId = await clientOf(space).job(to(receiver()));
    const [got] = await receiver().came(1);
    expect(got?.body).toMatchObject({ jobId, status: 'COMPLETE' });
  });

  test('waits for the clock where that is moved by hand', async () => {
    const space = omni().createSpace();
    space.script({ scenario: 'answers', pace: { by: 'time', durationMs: 10_000 } });
    await clientOf(space).job(to(receiver()));
    space.advance(9999);
    await space.webhooksDelivered();
    expect(receiver().received).toEqual([]);
    space.advance(1);
    await space.webhooksDelivered();
    expect(receiver().received).toHaveLength(1);
  });

  test('of a job that polls move comes with the poll that sees it', async () => {
    const space = omni().createSpace();
    space.script({ scenario: 'jumps-to-complete', pace: { by: 'polls' } });
    const client = clientOf(space);
    const jobId = await client.job(to(receiver()));
    expect((await client.poll(jobId)).body.state).toBe('QUEUED');
    await space.webhooksDelivered();
    expect(receiver().received).toEqual([]);
    expect((await client.poll(jobId)).body.state).toBe('COMPLETE');
    await space.webhooksDelivered();
    expect(receiver().received).toHaveLength(1);
  });

  test('of a job that is moved in steps comes with the last step', async () => {
    const space = omni().createSpace();
    space.script({ scenario: 'answers', pace: { by: 'steps' } });
    const jobId = await clientOf(space).job(to(receiver()));
    expect([1, 2, 3].map(() => space.step(jobId))).toEqual(['EXECUTING', 'EXECUTING', 'DELIVERING']);
    await space.webhooksDelivered();
    expect(receiver().received).toEqual([]);
    expect(space.step(jobId)).toBe('COMPLETE');
    await space.webhooksDelivered();
    expect(receiver().received).toHaveLength(1);
  });
});

describe('a subscription', () => {
  test('is what the submit said', async () => {
    const space = omni().createSpace();
    const client = clientOf(space);
    const metadata = { webhookMetadata: { a: [1, null] } };
    const told = await client.job(to(receiver(), { ...metadata, progressWebhookEnabled: true }));
    expect(space.subscriptionOf(told)).toEqual({
      url: receiver().url,
      secret: SECRET,
      metadata: { a: [1, null] },
      progress: true,
    });
    expect(space.subscriptionOf(await client.job())).toBeNull();
    expect(() => space.subscriptionOf('11111111-2222-4333-8444-555555555555')).toThrow('Job not found');
  });

  test('is not made by a submit that was refused', async () => {
    const space = omni().createSpace();
    const client = clientOf(space);
    const { body } = await client.submit();
    const busy = await client.submit(to(receiver(), { conversationId: body.conversationId }));
    expect(busy.status).toBe(409);
    space.advance(60_000);
    await space.webhooksDelivered();
    expect(receiver().received).toEqual([]);
    expect(deliveriesOf(space)).toEqual([]);
  });

  test('to a URI that is no http address is taken, and each of its webhooks refused with a sentence', async () => {
    const complaints: string[] = [];
    const omni = await startOmniMock({ clock: 'manual', complain: (message) => complaints.push(message) });
    const client = clientOf(omni.space);
    const [one, other] = [
      await client.job({ webhookUrl: 'mailto:ops@example.com' }),
      await client.job({ webhookUrl: 'mailto:ops@example.com' }),
    ];
    omni.space.advance(60_000);
    await omni.space.webhooksDelivered();
    const refused = deliveriesOf(omni.space);
    expect(refused.map(({ jobId }) => jobId).sort()).toEqual([one, other].sort());
    for (const delivery of refused) {
      expect(delivery).toMatchObject({ outcome: 'refused', status: null, nextAttemptAt: null, attempt: 1 });
      expect(delivery.problem).toMatch(/http/);
    }
    expect(complaints).toEqual([expect.stringContaining('mailto:ops@example.com')]);
    expect((await client.poll(one)).body.state).toBe('COMPLETE');
    await omni.close();
  });
});

describe('what must not be handed on', () => {
  test('is masked in the trace: the signing secret, keys of the space, credentials in the URL', async () => {
    const space = omni().createSpace();
    const { organization } = space.keys;
    receiver().answer = (res, { raw }) => void res.end(raw);
    const url = receiver().url.replace('http://', 'http://ana:hunter2@');
    await clientOf(space).job({
      webhookUrl: url,
      webhookSigningSecret: SECRET,
      webhookMetadata: { key: organization, secret: SECRET },
    });
    space.advance(60_000);
    await space.webhooksDelivered();
    const [got] = receiver().received;
    expect(got?.body.metadata).toEqual({ key: organization, secret: SECRET });
    expect(got?.headers.authorization).toBeUndefined();
    const [delivery] = deliveriesOf(space);
    expect(JSON.parse(delivery?.requestBody ?? '').metadata).toEqual({
      key: '[organization-key]',
      secret: '[signing-secret]',
    });
    expect(delivery?.url).toContain('[credentials]@127.0.0.1');
    const told = JSON.stringify(space.trace());
    expect([organization, SECRET].filter((hidden) => told.includes(hidden))).toEqual([]);
  });
});
