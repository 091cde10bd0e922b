import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type SpaceControl, startOmniMock } from '../mock-server/index.js';
import { clientOf, useOmni } from './support/omni.js';
import { deliveriesOf, startReceiver, to, useReceiver } from './support/receiver.js';

const omni = useOmni({ clock: 'manual' });
const receiver = useReceiver();
beforeEach(() => receiver().reset());

const closers: (() => void)[] = [];
afterEach(() => {
  for (const close of closers.splice(0)) close();
});

/** Something that listens and speaks no HTTP of its own accord. */
async function startSocket(onData: (socket: Socket) => void): Promise<string> {
  const server = createServer((socket) => {
    socket.on('error', () => {});
    socket.once('data', () => onData(socket));
  });
  closers.push(() => server.close());
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/hooks`;
}

/** Has a job end whose webhooks go there, with all retries; the job must not notice. */
async function endedWith(webhookUrl: string) {
  const space = omni().createSpace();
  const client = clientOf(space);
  const jobId = await client.job({ webhookUrl, webhookSigningSecret: 'mock-signing-secret' });
  space.advance(86_400_000);
  await space.webhooksDelivered();
  expect((await client.poll(jobId)).body.state).toBe('COMPLETE');
  expect((await client.result(jobId)).status).toBe(200);
  return deliveriesOf(space);
}

const ATTEMPTS = [1, 2, 3];

describe('a receiver never disturbs a job', () => {
  test('that is not there', async () => {
    const gone = await startReceiver();
    await gone.close();
    const deliveries = await endedWith(gone.url);
    expect(deliveries.map(({ attempt }) => attempt)).toEqual(ATTEMPTS);
    for (const { outcome, status, problem } of deliveries) {
      expect([outcome, status]).toEqual(['failed', null]);
      expect(problem).toMatch(/\w/);
    }
  });

  test('that hangs up when it has read the request', async () => {
    receiver().answer = (res) => void res.destroy();
    const deliveries = await endedWith(receiver().url);
    expect(deliveries.map(({ outcome, attempt }) => [outcome, attempt])).toEqual(
      ATTEMPTS.map((attempt) => ['failed', attempt]),
    );
    expect(receiver().received).toHaveLength(3);
  });

  test('that hangs up in the middle of its answer', async () => {
    receiver().answer = (res) => {
      res.writeHead(200, { 'content-length': '100' });
      res.write('half of');
      res.socket?.end();
    };
    const [first] = await endedWith(receiver().url);
    expect(first).toMatchObject({ outcome: 'failed', nextAttemptAt: expect.any(String) });
  });

  test('that speaks no HTTP', async () => {
    const url = await startSocket((socket) => socket.end('220 mail.example.com ESMTP ready\r\n'));
    const deliveries = await endedWith(url);
    expect(deliveries.map(({ outcome }) => outcome)).toEqual(['failed', 'failed', 'failed']);
    expect(deliveries[0]?.problem).toMatch(/HTTP/);
  });

  test('that leads elsewhere: a redirect is not followed', async () => {
    receiver().answer = (res) => void res.writeHead(307, { location: '/elsewhere' }).end();
    const deliveries = await endedWith(receiver().url);
    expect(receiver().received.map(({ path }) => path)).toEqual(['/hooks', '/hooks', '/hooks']);
    expect(deliveries[0]).toMatchObject({ outcome: 'answered', status: 307 });
    expect(deliveries[0]?.problem).toMatch(/redirect/);
  });

  test('whose answer never ends: what is read of it has a limit', async () => {
    receiver().answer = (res) => {
      res.writeHead(200);
      const pour = (): void => {
        while (!res.destroyed && res.write('x'.repeat(16_384)));
      };
      res.on('drain', pour);
      pour();
    };
    const deliveries = await endedWith(receiver().url);
    expect(deliveries).toHaveLength(1);
    expect(deliveries[0]).toMatchObject({ outcome: 'answered', status: 200 });
    expect(deliveries[0]?.responseBody).toHaveLength(64 * 1024);
  });

  test('that is gone for one job, for another', async () => {
    const space = omni().createSpace();
    const client = clientOf(space);
    const gone = await startReceiver();
    await gone.close();
    await client.job(to(gone));
    const reached = await client.job(to(receiver()));
    space.advance(60_000);
    await space.webhooksDelivered();
    expect(receiver().received.map(({ body }) => body.jobId)).toEqual([reached]);
  });
});

describe('a space', () => {
  test('sends only its own webhooks, and lists only its own', async () => {
    const [one, other] = [omni().createSpace(), omni().createSpace()];
    const jobId = await clientOf(one).job(to(receiver()));
    await clientOf(other).job();
    other.advance(60_000);
    await other.webhooksDelivered();
    expect(receiver().received).toEqual([]);
    one.advance(60_000);
    await one.webhooksDelivered();
    expect(receiver().received.map(({ body }) => body.jobId)).toEqual([jobId]);
    expect([deliveriesOf(one).length, deliveriesOf(other).length]).toEqual([1, 0]);
  });

  test('that is dropped takes its webhooks with it: those under way, and retries to come', async () => {
    const answers: (() => void)[] = [];
    receiver().answer = (res) => void answers.push(() => res.writeHead(500).end());
    const space = omni().createSpace();
    await clientOf(space).job(to(receiver()));
    space.advance(60_000);
    await receiver().came(1);
    const waited = space.webhooksDelivered();
    space.drop();
    await waited;
    for (const answer of answers) answer();
    expect(deliveriesOf(space)).toEqual([]);
    await expect(space.sendWebhook({ jobId: '11111111-2222-4333-8444-555555555555' })).rejects.toThrow(
      'is gone',
    );
    // Whatever another space does afterwards, nothing more comes of this one.
    const next = omni().createSpace();
    receiver().reset();
    await clientOf(next).job(to(receiver()));
    next.advance(60_000);
    await next.webhooksDelivered();
    expect(receiver().received).toHaveLength(1);
  });
});

describe('a mock that closes', () => {
  async function withHangingReceiver(begin: (space: SpaceControl) => Promise<unknown>) {
    receiver().answer = () => {};
    const omni = await startOmniMock({ clock: 'manual' });
    await begin(omni.space);
    await receiver().came(1);
    return omni;
  }

  test('waits for no receiver', async () => {
    const omni = await withHangingReceiver(async (space) => {
      await clientOf(space).job(to(receiver()));
      space.advance(60_000);
    });
    const waited = omni.space.webhooksDelivered();
    await omni.close();
    await waited;
    expect(deliveriesOf(omni.space)).toEqual([]);
  });

  test('tells who sends a webhook by hand that it was not answered', async () => {
    let sent: Promise<unknown> = Promise.resolve();
    const omni = await withHangingReceiver(async (space) => {
      const jobId = await clientOf(space).job(to(receiver()));
      sent = space.sendWebhook({ jobId }).catch((error: Error) => error.message);
    });
    await omni.close();
    expect(await sent).toBe('Space default ended before the receiver had answered.');
  });
});
