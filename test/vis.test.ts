import { beforeAll, describe, expect, test } from 'vitest';
import type { SpaceControl } from '../mock-server/index.js';
import { decodePng, type Meets } from '../mock-server/vis/testing/png.js';
import { clientOf, embedUserId, patOf, useOmni } from './support/omni.js';

const omni = useOmni({ profile: 'instant' });

const inColour: Meets = (red, green, blue) => Math.max(red, green, blue) - Math.min(red, green, blue) > 60;
const inGrey: Meets = (red, green, blue) =>
  red < 0x80 && Math.abs(red - green) < 3 && Math.abs(green - blue) < 3;

const NOT_AN_IMAGE = { error: 'Visualization type is not renderable as an image' };
const NO_DATA = { error: 'No Arrow IPC data available for visualization' };

/** A client that asks, waits and looks at the picture. */
function viewerOf(space: SpaceControl, key?: string) {
  const client = clientOf(space, key);
  const vis = async (jobId: string, query: object = {}) => {
    const { status, headers, body } = await client
      .get(`/api/v1/ai/jobs/${jobId}/vis`, query)
      .responseType('blob');
    const isJson = `${headers['content-type']}`.startsWith('application/json');
    return { status, headers, body: isJson ? JSON.parse(body.toString()) : body };
  };
  return {
    ...client,
    vis,
    async ask(prompt: string, more: object = {}, query: object = {}): Promise<string> {
      const jobId = await client.job({ prompt, ...more }, query);
      await client.pollUntil(jobId, 'COMPLETE');
      return jobId;
    },
    async conversationOf(jobId: string): Promise<string> {
      return (await client.poll(jobId)).body.conversationId;
    },
  };
}

let space: SpaceControl;
beforeAll(() => {
  space = omni().space;
});

test.each([
  ['a bar for each category', 'Net sales by region', 'bar'],
  ['a line over time', 'Net sales by month this year', 'line'],
  ['a stack of time and category', 'Net sales by month and region this year', 'stacked-bar'],
])('an answer becomes a picture: %s', async (_, prompt, chart) => {
  const viewer = viewerOf(space);
  const jobId = await viewer.ask(prompt);
  const answer = await viewer.vis(jobId);
  expect(answer.status).toBe(200);
  expect(answer.headers).toMatchObject({
    'content-type': 'image/png',
    'content-length': String(answer.body.length),
  });
  const picture = decodePng(answer.body);
  expect(picture.width).toBe(1600);
  expect(picture.count(inColour)).toBeGreaterThan(2000);
  expect(picture.count(inGrey)).toBeGreaterThan(2000);
  expect((await viewer.vis(jobId, { debug: 'true' })).body).toMatchObject({
    chart,
    jobId,
    sourceJobId: jobId,
  });
});

test('the same job gives the same bytes, and so does the same question of the same seed', async () => {
  const viewer = viewerOf(space);
  const jobId = await viewer.ask('Net sales by store');
  const first = (await viewer.vis(jobId)).body;
  expect((await viewer.vis(jobId)).body.equals(first)).toBe(true);
  const other = omni().createSpace({ profile: 'instant' });
  const there = viewerOf(other);
  expect((await there.vis(await there.ask('Net sales by store'))).body.equals(first)).toBe(true);
});

test('two users who see different rows see different pictures', async () => {
  const viewer = viewerOf(space);
  const [ana, ben] = await Promise.all(
    ['cust-ana', 'cust-ben'].map(async (user) =>
      viewer.vis(await viewer.ask('Net sales by month', {}, { userId: embedUserId(space, user) })),
    ),
  );
  expect([ana?.status, ben?.status]).toEqual([200, 200]);
  expect(ana?.body.equals(ben?.body)).toBe(false);
});

describe('what is no image gets 422 in the one shape of this endpoint', () => {
  test.each([
    ['a single figure', 'How many orders last quarter?', NOT_AN_IMAGE],
    ['a table', 'Net sales by region as a table', NOT_AN_IMAGE],
    ['an answer in words', 'Hello', NO_DATA],
    ['a question without rows', 'Net sales by store in Antarctica', NO_DATA],
  ])('%s', async (_, prompt, body) => {
    const viewer = viewerOf(space);
    expect(await viewer.vis(await viewer.ask(prompt))).toMatchObject({ status: 422, body });
  });

  test('a job whose query step is gone', async () => {
    const viewer = viewerOf(space);
    const jobId = await viewer.ask('Net sales by region scenario:completes-without-query');
    expect(await viewer.vis(jobId)).toMatchObject({ status: 422, body: NO_DATA });
  });

  test('in every error dialect, because none of them is this one', async () => {
    const docs = omni().createSpace({ profile: 'instant', switches: { errorDialect: 'docs' } });
    const viewer = viewerOf(docs);
    expect(await viewer.vis(await viewer.ask('Hello'))).toMatchObject({ status: 422, body: NO_DATA });
  });

  test('or 200 with JSON for missing data, as the newest page has it, by a switch', async () => {
    const newest = omni().createSpace({ profile: 'instant', switches: { visDataUnavailable: 'json' } });
    const viewer = viewerOf(newest);
    const answer = await viewer.vis(await viewer.ask('Hello'));
    expect(answer).toMatchObject({ status: 200, body: NO_DATA });
    expect(answer.headers['content-type']).toContain('application/json');
    expect((await viewer.vis(await viewer.ask('How many orders last quarter?'))).status).toBe(422);
  });
});

test('a failed query beside one that ran leaves the picture of the one that ran', async () => {
  const viewer = viewerOf(space);
  const answer = await viewer.vis(await viewer.ask('Net sales by region scenario:failed-query-step'));
  expect(answer.headers['content-type']).toBe('image/png');
});

describe('auto_vis', () => {
  test.each([
    ['false', 204],
    ['', 200],
    ['0', 200],
    ['False', 200],
    ['true', 200],
  ])('"%s" on a job that asked for no picture gives %i', async (autoVis, status) => {
    const viewer = viewerOf(space);
    const answer = await viewer.vis(await viewer.ask('Net sales by region'), { auto_vis: autoVis });
    expect(answer.status).toBe(status);
    if (status === 204) expect(answer.body).toHaveLength(0);
  });

  test('"false" leaves a picture that was asked for', async () => {
    const viewer = viewerOf(space);
    const answer = await viewer.vis(await viewer.ask('Net sales by region as a bar chart'), {
      auto_vis: 'false',
    });
    expect(answer.headers['content-type']).toBe('image/png');
  });
});

test.each([
  ['true', true],
  ['yes', true],
  ['False', true],
  ['false', false],
  ['0', false],
  ['', false],
])('debug=%s gives JSON: %s', async (debug, isJson) => {
  const viewer = viewerOf(space);
  const answer = await viewer.vis(await viewer.ask('Net sales by region'), { debug });
  expect(answer.status).toBe(200);
  expect(answer.headers['content-type']).toContain(isJson ? 'application/json' : 'image/png');
  if (isJson) expect(answer.body).toMatchObject({ chart: 'bar', spec: { encoding: {} } });
});

test('a follow-up that only changes the style shows the rows of the turn before', async () => {
  const viewer = viewerOf(space);
  const first = await viewer.ask('Net sales by month this year');
  const conversationId = await viewer.conversationOf(first);
  const styled = await viewer.ask('make it a bar chart', { conversationId });
  const answer = await viewer.vis(styled);
  expect(answer.headers['content-type']).toBe('image/png');
  const [before, after] = [await viewer.vis(first, { debug: '1' }), await viewer.vis(styled, { debug: '1' })];
  expect([before.body.chart, after.body.chart]).toEqual(['line', 'bar']);
  expect(after.body.rows).toBe(before.body.rows);
});

test('in a conversation that two users share, by a switch, nobody is shown the rows of the other', async () => {
  const shared = omni().createSpace({ switches: { conversationUserChange: 'allow' } });
  const viewer = viewerOf(shared);
  const first = await viewer.ask('Net sales by product', {}, { userId: embedUserId(shared, 'cust-ana') });
  const conversationId = await viewer.conversationOf(first);
  const ben = { userId: embedUserId(shared, 'cust-ben') };
  const styled = await viewer.ask('Show a bar chart of xyzzy', { conversationId }, ben);
  const answer = await viewer.vis(styled, { debug: '1' });
  expect([answer.status, answer.body]).toEqual([422, NO_DATA]);
});

describe('404', () => {
  test('for a job that nobody knows', async () => {
    const answer = await viewerOf(space).vis('00000000-0000-4000-8000-000000000000');
    expect(answer).toMatchObject({ status: 404, body: { detail: 'Job not found', status: 404 } });
  });

  test.each(['never-ends', 'fails-while-running', 'cancelled-by-somebody-else'])(
    'for a job that is not complete (%s)',
    async (scenario) => {
      const own = omni().createSpace({ profile: 'instant', clock: 'manual' });
      const viewer = viewerOf(own);
      const jobId = await viewer.job({ prompt: `Net sales by region scenario:${scenario}` });
      own.advance(60_000);
      expect((await viewer.vis(jobId)).status).toBe(404);
    },
  );

  test('when the data is gone after 14 days, and not before', async () => {
    const own = omni().createSpace({ profile: 'instant', clock: 'manual' });
    const viewer = viewerOf(own);
    const jobId = await viewer.ask('Net sales by region');
    own.advance(14 * 24 * 3_600_000 - 1000);
    expect((await viewer.vis(jobId)).status).toBe(200);
    own.advance(60_000);
    expect(await viewer.vis(jobId)).toMatchObject({
      status: 404,
      body: { detail: 'Result is no longer available' },
    });
  });

  test('while the organization has pictures off', async () => {
    const own = omni().createSpace({ profile: 'instant', features: { aiVis: false } });
    const viewer = viewerOf(own);
    const jobId = await viewer.ask('Net sales by region');
    expect(await viewer.vis(jobId)).toMatchObject({ status: 404, body: { status: 404 } });
    expect((await viewer.result(jobId)).status).toBe(200);
  });
});

test('400 for an id that is none, 401 without a key, 403 without USE_AI', async () => {
  const viewer = viewerOf(space);
  const jobId = await viewer.ask('Net sales by region');
  expect((await viewer.vis('not-a-uuid')).status).toBe(400);
  expect((await viewerOf(space, 'nobody').vis(jobId)).status).toBe(401);
  expect((await viewerOf(space, patOf(space, 'vic')).vis(jobId)).status).toBe(403);
});

test('the trace says that a picture went out, not its bytes', async () => {
  const own = omni().createSpace({ profile: 'instant' });
  const viewer = viewerOf(own);
  const jobId = await viewer.ask('Net sales by region');
  const { body } = await viewer.vis(jobId);
  const exchange = own
    .trace()
    .find((event) => event.kind === 'exchange' && event.operation === 'aiJobVisualization');
  expect(exchange).toMatchObject({ status: 200, jobId, responseBody: `[image/png, ${body.length} bytes]` });
});

describe('a fault on a picture', () => {
  test('slow: it comes in pieces and is whole', async () => {
    const own = omni().createSpace({ profile: 'instant' });
    const viewer = viewerOf(own);
    const jobId = await viewer.ask('Net sales by region');
    const whole = (await viewer.vis(jobId)).body;
    own.fault({ operation: 'aiJobVisualization', kind: 'slow', chunkBytes: 8192, intervalMs: 1 });
    expect((await viewer.vis(jobId)).body.equals(whole)).toBe(true);
  });

  test('drop: the connection ends, and the next try has the picture', async () => {
    const own = omni().createSpace({ profile: 'instant' });
    const viewer = viewerOf(own);
    const jobId = await viewer.ask('Net sales by region');
    own.fault({ operation: 'aiJobVisualization', kind: 'drop' });
    await expect(viewer.vis(jobId)).rejects.toThrow(/socket hang up|ECONNRESET/);
    expect((await viewer.vis(jobId)).status).toBe(200);
  });
});
