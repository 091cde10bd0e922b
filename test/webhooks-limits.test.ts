import request from 'supertest';
import { beforeEach, describe, expect, test } from 'vitest';
import type { SpaceControl } from '../mock-server/index.js';
import { clientOf, useOmni } from './support/omni.js';
import { deliveriesOf, to, useReceiver } from './support/receiver.js';

const omni = useOmni({ clock: 'manual', complain: () => {} });
const receiver = useReceiver();
beforeEach(() => receiver().reset());

const nested = (levels: number): string => `${'['.repeat(levels)}${']'.repeat(levels)}`;

/** Submits a body as text: some JSON cannot be made by a serialiser. */
const submitText = (space: SpaceControl, metadata: string) =>
  request(space.baseUrl)
    .post('/api/v1/ai/jobs')
    .set({ authorization: `Bearer ${space.keys.organization}`, 'content-type': 'application/json' })
    .send(
      `{"modelId":"${space.modelId}","prompt":"Net sales","webhookUrl":"${receiver().url}","webhookMetadata":${metadata}}`,
    );

const pendingOf = async (space: SpaceControl) =>
  (await request(omni().url).get(`/_mock/spaces/${space.id}/webhooks`)).body;

describe('webhookMetadata', () => {
  test('that is nested too deeply to be written again is refused, and nothing else suffers', async () => {
    const space = omni().createSpace();
    const refused = await submitText(space, `{"a":${nested(100_000)}}`);
    expect(refused.status).toBe(400);
    expect(refused.body.detail).toBe('Bad Request: webhookMetadata: Expected at most 1000 levels of nesting');
    space.advance(60_000);
    await space.webhooksDelivered();
    expect(receiver().received).toEqual([]);
  });

  test('comes back as it was given, however odd', async () => {
    const space = omni().createSpace();
    const odd = `{"__proto__":{"a":1},"":"Zürich 東京 \\ud83d \\u0000","deep":${nested(990)}}`;
    expect((await submitText(space, odd)).status).toBe(201);
    space.advance(60_000);
    await space.webhooksDelivered();
    expect(receiver().received[0]?.raw.toString()).toContain(`"metadata":${odd}`);
  });
});

test('keys for a body by hand that are nested too deeply are refused, with a way to do it', async () => {
  const space = omni().createSpace();
  const jobId = await clientOf(space).job(to(receiver()));
  const refused = await request(omni().url)
    .post(`/_mock/spaces/${space.id}/webhooks`)
    .set('content-type', 'application/json')
    .send(`{"jobId":"${jobId}","body":{"a":${nested(100_000)}}}`);
  expect(refused.status).toBe(400);
  expect(refused.body.detail).toMatch(/1000 levels of nesting.*"deep-nesting"/);
});

test('an order by hand that is no JSON object is refused in a sentence', async () => {
  const path = '/_mock/spaces/default/webhooks';
  const refused = await request(omni().url).post(path).send('"job.complete"').type('json');
  expect(refused.status).toBe(400);
  expect(refused.body.detail).toMatch(/^Bad Request: body: expected a JSON object, received what is none/);
});

test.each(['http:', 'http:/', 'http://', 'http:///', 'HTTP://'])(
  'a password in a URL that begins with %s is neither sent nor shown',
  async (scheme) => {
    const space = omni().createSpace();
    const { host } = new URL(receiver().url);
    space.script({ scenario: 'jumps-to-complete', webhook: { delayMs: 60_000 } });
    await clientOf(space).job({ webhookUrl: `${scheme}ada:hunter2@${host}/hooks` });
    space.advance(1000);
    const { pending } = await pendingOf(space);
    expect(pending).toMatchObject([{ url: `${scheme}[credentials]@${host}/hooks` }]);
    space.advance(60_000);
    await space.webhooksDelivered();
    expect(receiver().received[0]?.headers).not.toHaveProperty('authorization');
    const [delivery] = deliveriesOf(space);
    expect(delivery?.url).toBe(`${scheme}[credentials]@${host}/hooks`);
  },
);

test('port 0 is no port, and nothing goes to another one instead', async () => {
  const space = omni().createSpace();
  await clientOf(space).job({ webhookUrl: 'http://127.0.0.1:0/hooks' });
  space.advance(60_000);
  await space.webhooksDelivered();
  expect(outcomesOf(space)).toEqual(['refused']);
  expect(deliveriesOf(space)[0]?.problem).toMatch(/port from 1 to 65535/);
});

const outcomesOf = (space: SpaceControl) => deliveriesOf(space).map(({ outcome }) => outcome);

describe('when a space is dropped while its receiver hangs', () => {
  test('nothing more is sent, and others get their turn', async () => {
    receiver().answer = (res, { path }) => {
      if (path === '/others') res.end();
    };
    const space = omni().createSpace();
    const client = clientOf(space);
    for (let i = 0; i < 60; i += 1) await client.job(to(receiver()));
    space.advance(60_000);
    // As many as one receiver gets at a time.
    await receiver().came(50);
    space.drop();
    const other = omni().createSpace();
    await clientOf(other).job({ webhookUrl: new URL('/others', receiver().url).href });
    other.advance(60_000);
    await other.webhooksDelivered();
    expect(outcomesOf(other)).toEqual(['answered']);
    expect(receiver().received.map(({ path }) => path)).toEqual([...Array(50).fill('/hooks'), '/others']);
  });

  test('whoever sent by hand hears of it at once', async () => {
    receiver().answer = () => {};
    const space = omni().createSpace();
    const jobId = await clientOf(space).job(to(receiver()));
    const sent = expect(space.sendWebhook({ jobId })).rejects.toThrow(
      /ended before the receiver had answered/,
    );
    await receiver().came(1);
    space.drop();
    await sent;
  });
});

test('who waits for webhooks waits for those that were due by then, not for all that come after', async () => {
  const answers: (() => void)[] = [];
  receiver().answer = (res) => void answers.push(() => res.end());
  const space = omni().createSpace();
  const client = clientOf(space);
  await client.job(to(receiver()));
  space.advance(60_000);
  const delivered = space.webhooksDelivered();
  await receiver().came(1);
  space.advance(1);
  await client.job(to(receiver()));
  space.advance(60_000);
  await receiver().came(2);
  answers[0]?.();
  await delivered;
  expect(outcomesOf(space)).toEqual(['answered']);
  space.drop();
});

describe('progress that never ends', () => {
  /** A job that has reported so often while its receiver hangs. */
  async function aTalker(reports: number, webhook: object = {}) {
    const answers: (() => void)[] = [];
    receiver().answer = (res) => void answers.push(() => res.end());
    const space = omni().createSpace();
    space.script({ scenario: 'never-ends', pace: { by: 'steps' }, webhook });
    const client = clientOf(space);
    const jobId = await client.job(to(receiver(), { progressWebhookEnabled: true }));
    // The first step reports nothing.
    for (let step = 0; step <= reports; step += 1) space.step(jobId);
    return { space, client, jobId, answers };
  }
  const iterationsOf = (space: SpaceControl, kind: 'dropped' | 'answered') =>
    deliveriesOf(space)
      .filter(({ outcome }) => outcome === kind)
      .map(({ requestBody }) => JSON.parse(requestBody).progress?.iteration ?? 'end');

  test('has its oldest reports make room when a receiver hangs, and the end is told all the same', async () => {
    const { space, client, jobId, answers } = await aTalker(104);
    await receiver().came(1);
    expect((await pendingOf(space)).pending).toHaveLength(100);
    expect(iterationsOf(space, 'dropped')).toEqual([2, 3, 4]);
    expect(deliveriesOf(space)[0]?.problem).toMatch(/100 later progress events of the job were waiting/);
    await client.cancel(jobId);
    receiver().answer = (res) => void res.end();
    answers[0]?.();
    await space.webhooksDelivered();
    expect(iterationsOf(space, 'answered')).toEqual([
      1,
      ...Array.from({ length: 100 }, (_, i) => i + 5),
      'end',
    ]);
    expect(await pendingOf(space)).toEqual({ pending: [], underWay: 0 });
  });

  test('held back by a script is listed as pending, and makes room in the same way', async () => {
    const { space, client, jobId } = await aTalker(102, { order: 'progress-last' });
    expect((await pendingOf(space)).pending).toHaveLength(100);
    expect(iterationsOf(space, 'dropped')).toEqual([1, 2]);
    receiver().answer = (res) => void res.end();
    await client.cancel(jobId);
    await space.webhooksDelivered();
    expect(iterationsOf(space, 'answered')).toEqual(['end', ...Array.from({ length: 100 }, (_, i) => i + 3)]);
    expect(await pendingOf(space)).toEqual({ pending: [], underWay: 0 });
  });
});

test('the same story on a manual clock is told in the same bytes, signatures and all', async () => {
  const told = async () => {
    receiver().reset();
    receiver().answer = (res, _, n) => void res.writeHead(n % 3 === 0 ? 204 : 500).end();
    const space = omni().createSpace();
    const client = clientOf(space);
    space.script({ scenario: 'answers-slowly', webhook: { copies: 2, delayMs: 700 } });
    space.script({ scenario: 'fails-while-running' });
    for (let i = 0; i < 2; i += 1) {
      await client.job(to(receiver(), { progressWebhookEnabled: true, webhookMetadata: { i } }));
      for (const ms of [100, 900, 5000, 100_000]) {
        space.advance(ms);
        await space.webhooksDelivered();
      }
    }
    return receiver().received.map(({ headers, raw }) => [
      headers['x-omni-signature-timestamp'],
      headers['x-omni-signature'],
      raw.toString(),
    ]);
  };
  const first = await told();
  expect(first.length).toBeGreaterThan(10);
  expect(await told()).toEqual(first);
});
