import { expect, test } from 'vitest';
import type { ExchangeEvent, FaultRequest, SpaceControl } from '../mock-server/index.js';
import { clientOf, useOmni } from './support/omni.js';

const omni = useOmni({ profile: 'instant' });
const NOBODY = '11111111-2222-4333-8444-555555555555';

function faulty(request: FaultRequest) {
  const space = omni().createSpace();
  space.fault(request);
  return { space, client: clientOf(space) };
}

const exchanges = (space: SpaceControl): ExchangeEvent[] =>
  space.trace().filter((event): event is ExchangeEvent => event.kind === 'exchange');

test('a fault strikes the first N calls of its operation and no others, and the trace names it each time', async () => {
  const { space, client } = faulty({
    operation: 'aiJobStatus',
    kind: 'status',
    status: 503,
    times: 2,
    skip: 1,
  });
  const jobId = await client.job();
  const statuses = [];
  for (let i = 0; i < 5; i++) statuses.push((await client.poll(jobId)).status);
  expect(statuses).toEqual([200, 503, 503, 200, 200]);
  const faults = exchanges(space).map(({ operation, fault }) => [operation, fault?.id ?? null]);
  expect(faults).toEqual([
    ['aiJobSubmit', null],
    ['aiJobStatus', null],
    ['aiJobStatus', 'fault-1'],
    ['aiJobStatus', 'fault-1'],
    ['aiJobStatus', null],
    ['aiJobStatus', null],
  ]);
});

test.each([
  ['A', { detail: 'no', status: 403 }],
  ['B', { error: '403', message: 'no' }],
  ['B-detail', { error: '403', detail: 'no' }],
  ['C', { error: 'no' }],
  ['D', { code: 'shutoff', detail: 'no', status: 403 }],
  ['E', { detail: 'no', schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'], status: 403 }],
  ['F', { error: { code: '403', message: 'no' } }],
] as const)('a status can be served in error dialect %s', async (dialect, body) => {
  const { client } = faulty({ operation: '*', kind: 'status', status: 403, dialect, message: 'no' });
  const response = await client.submit();
  expect([response.status, response.body]).toEqual([403, body]);
});

test('a status can come as plain text, with no body, or as the HTML of a proxy', async () => {
  const plain = await faulty({
    operation: '*',
    kind: 'status',
    dialect: 'text',
    message: 'busy',
  }).client.submit();
  expect([plain.status, plain.text, plain.headers['content-type']]).toEqual([
    503,
    'busy',
    'text/plain; charset=utf-8',
  ]);
  const empty = await faulty({ operation: '*', kind: 'status', dialect: 'empty' }).client.submit();
  expect([empty.status, empty.text]).toEqual([503, '']);
  const html = await faulty({ operation: '*', kind: 'html' }).client.submit();
  expect([html.status, html.headers['content-type']]).toEqual([502, 'text/html']);
});

test.each([undefined, '3', 'Wed, 21 Oct 2026 07:28:00 GMT'])(
  '429 with Retry-After %s',
  async (retryAfter) => {
    const { client } = faulty({
      operation: 'aiJobStatus',
      kind: 'status',
      status: 429,
      ...(retryAfter === undefined ? {} : { retryAfter }),
    });
    const { status, headers, body } = await client.poll(NOBODY);
    expect([status, headers['retry-after'], body.detail]).toEqual([429, retryAfter, 'Too Many Requests']);
  },
);

test('a connection can drop after the job was made: the client knows nothing, the job is there', async () => {
  const { space, client } = faulty({ operation: 'aiJobSubmit', kind: 'drop' });
  await expect(client.submit()).rejects.toThrow();
  const [exchange] = exchanges(space);
  expect(exchange).toMatchObject({ status: null, jobState: null, fault: { kind: 'drop' } });
  expect((await client.poll(exchange?.jobId ?? '')).status).toBe(200);
});

test('a connection can drop before anything was done', async () => {
  const { space, client } = faulty({ operation: 'aiJobSubmit', kind: 'drop', when: 'before' });
  await expect(client.submit()).rejects.toThrow();
  expect(space.trace().some((event) => event.kind === 'transition')).toBe(false);
});

test('a reply can come a few bytes at a time and still be whole', async () => {
  const { space, client } = faulty({ operation: 'whoami', kind: 'slow', chunkBytes: 64, intervalMs: 1 });
  expect((await client.get('/api/v1/whoami')).body.keyScope).toBe('organization');
  await expect.poll(() => exchanges(space).length).toBe(1);
  const [exchange] = exchanges(space);
  expect((exchange?.endedMs ?? 0) - (exchange?.wallMs ?? 0)).toBeGreaterThan(3);
});

test('a redirect leads to another host, which notes who comes and whether they brought the key', async () => {
  const { space, client } = faulty({ operation: 'whoami', kind: 'redirect', times: 2 });
  const { status, headers } = await client.get('/api/v1/whoami').redirects(0);
  expect([status, new URL(headers.location ?? '').hostname]).toEqual([302, 'localhost']);
  await fetch(headers.location ?? '', { headers: { authorization: `Bearer ${space.keys.organization}` } });
  await fetch(headers.location ?? '');
  const visits = space.trace().filter((event) => event.kind === 'elsewhere');
  expect(visits.map(({ carriedKey }) => carriedKey)).toEqual([true, false]);
});

test('faults are listed with what is left of them, and cleared', async () => {
  const space = omni().createSpace();
  const control = clientOf({ ...space, baseUrl: omni().url });
  const path = `/_mock/spaces/${space.id}/faults`;
  const made = await control.post(path, { operation: 'whoami', kind: 'status', times: 3 });
  expect([made.status, made.body.remaining]).toEqual([201, 3]);
  await clientOf(space).get('/api/v1/whoami');
  expect((await control.get(path)).body.faults).toMatchObject([{ id: made.body.id, remaining: 2 }]);
  expect((await control.delete(path)).status).toBe(204);
  expect((await clientOf(space).get('/api/v1/whoami')).status).toBe(200);
  const wrong = await control.post(path, { operation: 'whoamI', kind: 'status' });
  expect(wrong.status).toBe(400);
  expect(wrong.body.detail).toContain("received 'whoamI'");
});

test('60 requests a minute pass in the realistic profile, the 61st does not, and the next minute is fresh', async () => {
  const space = omni().createSpace({ profile: 'realistic', clock: 'manual' });
  const client = clientOf(space);
  for (let i = 0; i < 60; i++) expect((await client.get('/api/v1/whoami')).status).toBe(200);
  const refused = await client.get('/api/v1/whoami');
  expect([refused.status, refused.headers['retry-after']]).toEqual([429, undefined]);
  expect((await clientOf(space, space.keys.pats.mia).get('/api/v1/whoami')).status).toBe(200);
  space.advance(60_000);
  expect((await client.get('/api/v1/whoami')).status).toBe(200);
});
