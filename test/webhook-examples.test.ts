import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { createHmac, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { connect } from 'node:net';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RunReport } from '../conformance/index.js';

const SECRET = 'a-secret-of-this-test';
const fileAt = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The first Python that has Flask: one's own, or the system's, which apt installs it for. */
const python = ['python3', '/usr/bin/python3'].find(
  (candidate) => spawnSync(candidate, ['-c', 'import flask']).status === 0,
);
const receivers = [
  { framework: 'Express', command: [process.execPath, fileAt('../examples/webhook-express/receiver.mjs')] },
  ...(python
    ? [{ framework: 'Flask', command: [python, fileAt('../examples/webhook-flask/receiver.py')] }]
    : []),
];

interface Receiver {
  /** Where it listens, as it says itself. */
  readonly origin: string;
  stop(): Promise<void>;
}

async function startReceiver([program = '', ...args]: readonly string[]): Promise<Receiver> {
  const env = { ...process.env, OMNI_WEBHOOK_SECRET: SECRET, PORT: '0', PYTHONUNBUFFERED: '1' };
  const child = spawn(program, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const exited = once(child, 'exit');
  const stop = async () => {
    child.kill();
    await exited;
  };
  return { origin: await originIn(child), stop };
}

/** Express says on standard output where it listens, Flask's server on standard error. */
function originIn({ stdout, stderr }: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    const said: string[] = [];
    for (const stream of [stdout, stderr]) {
      if (!stream) throw new Error('The receiver was started without its output.');
      const lines = createInterface({ input: stream });
      lines.on('line', (line) => {
        said.push(line);
        const origin = /http:\/\/127\.0\.0\.1:\d+/.exec(line)?.[0];
        if (origin) resolve(origin);
      });
      lines.on('close', () => reject(new Error(`The receiver ended without listening:\n${said.join('\n')}`)));
    }
  });
}

const secondsAgo = (seconds: number) => String(Math.floor(Date.now() / 1000) - seconds);
const macOf = (timestamp: string, body: Buffer, secret = SECRET) =>
  createHmac('sha256', secret).update(`${timestamp}.`).update(body).digest('hex');

interface Signed {
  readonly body: Buffer;
  readonly timestamp: string;
  readonly signature: string;
}

function signed(body: Buffer, { timestamp = secondsAgo(0), secret = SECRET } = {}): Signed {
  return { body, timestamp, signature: `sha256=${macOf(timestamp, body, secret)}` };
}

const anEvent = (changes: object = {}) => ({
  event_id: `evt_${randomUUID()}`,
  jobId: randomUUID(),
  status: 'COMPLETE',
  result_summary: 'Net sales were $42',
  metadata: { ticket: 'T-1', note: 'café / 🙂' },
  completed_at: '2026-01-01T00:00:00Z',
  ...changes,
});
const bytesOf = (value: unknown) => Buffer.from(JSON.stringify(value));

test('Flask is there to be judged', ({ skip }) => {
  if (!python) skip('No Python with Flask here: apt-get install -y python3-flask, or pip install flask.');
  expect(receivers).toHaveLength(2);
});

/** Has the suite judge a receiver that runs already, as a person would. */
async function judge({ origin }: Receiver): Promise<{ report: RunReport; exitCode: number | null }> {
  const program = fileAt('../bin/omni-conformance.cjs');
  const options = ['--profile', 'webhooks', '--webhook-url', `${origin}/hooks/omni`];
  // A few at once: other tests run beside this one, and asks have deadlines.
  const quietly = ['--jobs', '4', '--report', 'json'];
  const adapter = [process.execPath, fileAt('../dist/reference-adapter.js')];
  const child = spawn(process.execPath, [program, 'run', ...options, ...quietly, '--', ...adapter], {
    env: { ...process.env, OMNI_WEBHOOK_SECRET: SECRET, OMNI_WEBHOOK_EVENTS_URL: `${origin}/events` },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [report, [exitCode]] = await Promise.all([text(child.stdout), once(child, 'close')]);
  return { report: JSON.parse(report), exitCode };
}

describe.each(receivers)('the $framework receiver', ({ command }) => {
  let receiver: Receiver;
  beforeAll(async () => {
    receiver = await startReceiver(command);
  });
  afterAll(() => receiver.stop());

  async function post(body: Buffer, headers: Record<string, string>): Promise<number> {
    const url = `${receiver.origin}/hooks/omni`;
    const response = await fetch(url, { method: 'POST', body: new Uint8Array(body), headers });
    await response.arrayBuffer();
    return response.status;
  }
  const deliver = ({ body, timestamp, signature }: Signed, contentType = 'application/json') =>
    post(body, {
      'content-type': contentType,
      'x-omni-signature-timestamp': timestamp,
      'x-omni-signature': signature,
    });

  /** Statuses that were acted on for a job, in order. */
  async function actedOn(jobId: string): Promise<string[]> {
    const response = await fetch(`${receiver.origin}/events`);
    const events = (await response.json()) as { eventId: string; jobId: string; status: string }[];
    return events.filter((event) => event.jobId === jobId).map(({ status }) => status);
  }

  test.each([
    ['as Omni writes it', JSON.stringify],
    ['with white space', (event: object) => `${JSON.stringify(event, null, 2)}\n`],
    [
      'with escapes',
      (event: object) => JSON.stringify(event).replaceAll('/', '\\/').replaceAll('é', '\\u00e9'),
    ],
    ['with unknown keys', (event: object) => JSON.stringify({ ...event, since_2027: { deep: [1, null] } })],
    ['of a megabyte', (event: object) => JSON.stringify({ ...event, metadata: 'x'.repeat(1024 * 1024) })],
  ])('acts on a genuine event %s', async (_how, spell) => {
    const event = anEvent();
    expect(await deliver(signed(Buffer.from(spell(event))))).toBe(204);
    expect(await actedOn(event.jobId)).toEqual(['COMPLETE']);
  });

  test('reads the bytes, whatever the content type says', async () => {
    const event = anEvent();
    expect(await deliver(signed(bytesOf(event)), 'application/x-www-form-urlencoded')).toBe(204);
    expect(await actedOn(event.jobId)).toEqual(['COMPLETE']);
  });

  test.each<[string, (genuine: Signed) => Signed]>([
    ['another secret', ({ body }) => signed(body, { secret: 'another' })],
    ['an empty secret', ({ body }) => signed(body, { secret: '' })],
    ['no digest', (genuine) => ({ ...genuine, signature: 'sha256=' })],
    ['an empty header', (genuine) => ({ ...genuine, signature: '' })],
    ['half a digest', (genuine) => ({ ...genuine, signature: genuine.signature.slice(0, 39) })],
    ['a digest that goes on', (genuine) => ({ ...genuine, signature: `${genuine.signature}00` })],
    ['no prefix', (genuine) => ({ ...genuine, signature: genuine.signature.slice('sha256='.length) })],
    ['another prefix', (genuine) => ({ ...genuine, signature: genuine.signature.replace('256', '512') })],
    ['letters beyond ASCII', (genuine) => ({ ...genuine, signature: genuine.signature.replace(/.$/, 'é') })],
    ['two signatures', (genuine) => ({ ...genuine, signature: `sha256=00, ${genuine.signature}` })],
    ['a later timestamp', (genuine) => ({ ...genuine, timestamp: secondsAgo(-1) })],
    ['no timestamp', (genuine) => ({ ...genuine, timestamp: '' })],
    ['a timestamp that is none', ({ body }) => signed(body, { timestamp: 'now' })],
    ['a timestamp of digits without end', ({ body }) => signed(body, { timestamp: '9'.repeat(5000) })],
    ['a timestamp in milliseconds', ({ body }) => signed(body, { timestamp: `${secondsAgo(0)}000` })],
    ['a timestamp of six minutes ago', ({ body }) => signed(body, { timestamp: secondsAgo(360) })],
    ['a timestamp six minutes ahead', ({ body }) => signed(body, { timestamp: secondsAgo(-360) })],
    ['a byte more', (genuine) => ({ ...genuine, body: Buffer.concat([genuine.body, Buffer.from('\n')]) })],
    ['no body', (genuine) => ({ ...genuine, body: Buffer.alloc(0) })],
  ])('refuses an event with %s', async (_what, forge) => {
    const event = anEvent();
    expect(await deliver(forge(signed(bytesOf(event))))).toBe(401);
    expect(await actedOn(event.jobId)).toEqual([]);
  });

  test('refuses an event that nobody signed', async () => {
    const event = anEvent();
    expect(await post(bytesOf(event), { 'content-type': 'application/json' })).toBe(401);
    expect(await actedOn(event.jobId)).toEqual([]);
  });

  test('answers a request that does not even say how long it is', async () => {
    const { hostname, port } = new URL(receiver.origin);
    const timestamp = secondsAgo(0);
    const lines = [
      'POST /hooks/omni HTTP/1.1',
      `Host: ${hostname}`,
      'Connection: close',
      `X-Omni-Signature-Timestamp: ${timestamp}`,
    ];
    const socket = connect(Number(port), hostname).setEncoding('utf8');
    socket.write(`${lines.join('\r\n')}\r\n\r\n`);
    expect(await text(socket)).toMatch(/^HTTP\/1\.\d 401 /);
  });

  test.each<[string, Buffer]>([
    ['nothing', Buffer.alloc(0)],
    ['text', Buffer.from('COMPLETE')],
    ['null', Buffer.from('null')],
    ['a list', bytesOf([anEvent()])],
    ['a text in JSON', bytesOf('COMPLETE')],
    ['no job', bytesOf(anEvent({ jobId: undefined }))],
    ['an event id that is a number', bytesOf(anEvent({ event_id: 7 }))],
    ['bytes that are no text', Buffer.from(JSON.stringify(anEvent()), 'latin1')],
    ['brackets without end', Buffer.from('['.repeat(200_000))],
  ])('calls %s a bad request though it is signed, and lives on', async (_what, body) => {
    expect(await deliver(signed(body))).toBe(400);
    const next = anEvent();
    expect(await deliver(signed(bytesOf(next)))).toBe(204);
    expect(await actedOn(next.jobId)).toEqual(['COMPLETE']);
  });

  test('takes nothing of three megabytes', async () => {
    expect(await deliver(signed(bytesOf(anEvent({ metadata: 'x'.repeat(3 * 1024 * 1024) }))))).toBe(413);
  });

  test('acts once on an event that comes again, one after the other and at once', async () => {
    const event = anEvent({ status: 'EXECUTING' });
    const body = bytesOf(event);
    expect(await deliver(signed(body))).toBe(204);
    const again = [0, 1, 2, 3, 4].map((age) => deliver(signed(body, { timestamp: secondsAgo(age) })));
    expect(await Promise.all(again)).toEqual([204, 204, 204, 204, 204]);
    expect(await actedOn(event.jobId)).toEqual(['EXECUTING']);

    const end = signed(bytesOf(anEvent({ jobId: event.jobId })));
    await Promise.all([deliver(end), deliver(end), deliver(end)]);
    expect(await actedOn(event.jobId)).toEqual(['EXECUTING', 'COMPLETE']);
  });

  test('goes on after progress, and stays with the end', async () => {
    const jobId = randomUUID();
    for (const status of ['EXECUTING', 'EXECUTING', 'FAILED', 'EXECUTING', 'COMPLETE']) {
      expect(await deliver(signed(bytesOf(anEvent({ jobId, status }))))).toBe(204);
    }
    expect(await actedOn(jobId)).toEqual(['EXECUTING', 'EXECUTING', 'FAILED']);
  });

  test('lets a status pass that it does not know, and waits for one that it does', async () => {
    const jobId = randomUUID();
    expect(await deliver(signed(bytesOf(anEvent({ jobId, status: 'ARCHIVED' }))))).toBe(204);
    expect(await deliver(signed(bytesOf(anEvent({ jobId }))))).toBe(204);
    expect(await actedOn(jobId)).toEqual(['COMPLETE']);
  });

  // Last, because every other test is quicker to say what is wrong.
  test('keeps every rule of the suite, by what it acted on', async () => {
    const { report, exitCode } = await judge(receiver);
    const judged = report.checks.filter(({ profile }) => profile === 'webhooks');
    const broken = judged.filter(({ verdict }) => verdict !== 'pass');
    expect(broken.map(({ id, verdict, message }) => `${id}: ${verdict}. ${message}`)).toEqual([]);
    expect(judged.length).toBeGreaterThan(20);
    expect(judged.filter(({ proof }) => proof === 'E0')).toEqual([]);
    expect(exitCode).toBe(0);
  }, 120_000);
});

test.each(receivers)('the $framework receiver does not start without a secret', ({ command }) => {
  const [program = '', ...args] = command;
  const env = { ...process.env, OMNI_WEBHOOK_SECRET: '', PORT: '0' };
  const { status, stderr } = spawnSync(program, args, { env, encoding: 'utf8' });
  expect(status).not.toBe(0);
  expect(stderr).toMatch(/^Expected OMNI_WEBHOOK_SECRET/);
});
