import { createHmac } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import type { ScriptRequest } from '../mock-server/index.js';
import { defaultSwitches, type Switches, switchOptions, validateWebhookPayload } from '../openapi/index.js';
import { clientOf, useOmni } from './support/omni.js';
import { deliveriesOf, SECRET, to, useReceiver } from './support/receiver.js';

const omni = useOmni({ clock: 'manual' });
const receiver = useReceiver();
beforeEach(() => receiver().reset());

/** What a receiver gets of one job in a space with these switches. */
async function gotWith(
  switches: Partial<Switches>,
  scenario: ScriptRequest['scenario'] = 'answers',
  more: object = {},
) {
  const space = omni().createSpace({ switches });
  space.script({ scenario });
  const jobId = await clientOf(space).job(to(receiver(), more));
  space.advance(86_400_000);
  await space.webhooksDelivered();
  const { received } = receiver();
  for (const { body } of received) expect(validateWebhookPayload(body)).toEqual({ ok: true });
  return { space, jobId, received, bodies: received.map(({ body }) => body), first: received[0] };
}

describe('webhookDigest', () => {
  test.each([
    ['hex', (hmac: Buffer) => hmac.toString('hex')],
    ['hex-upper', (hmac: Buffer) => hmac.toString('hex').toUpperCase()],
    ['base64', (hmac: Buffer) => hmac.toString('base64')],
  ] as const)('%s writes the signature so', async (webhookDigest, written) => {
    const { first } = await gotWith({ webhookDigest });
    const timestamp = first?.headers['x-omni-signature-timestamp'];
    const hmac = createHmac('sha256', SECRET).update(`${timestamp}.${first?.raw}`).digest();
    expect(first?.headers['x-omni-signature']).toBe(`sha256=${written(hmac)}`);
  });
});

describe('webhookTimestampUnit', () => {
  test.each([
    ['seconds', 1000],
    ['milliseconds', 1],
  ] as const)('%s is what the timestamp counts', async (webhookTimestampUnit, unit) => {
    const { space, first } = await gotWith({ webhookTimestampUnit });
    const [delivery] = deliveriesOf(space);
    expect(Number(first?.headers['x-omni-signature-timestamp']) * unit).toBe(Date.parse(delivery?.at ?? ''));
  });
});

describe('webhookEventField', () => {
  test.each([
    ['absent', ['event_id', 'jobId', 'status']],
    ['event', ['event_id', 'event', 'jobId', 'status']],
    ['type', ['event_id', 'type', 'jobId', 'status']],
  ] as const)('%s', async (webhookEventField, keys) => {
    const { bodies } = await gotWith({ webhookEventField });
    expect(Object.keys(bodies[0] ?? {}).slice(0, keys.length)).toEqual(keys);
    if (webhookEventField !== 'absent') expect(bodies[0]?.[webhookEventField]).toBe('job.complete');
  });
});

describe('webhookRetries', () => {
  test.each([
    ['one-attempt', []],
    ['three-attempts', [1, 4]],
    ['six-attempts', [1, 4, 16, 64, 256]],
  ] as const)('%s waits so many seconds after each attempt', async (webhookRetries, waits) => {
    receiver().answer = (res) => void res.writeHead(500).end();
    const { space } = await gotWith({ webhookRetries });
    expect(receiver().received).toHaveLength(waits.length + 1);
    const due = deliveriesOf(space).flatMap(({ nextAttemptAt }) => nextAttemptAt ?? []);
    const ended = space.trace().find((event) => event.kind === 'transition' && event.to === 'COMPLETE');
    expect(due.map((at, i) => (Date.parse(at) - Date.parse(due[i - 1] ?? ended?.at ?? '')) / 1000)).toEqual(
      waits,
    );
  });
});

describe('webhookSuccess', () => {
  test.each([
    ['2xx', 204, 1],
    ['2xx', 302, 3],
    ['2xx', 400, 3],
    ['any-answer-below-400', 302, 1],
    ['any-answer-below-400', 400, 3],
    ['any-answer', 500, 1],
  ] as const)('%s: an answer of %i is the last of %i attempts', async (webhookSuccess, status, attempts) => {
    receiver().answer = (res) => void res.writeHead(status, { location: '/elsewhere' }).end();
    const { received } = await gotWith({ webhookSuccess });
    expect(received.map(({ path }) => path)).toEqual(Array(attempts).fill('/hooks'));
  });

  test('any-answer still wants one', async () => {
    receiver().answer = (res) => void res.destroy();
    const { received } = await gotWith({ webhookSuccess: 'any-answer' });
    expect(received).toHaveLength(3);
  });
});

describe('webhookOnCancel', () => {
  test.each([
    ['sent', ['CANCELLED']],
    ['not-sent', []],
  ] as const)('%s', async (webhookOnCancel, statuses) => {
    const { bodies } = await gotWith({ webhookOnCancel }, 'cancelled-by-somebody-else');
    expect(bodies.map(({ status }) => status)).toEqual(statuses);
  });
});

describe('webhookProgressShape', () => {
  test.each([
    [
      'progress-object',
      { progress: { iteration: 1, message: 'Running query', updatedAt: expect.any(String) } },
    ],
    ['message', { message: 'Running query' }],
    ['result-summary', { result_summary: 'Running query' }],
  ] as const)('%s', async (webhookProgressShape, said) => {
    const { jobId, bodies } = await gotWith({ webhookProgressShape }, 'answers', {
      progressWebhookEnabled: true,
    });
    expect(bodies[0]).toEqual({ event_id: expect.any(String), jobId, status: 'EXECUTING', ...said });
  });
});

describe('webhookFailedSummary', () => {
  test.each([
    ['absent', false],
    ['error-message', true],
  ] as const)('%s', async (webhookFailedSummary, isThere) => {
    const { space, jobId, bodies } = await gotWith({ webhookFailedSummary }, 'fails-while-running');
    const { error } = (await clientOf(space).poll(jobId)).body;
    expect(bodies[0]).toEqual({
      event_id: expect.any(String),
      jobId,
      status: 'FAILED',
      ...(isThere ? { result_summary: error.message } : {}),
      completed_at: expect.any(String),
    });
  });
});

describe('webhookDeniedStatus', () => {
  test.each([
    ['failed', 'FAILED'],
    ['denied', 'DENIED'],
  ] as const)('%s', async (webhookDeniedStatus, status) => {
    const { space, jobId, bodies } = await gotWith({ webhookDeniedStatus }, 'is-denied');
    expect(bodies).toMatchObject([
      { event_id: expect.stringContaining(`_${status}_`), status, reason: expect.any(String) },
    ]);
    expect((await clientOf(space).poll(jobId)).body.state).toBe('FAILED');
  });
});

describe('webhookMetadataWhenNone', () => {
  test.each([
    ['absent', undefined],
    ['null', null],
    ['empty-object', {}],
  ] as const)('%s', async (webhookMetadataWhenNone, metadata) => {
    const { bodies } = await gotWith({ webhookMetadataWhenNone });
    expect(bodies[0]?.metadata).toEqual(metadata);
  });

  test('does not touch metadata that was given, even when it is empty', async () => {
    const { bodies } = await gotWith({ webhookMetadataWhenNone: 'null' }, 'answers', { webhookMetadata: {} });
    expect(bodies[0]?.metadata).toEqual({});
  });
});

test('every switch of webhooks that the contract has is tried here or where time-outs and submits are', () => {
  const names = Object.keys(defaultSwitches).filter((name) => name.startsWith('webhook'));
  expect(names.filter((name) => Object.hasOwn(switchOptions, name)).sort()).toEqual([
    'webhookDeniedStatus',
    'webhookDigest',
    'webhookEventField',
    'webhookFailedSummary',
    'webhookMetadataWhenNone',
    'webhookOnCancel',
    'webhookProgressShape',
    'webhookRetries',
    'webhookSuccess',
    'webhookTimeout',
    'webhookTimestampUnit',
    'webhookWithoutSecret',
  ]);
});
