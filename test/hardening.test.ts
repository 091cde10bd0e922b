import { once } from 'node:events';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import request from 'supertest';
import { describe, expect, test } from 'vitest';
import { startOmniMock } from '../mock-server/index.js';
import { clientOf, embedUserId, patOf, useOmni } from './support/omni.js';

const omni = useOmni({ profile: 'instant' });
const SESSION = '/api/v1/embed/sso/generate-session';

describe('a trace', () => {
  test.each(['//[', '//:99999/x', '//host/x?y=1', '/%', '/?__proto__=1&constructor=2'])(
    'survives a request for %s, and shows it as it came',
    async (target) => {
      const space = omni().createSpace();
      const socket = connect(omni().port, '127.0.0.1');
      socket.write(
        `GET /s/${space.id}${target} HTTP/1.1\r\nhost: mock\r\nconstructor: x\r\nconnection: close\r\n\r\n`,
      );
      expect(await text(socket)).toMatch(/^HTTP\/1\.1 404/);
      const [exchange] = space.trace().filter((event) => event.kind === 'exchange');
      expect(exchange?.path).toBe(target.split('?')[0]);
      if (target.includes('__proto__')) expect(Object.keys(exchange?.query ?? {})).toContain('__proto__');
    },
  );

  test('hides a key that is none of the space’s, a key that is echoed, and a signing secret', async () => {
    const space = omni().createSpace();
    await clientOf(space, 'omni_osk_SOMEBODYS_REAL_KEY').get('/api/v1/whoami');
    const client = clientOf(space);
    const webhook = { webhookUrl: 'http://127.0.0.1/hook', webhookSigningSecret: 'hush \\" hush' };
    await client.poll(await client.job({ prompt: `echo ${space.keys.organization}`, ...webhook }));
    const trace = JSON.stringify(space.trace());
    for (const secret of ['SOMEBODYS_REAL_KEY', space.keys.organization, 'hush'])
      expect(trace).not.toContain(secret);
    expect(trace).toContain('Bearer [unknown-key]');
  });

  test('names a move of the clock before what the move brought about', async () => {
    const space = omni().createSpace({ clock: 'manual', profile: 'dev' });
    await clientOf(space).job();
    space.advance(60_000);
    const kinds = space.trace().map((event) => (event.kind === 'transition' ? event.to : event.kind));
    expect(kinds.indexOf('clock')).toBeLessThan(kinds.indexOf('EXECUTING'));
  });
});

test('an embed user made later never takes the id of one of the dataset', async () => {
  const space = omni().createSpace();
  const client = clientOf(space);
  const list = async () => (await client.get('/api/scim/v2/embed/Users', { count: 1000 })).body.Resources;
  const before = await list();
  for (let i = 0; i < 20; i++) await client.post(SESSION, { externalId: `new-${i}`, name: 'New' });
  const after = await list();
  expect(after.length).toBe(before.length + 20);
  expect(new Set(after.map(({ id }: { id: string }) => id)).size).toBe(after.length);
});

test('a personal token rates nobody else’s job, also when it names the owner', async () => {
  const space = omni().createSpace();
  const jobId = await clientOf(space, patOf(space, 'mia')).job();
  const quinn = clientOf(space, patOf(space, 'quinn'));
  const owner = (await clientOf(space).poll(jobId)).body.userId;
  const { status } = await quinn.post(`/api/v1/ai/jobs/${jobId}/feedback?userId=${owner}`, {
    rating: 'good',
  });
  expect(status).toBe(403);
});

test('a comment is judged as it is kept: trimmed', async () => {
  const client = clientOf(omni().createSpace());
  const path = `/api/v1/ai/jobs/${await client.job()}/feedback`;
  await client.poll(path.split('/')[5] ?? '');
  const rate = async (comment: string) => (await client.post(path, { rating: 'good', comment })).status;
  expect(await rate('   ')).toBe(400);
  expect(await rate('x'.repeat(5001))).toBe(400);
  expect(await rate(` ${'x'.repeat(5000)} `)).toBe(200);
});

test.each([
  [
    '3 MiB and a byte each',
    [3 * 1024 * 1024 + 1],
    /^Bad Request: attachments\.0\.data: At most 3145728 bytes/,
  ],
  ['more than 15 MiB together', Array(5).fill(3 * 1024 * 1024 + 0), null],
])('attachments of %s', async (_size, sizes, refusal) => {
  const attachments = sizes.map((size) => ({
    data: Buffer.alloc(size).toString('base64'),
    mimeType: 'image/png',
  }));
  const { status, body } = await clientOf(omni().createSpace()).submit({ attachments });
  if (refusal) expect([status, body.detail]).toEqual([400, expect.stringMatching(refusal)]);
  else expect(status).toBe(201);
});

test('a job cancelled by somebody else names somebody else, and its first report is the first', async () => {
  const space = omni().createSpace();
  space.script({ scenario: 'cancelled-by-somebody-else' });
  space.script({ scenario: 'answers', pace: { by: 'polls' } });
  const client = clientOf(space);
  const { body } = await client.poll(await client.job());
  expect(body.cancelledBy).not.toBe(body.userId);
  const polls = await client.pollUntil(await client.job(), 'COMPLETE');
  const reports = polls.map((poll) => poll.body.progress?.iteration).filter(Boolean);
  expect(reports).toEqual([1]);
});

describe('a clock', () => {
  test.each([-1, Number.NaN, 9e15])('refuses to move by %s and stays where it was', async (ms) => {
    const space = omni().createSpace({ clock: 'manual' });
    expect(() => space.advance(ms)).toThrow('A clock moves forward');
    expect((await clientOf(space).submit()).status).toBe(201);
  });
});

describe('the control API without a token', () => {
  test.each([
    ['a page of another site', { origin: 'http://evil.example' }],
    ['a name that was made to point here', { host: 'evil.example' }],
  ])('refuses %s', async (_who, headers: Record<string, string>) => {
    const { status } = await request(omni().url).post('/_mock/spaces').set(headers).send({});
    expect(status).toBe(403);
  });

  test('cannot be had beyond loopback', async () => {
    await expect(startOmniMock({ host: '0.0.0.0' })).rejects.toThrow('needs --control-token');
  });
});

describe('a space that is over', () => {
  test('ends the streams of those who follow it', async () => {
    const space = omni().createSpace();
    const response = await fetch(`${omni().url}/_mock/spaces/${space.id}/trace`, {
      headers: { accept: 'text/event-stream' },
    });
    space.drop();
    expect(await response.text()).toContain('"kind":"space"');
  });

  test('says so to whoever still holds it', () => {
    const space = omni().createSpace();
    space.drop();
    expect(() => space.advance(1)).toThrow(`Space ${space.id} is gone`);
    expect(space.trace()).toHaveLength(1);
  });
});

test('an event source that reconnects gets what it missed and no more', async () => {
  const space = omni().createSpace();
  await clientOf(space).job();
  const stop = new AbortController();
  const response = await fetch(`${omni().url}/_mock/spaces/${space.id}/trace`, {
    headers: { accept: 'text/event-stream', 'last-event-id': '2' },
    signal: stop.signal,
  });
  const reader = response.body?.getReader();
  const { value } = (await reader?.read()) ?? {};
  stop.abort();
  expect(new TextDecoder().decode(value)).toMatch(/^id: 3\n/);
});

test('a script or a fault that does not exist is refused in the library as it is over HTTP', () => {
  const space = omni().createSpace();
  expect(() => space.script({ scenario: 'typo' as 'answers' })).toThrow(/^addScript: scenario: .*never-ends/);
  expect(() => space.fault({ operation: 'whoami', kind: 'typo' as 'drop' })).toThrow(/^addFault: /);
});

test('a name on localhost that is no space leaves the key to decide', async () => {
  const space = omni().createSpace();
  const { status } = await request(omni().url)
    .get('/api/v1/whoami')
    .set('host', `api.localhost:${omni().port}`)
    .set('authorization', `Bearer ${space.keys.organization}`);
  expect(status).toBe(200);
});

test('the lower-case SCIM path answers a wrong method like the documented one', async () => {
  const client = clientOf(omni().createSpace());
  const [upper, lower] = [
    await client.post('/api/scim/v2/embed/Users'),
    await client.post('/api/scim/v2/embed/users'),
  ];
  expect([upper.status, lower.status, lower.headers.allow]).toEqual([405, 405, 'GET']);
});

test('closing does not wait for connections that have nothing more to say', async () => {
  const own = await startOmniMock();
  await fetch(`${own.url}/_mock/health`);
  const follower = await fetch(`${own.url}/_mock/spaces/default/trace`, {
    headers: { accept: 'text/event-stream' },
  });
  const socket = connect(own.port, '127.0.0.1');
  await once(socket, 'connect');
  socket.write(`GET /_mock/health HTTP/1.1\r\nhost: localhost\r\n\r\n`);
  await once(socket, 'data');
  // A connection that nobody closes would hold the server for longer than a test may take.
  await own.close();
  expect(await follower.text()).toContain('"kind":"space"');
});

test('asking as an embed user takes the membership id that the look-up gives', async () => {
  const space = omni().createSpace();
  const client = clientOf(space);
  const filter = 'embedExternalId eq "cust-ben"';
  const [found] = (await client.get('/api/scim/v2/embed/Users', { filter })).body.Resources;
  expect(found.id).toBe(embedUserId(space, 'cust-ben'));
});
