import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loadDataset } from '../fixtures/index.js';
import { seconds } from '../mock-server/core/clock.js';
import { submitJob } from '../mock-server/core/jobs/submit-job.js';
import type { Space } from '../mock-server/core/space.js';
import { Spaces } from '../mock-server/core/spaces.js';
import { startPostman } from '../mock-server/delivery/postman.js';
import { type WebhookRequest, webhookSender } from '../mock-server/delivery/send-webhook.js';
import { jobScenarios } from '../mock-server/job-scenarios/index.js';
import type { Switches } from '../openapi/index.js';
import { type Receiver, startReceiver } from './support/receiver.js';

let receiver: Receiver;
const closers: (() => void)[] = [];
beforeEach(async () => {
  receiver = await startReceiver();
});
afterEach(async () => {
  for (const close of closers.splice(0)) close();
  await receiver.close();
});

/** A space on a manual clock whose n-th webhook has so many milliseconds, whatever its switches grant it. */
function aSpace(switches: Partial<Switches>, patienceMs: (n: number) => number) {
  const [usualScenario] = jobScenarios;
  if (!usualScenario) throw new Error('There is no job scenario.');
  const real = webhookSender({ egress: 'loopback', now: () => performance.now() });
  const granted: number[] = [];
  const send = (request: WebhookRequest) => {
    granted.push(request.timeoutMs);
    const { url, headers, body } = request;
    return real.send({ url, headers, body, timeoutMs: patienceMs(granted.length) });
  };
  const postman = startPostman({
    sender: { send, close: () => real.close() },
    complain: () => {},
    now: () => performance.now(),
  });
  const spaces = new Spaces({
    wall: () => 0,
    wallMs: () => performance.now(),
    loadDataset,
    engineFor: () => ({
      ready: () => null,
      answer: () => ({ message: 'Net sales were $42', topic: null, queries: [] }),
    }),
    jobScenarios: new Map(),
    usualScenario,
    onWebhooksDue: postman.notify,
    defaults: { seed: 1, dataset: 'retail', profile: 'dev', clock: 'manual', switches, features: {} },
  });
  closers.push(() => {
    spaces.endAll();
    postman.close();
  });
  return { space: spaces.default, granted, delivered: () => postman.delivered(spaces.default) };
}

function submitTo(url: string, space: Space): void {
  const caller = space.callers.get(space.keys.organization);
  if (!caller) throw new Error('The organization key is nobody.');
  const order = { prompt: 'Net sales', modelId: space.world.modelId, userId: null, webhookUrl: url };
  submitJob(space, caller, order);
}

const deliveriesOf = (space: Space) => space.read().filter((event) => event.kind === 'delivery');

describe('webhookTimeout', () => {
  test.each([
    ['3-seconds', 3],
    ['10-seconds', 10],
    ['30-seconds', 30],
  ] as const)(
    '%s is what a receiver has, and what a retry of a time-out comes later by',
    async (webhookTimeout, limit) => {
      receiver.answer = () => {};
      const { space, granted, delivered } = aSpace({ webhookTimeout }, () => 20);
      submitTo(receiver.url, space);
      space.advance(seconds(1));
      await delivered();
      expect(granted).toEqual([limit * 1000]);
      const [delivery] = deliveriesOf(space);
      expect(delivery).toMatchObject({ outcome: 'timed-out', status: null, attempt: 1 });
      const waits = Date.parse(delivery?.nextAttemptAt ?? '') - Date.parse(delivery?.at ?? '');
      expect(waits).toBe(seconds(limit + 1));
    },
  );
});

test('a receiver that answers at the second attempt has had the webhook twice, and the job is told of once', async () => {
  receiver.answer = (res, _, n) => {
    if (n === 2) res.end();
  };
  const { space, delivered } = aSpace({}, (n) => (n === 1 ? 20 : seconds(60)));
  submitTo(receiver.url, space);
  space.advance(seconds(60));
  await delivered();
  expect(receiver.received).toHaveLength(2);
  expect(receiver.received[1]?.raw.equals(receiver.received[0]?.raw ?? Buffer.alloc(0))).toBe(true);
  expect(deliveriesOf(space).map(({ outcome }) => outcome)).toEqual(['timed-out', 'answered']);
});

test('a receiver that hangs holds up no other job', async () => {
  receiver.answer = (res, { body }, n) => {
    if (n > 1) res.end(body.jobId);
  };
  const { space, delivered } = aSpace({ webhookRetries: 'one-attempt' }, () => seconds(60));
  submitTo(receiver.url, space);
  submitTo(receiver.url, space);
  space.advance(seconds(60));
  await receiver.came(2);
  // The second job is answered while the first still hangs.
  const [answered] = await new Promise<ReturnType<typeof deliveriesOf>>((resolve) => {
    const unfollow = space.trace.follow((event) => {
      if (event.kind !== 'delivery') return;
      unfollow();
      resolve([event]);
    });
    if (deliveriesOf(space).length > 0) resolve(deliveriesOf(space));
  });
  expect(answered).toMatchObject({ outcome: 'answered', jobId: receiver.received[1]?.body.jobId });
  expect(space.webhooks.underWay).toBe(1);
  for (const close of closers.splice(0)) close();
  await delivered();
});
