import request from 'supertest';
import { describe, expect, test } from 'vitest';
import type { Features, SpaceControl } from '../mock-server/index.js';
import { clientOf, useOmni } from './support/omni.js';

const omni = useOmni({ profile: 'instant', clock: 'manual' });
const CREDITS = 'The AI credit limit has been reached. Contact your administrator for assistance.';

/** One call of each kind that a feature may close, by what it needs. */
const CALLS = {
  submit: (space: SpaceControl) => clientOf(space).submit(),
  'generate-query': (space: SpaceControl) =>
    clientOf(space).post('/api/v1/ai/generate-query', {
      modelId: space.modelId,
      prompt: 'Net sales by month',
    }),
  'pick-topic': (space: SpaceControl) =>
    clientOf(space).post('/api/v1/ai/pick-topic', { modelId: space.modelId, prompt: 'Net sales by month' }),
  'search-omni-docs': (space: SpaceControl) =>
    clientOf(space).post('/api/v1/ai/search-omni-docs', { question: 'What are topics?' }),
  'generate-session': (space: SpaceControl) =>
    clientOf(space).post('/api/v1/embed/sso/generate-session', {
      externalId: 'new',
      name: 'New',
      contentPath: '/my',
    }),
};
type CallName = keyof typeof CALLS;

const AI_OFF = 'Forbidden: AI query generation is not enabled for this organization';

describe('a feature that is off', () => {
  test.each<[string, Partial<Features>, Partial<Record<CallName, [number, string]>>]>([
    ['nothing', {}, {}],
    [
      'ai',
      { ai: false },
      { submit: [403, AI_OFF], 'generate-query': [403, AI_OFF], 'pick-topic': [403, AI_OFF] },
    ],
    ['jobsApi', { jobsApi: false }, { submit: [403, 'Feature not enabled'] }],
    [
      'omniAgent',
      { omniAgent: false },
      { 'search-omni-docs': [403, 'Omni Agent is not enabled for this organization'] },
    ],
    ['aiCredits', { aiCredits: 'used-up' }, { 'generate-query': [402, CREDITS] }],
    ['embed', { embed: false }, { 'generate-session': [403, 'Permission denied - embed not enabled'] }],
  ])('(%s) closes what it should and leaves the rest open', async (_name, features, closed) => {
    const space = omni().createSpace({ features });
    for (const [name, call] of Object.entries(CALLS)) {
      const { status, body } = await call(space);
      const expected = closed[name as CallName];
      if (expected) expect([name, status, body.detail]).toEqual([name, ...expected]);
      else expect([name, status]).toEqual([name, name === 'submit' ? 201 : 200]);
    }
  });

  test('(aiVis) hides the picture of a job that has one otherwise', async () => {
    const space = omni().createSpace();
    const client = clientOf(space);
    const jobId = await client.job({ prompt: 'Net sales by month' });
    const path = `/api/v1/ai/jobs/${jobId}/vis`;
    expect((await client.get(path)).status).toBe(200);
    space.setFeatures({ aiVis: false });
    expect((await client.get(path)).status).toBe(404);
  });
});

describe('used-up AI credits', () => {
  test('answer generate-query with 402 in a shape of its own, whatever the dialect', async () => {
    for (const errorDialect of ['spec', 'docs'] as const) {
      const space = omni().createSpace({ features: { aiCredits: 'used-up' }, switches: { errorDialect } });
      const { body } = await CALLS['generate-query'](space);
      expect(body).toEqual({ code: 'shutoff', detail: CREDITS, status: 402 });
    }
  });

  test('deny a job that was submitted, until there are credits again', async () => {
    const space = omni().createSpace({ features: { aiCredits: 'used-up' } });
    const client = clientOf(space);
    const denied = await client.job();
    const { body } = await client.poll(denied);
    expect([body.state, body.error.message]).toEqual(['FAILED', CREDITS]);
    expect((await client.result(denied)).status).toBe(404);
    space.setFeatures({ aiCredits: 'available' });
    expect((await client.poll(await client.job())).body.state).toBe('COMPLETE');
    expect((await client.poll(denied)).body.state).toBe('FAILED');
  });
});

describe('the features of a space', () => {
  const everything = {
    ai: true,
    jobsApi: true,
    omniAgent: true,
    aiCredits: 'available',
    aiVis: true,
    embed: true,
  };
  const at = (space: SpaceControl) => `/_mock/spaces/${space.id}/features`;

  test('are all on unless said otherwise', async () => {
    const space = omni().createSpace();
    expect((await request(omni().url).get(at(space))).body).toEqual(everything);
    expect(space.features).toEqual(everything);
  });

  test('are changed one by one, over HTTP or in the same process', async () => {
    const space = omni().createSpace({ features: { embed: false } });
    const changed = await request(omni().url).patch(at(space)).send({ ai: false });
    expect([changed.status, changed.body]).toEqual([200, { ...everything, embed: false, ai: false }]);
    space.setFeatures({ embed: true });
    expect((await request(omni().url).get(at(space))).body).toEqual({ ...everything, ai: false });
    const description = await request(omni().url).get(`/_mock/spaces/${space.id}`);
    expect(description.body.features).toEqual(space.features);
  });

  test('of one space are nothing to another', async () => {
    const [closed, open] = [omni().createSpace(), omni().createSpace()];
    closed.setFeatures({ ai: false });
    expect((await CALLS.submit(closed)).status).toBe(403);
    expect((await CALLS.submit(open)).status).toBe(201);
  });

  test.each([
    [{ ai: 'no' }, 'ai'],
    [{ aiCredits: 'plenty' }, 'aiCredits'],
    [{ teleport: true }, 'teleport'],
  ])('that do not exist (%j) are refused by name', async (change, name) => {
    const space = omni().createSpace();
    const refused = await request(omni().url).patch(at(space)).send(change);
    expect(refused.status).toBe(400);
    expect(refused.body.detail).toContain(name);
    expect(() => space.setFeatures(change as Partial<Features>)).toThrow(name);
    expect(space.features).toEqual(everything);
  });

  test('of a space that is gone cannot be changed', async () => {
    const space = omni().createSpace();
    space.drop();
    expect(() => space.setFeatures({ ai: false })).toThrow('is gone');
    expect((await request(omni().url).patch(at(space)).send({ ai: false })).status).toBe(404);
  });
});

describe('the description of a space', () => {
  test('names the connection of the model and the embed secret', async () => {
    const space = omni().createSpace();
    const { body } = await request(omni().url).get(`/_mock/spaces/${space.id}`);
    expect(body).toMatchObject({ connectionId: space.connectionId, keys: space.keys });
    expect(space.keys.embedSecret).toMatch(/^\w{32}$/);
    const models = await clientOf(space).get('/api/v1/models', { modelId: space.modelId });
    expect(models.body.records[0].connectionId).toBe(space.connectionId);
  });
});
