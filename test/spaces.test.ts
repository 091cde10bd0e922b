import request from 'supertest';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { startOmniMock } from '../mock-server/index.js';
import { clientOf, embedUserId, useOmni } from './support/omni.js';

const omni = useOmni({ profile: 'instant' });
afterEach(() => vi.useRealTimers());

describe('a space', () => {
  test('is made over HTTP with all that a client needs', async () => {
    const { status, body } = await request(omni().url)
      .post('/_mock/spaces')
      .send({ seed: 7, clock: 'manual' });
    expect(status).toBe(201);
    expect(body).toMatchObject({ id: expect.any(String), seed: 7, dataset: 'retail', profile: 'instant' });
    expect(Object.keys(body.keys.pats).sort()).toEqual(['admin', 'mia', 'quinn', 'vic']);
    const called = await request(body.baseUrl)
      .post('/api/v1/ai/jobs')
      .query({ userId: body.embedUsers[0].userId })
      .set('authorization', `Bearer ${body.keys.organization}`)
      .send({ modelId: body.modelId, prompt: 'Hello' });
    expect(called.status).toBe(201);
    expect((await request(omni().url).get(`/_mock/spaces/${body.id}`)).body.keys).toEqual(body.keys);
  });

  test('is reached by path prefix, by host name and by key', async () => {
    const space = omni().createSpace();
    const jobId = await clientOf(space).job();
    const path = `/api/v1/ai/jobs/${jobId}`;
    const key = `Bearer ${space.keys.organization}`;
    const [byPath, byHost, byKey] = await Promise.all([
      request(space.baseUrl).get(path).set('authorization', key),
      request(omni().url)
        .get(path)
        .set('authorization', key)
        .set('host', `${space.id}.localhost:${omni().port}`),
      request(omni().url).get(path).set('authorization', key),
    ]);
    expect([byPath.status, byHost.status, byKey.status]).toEqual([200, 200, 200]);
  });

  test('shares nothing with another: not jobs, users, faults, scripts nor clock', async () => {
    const [one, other] = [omni().createSpace({ clock: 'manual' }), omni().createSpace({ clock: 'manual' })];
    const ana = embedUserId(one, 'cust-ana');
    one.fault({ operation: 'whoami', kind: 'status' });
    one.script({ scenario: 'fails-while-running' });
    one.advance(1_000_000);
    await clientOf(one).delete(`/api/scim/v2/embed/Users/${ana}`);
    const client = clientOf(other);
    expect((await client.get('/api/v1/whoami')).status).toBe(200);
    expect((await client.get(`/api/scim/v2/embed/Users/${ana}`)).status).toBe(200);
    expect((await client.poll(await client.job({}, { userId: ana }))).body.state).toBe('COMPLETE');
    expect(other.trace().some((event) => event.kind === 'clock')).toBe(false);
  });

  test('is the same again from the same seed, and different from another', async () => {
    const run = async (seed: number) => {
      const space = omni().createSpace({ seed, clock: 'manual' });
      const client = clientOf(space);
      const jobId = await client.job({}, { userId: embedUserId(space, 'cust-ben') });
      return { users: space.embedUsers, model: space.modelId, job: (await client.poll(jobId)).body };
    };
    const [first, again, other] = [await run(5), await run(5), await run(6)];
    expect(again).toEqual(first);
    expect(other.model).not.toBe(first.model);
    expect(other.job.id).not.toBe(first.job.id);
  });

  test('is gone once dropped, and its keys with it', async () => {
    const space = omni().createSpace();
    const path = `/_mock/spaces/${space.id}`;
    expect((await request(omni().url).delete(path)).status).toBe(204);
    expect((await request(omni().url).get(path)).status).toBe(404);
    expect((await clientOf(space).get('/api/v1/whoami')).status).toBe(404);
    expect((await clientOf({ ...space, baseUrl: omni().url }).get('/api/v1/whoami')).status).toBe(401);
  });

  test('expires when nobody uses it, and not while somebody does', async () => {
    vi.useFakeTimers({ toFake: ['Date', 'setInterval', 'clearInterval'] });
    const own = await startOmniMock();
    try {
      const [used, idle] = [own.createSpace({ idleMs: 60_000 }), own.createSpace({ idleMs: 60_000 })];
      vi.advanceTimersByTime(45_000);
      expect((await clientOf(used).get('/api/v1/whoami')).status).toBe(200);
      vi.advanceTimersByTime(45_000);
      expect((await clientOf(used).get('/api/v1/whoami')).status).toBe(200);
      expect((await clientOf(idle).get('/api/v1/whoami')).status).toBe(404);
      expect((await clientOf(own.space).get('/api/v1/whoami')).status).toBe(200);
    } finally {
      await own.close();
    }
  });

  test.each([
    [{ profile: 'fast' }, /^Bad Request: profile: .*'fast'/],
    [{ sead: 1 }, 'Bad Request: sead: Unrecognized key'],
    [{ switches: { errorDialect: 'klingon' } }, /has no option 'klingon'/],
    [{ switches: { warp: 'on' } }, /There is no switch warp/],
    [{ dataset: 'no-such-dataset' }, /no-such-dataset/],
  ])('is refused with a sentence for %o', async (body, detail) => {
    const response = await request(omni().url).post('/_mock/spaces').send(body);
    expect(response.status).toBe(400);
    expect(response.body.detail).toMatch(detail);
  });

  test('of the server itself cannot be dropped', async () => {
    const { status, body } = await request(omni().url).delete('/_mock/spaces/default');
    expect([status, body.detail]).toEqual([409, 'The default space stays as long as the server runs.']);
  });
});

describe('the control API', () => {
  test('says that it is healthy, and what it knows when asked for what it does not', async () => {
    const health = await request(omni().url).get('/_mock/health');
    expect([health.status, health.body.status]).toEqual([200, 'ok']);
    const { status, body } = await request(omni().url).get('/_mock/nothing');
    expect(status).toBe(404);
    expect(body.detail).toContain('POST /_mock/spaces');
  });

  test('with a token asks for it everywhere but at health', async () => {
    const own = await startOmniMock({ controlToken: 'sesame' });
    try {
      const refused = await request(own.url).post('/_mock/spaces').send({});
      expect([refused.status, refused.body.detail]).toEqual([
        401,
        'This mock asks for its control token: Authorization: Bearer <token>',
      ]);
      const made = await request(own.url)
        .post('/_mock/spaces')
        .set('authorization', 'Bearer sesame')
        .send({});
      expect(made.status).toBe(201);
      expect((await request(own.url).get('/_mock/health')).status).toBe(200);
      expect((await clientOf(own.space).get('/api/v1/whoami')).status).toBe(200);
    } finally {
      await own.close();
    }
  });

  test('reads, moves, freezes and releases a clock', async () => {
    const space = omni().createSpace({ clock: 'manual' });
    const path = `/_mock/spaces/${space.id}/clock`;
    const before = (await request(omni().url).get(path)).body;
    expect(before).toMatchObject({ mode: 'manual', frozen: true });
    const after = (await request(omni().url).post(path).send({ advanceMs: 5000 })).body;
    expect(Date.parse(after.now) - Date.parse(before.now)).toBe(5000);
    expect((await request(omni().url).post(path).send({ freeze: false })).status).toBe(409);
    expect((await request(omni().url).post(path).send({ advanceMs: -1 })).status).toBe(400);
    const real = `/_mock/spaces/${omni().createSpace().id}/clock`;
    expect((await request(omni().url).post(real).send({ freeze: true })).body.frozen).toBe(true);
    expect((await request(omni().url).post(real).send({ freeze: false })).body.frozen).toBe(false);
  });

  test('takes scripts, lists what is left of them, and clears them', async () => {
    const space = omni().createSpace();
    const path = `/_mock/spaces/${space.id}/scripts`;
    const script = { scenario: 'fails-without-code', promptContains: 'doom', times: 2 };
    expect((await request(omni().url).post(path).send(script)).status).toBe(201);
    const client = clientOf(space);
    const state = async (prompt: string) => (await client.poll(await client.job({ prompt }))).body.state;
    expect([await state('bright future'), await state('certain doom')]).toEqual(['COMPLETE', 'FAILED']);
    expect((await request(omni().url).get(path)).body.scripts).toMatchObject([{ remaining: 1 }]);
    await request(omni().url).delete(path);
    expect(await state('certain doom')).toBe('COMPLETE');
    const unknown = await request(omni().url).post(path).send({ scenario: 'explodes' });
    expect(unknown.body.detail).toContain('never-ends');
  });
});
