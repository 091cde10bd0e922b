/**
 * A test of your own code against a mock Omni, in one file. Copy it into a project that has
 * `omni-testkit`, `vitest` and `supertest`, and run `npx vitest run`.
 */
import { gradeTrace, type OmniMock, startOmniMock } from 'omni-testkit';
import request from 'supertest';
import { afterAll, beforeAll, expect, test } from 'vitest';

let omni: OmniMock;
beforeAll(async () => {
  omni = await startOmniMock({ profile: 'instant' });
});
afterAll(() => omni.close());

test('a question asked on behalf of an embed user is answered, and breaks no rule', async () => {
  const space = omni.createSpace(); // a world of its own: nothing another test does is seen here
  const [ana] = space.embedUsers;
  const api = request(space.baseUrl);
  const key = { authorization: `Bearer ${space.keys.organization}` };

  const submitted = await api
    .post('/api/v1/ai/jobs')
    .query({ userId: ana?.userId })
    .set(key)
    .send({ modelId: space.modelId, prompt: 'Top 5 products by revenue' })
    .expect(201);
  const job = await api.get(`/api/v1/ai/jobs/${submitted.body.jobId}`).set(key).expect(200);
  expect(job.body).toMatchObject({ state: 'COMPLETE', userId: ana?.userId });

  const report = gradeTrace(space.trace());
  expect(report.checks.filter(({ verdict }) => verdict === 'fail')).toEqual([]);
});

test('a job that takes its time is over as soon as the clock says so', async () => {
  const space = omni.createSpace({ clock: 'manual' });
  space.script({ scenario: 'answers-slowly', pace: { by: 'time', durationMs: 6000 } });
  const api = request(space.baseUrl);
  const key = { authorization: `Bearer ${space.keys.organization}` };
  const { body } = await api
    .post('/api/v1/ai/jobs')
    .set(key)
    .send({ modelId: space.modelId, prompt: 'Hello' });
  const state = async () => (await api.get(`/api/v1/ai/jobs/${body.jobId}`).set(key)).body.state;

  expect(await state()).toBe('QUEUED');
  space.advance(30_000); // returns at once
  expect(await state()).toBe('EXECUTING');
  space.advance(30_000);
  expect(await state()).toBe('COMPLETE');
});
