import { expect, test } from 'vitest';
import type { WebhookEvent } from './webhook-event.js';
import { Subscription } from './webhook-subscription.js';

const never = new AbortController().signal;
const event = (eventId: string, status: string, jobId = 'j1'): WebhookEvent => ({ eventId, jobId, status });

function aSubscription() {
  const acted: string[] = [];
  const destination = { url: 'http://127.0.0.1:1/', secret: 's', progress: false };
  return { acted, subscription: new Subscription(destination, ({ eventId }) => acted.push(eventId)) };
}

/** Whether whoever waits would go and look now, long before the silence has lasted long enough. */
async function isAnnounced(subscription: Subscription): Promise<boolean> {
  const looking = subscription.beforeFirstLook(AbortSignal.timeout(50));
  return looking.then(
    () => true,
    () => false,
  );
}

test.each(['COMPLETE', 'FAILED', 'CANCELLED', 'DENIED'])('%s is an end', async (status) => {
  const { subscription } = aSubscription();
  subscription.isAbout('j1');
  subscription.take(event('e1', status));
  expect(await isAnnounced(subscription)).toBe(true);
});

test.each([
  ['EXECUTING', ['e1']],
  ['DELIVERING', ['e1']],
  ['BORED', []],
])('%s is no end', async (status, expected) => {
  const { subscription, acted } = aSubscription();
  subscription.isAbout('j1');
  subscription.take(event('e1', status));
  expect(acted).toEqual(expected);
  expect(await isAnnounced(subscription)).toBe(false);
});

test('an event that was known already changes nothing, and neither does any after an end that was confirmed', () => {
  const { subscription, acted } = aSubscription();
  subscription.isAbout('j1');
  const hear = (...said: readonly string[]) => {
    for (const [id = '', status = ''] of said.map((one) => one.split(' ')))
      subscription.take(event(id, status));
  };
  hear('e1 EXECUTING', 'e1 EXECUTING', 'e2 FAILED', 'e2 FAILED', 'e3 COMPLETE');
  expect(acted).toEqual(['e1', 'e2', 'e3']);
  subscription.close();
  hear('e3 COMPLETE', 'e4 EXECUTING', 'e5 FAILED');
  expect(acted).toEqual(['e1', 'e2', 'e3']);
});

test('an end that came before the job had a name is kept for it', async () => {
  const { subscription, acted } = aSubscription();
  subscription.take(event('e1', 'COMPLETE'));
  expect(acted).toEqual([]);
  subscription.isAbout('j1');
  expect(acted).toEqual(['e1']);
  expect(await isAnnounced(subscription)).toBe(true);
});

test.each(['before', 'after'])('an event about another job is ignored, %s the name is known', (when) => {
  const { subscription, acted } = aSubscription();
  if (when === 'after') subscription.isAbout('j1');
  subscription.take(event('e1', 'COMPLETE', 'j2'));
  subscription.isAbout('j1');
  expect(acted).toEqual([]);
});

test('an ask that is over acts on nothing any more', () => {
  const { subscription, acted } = aSubscription();
  subscription.isAbout('j1');
  subscription.close();
  subscription.take(event('e1', 'COMPLETE'));
  expect(acted).toEqual([]);
});

test('an end sends nobody to look twice', async () => {
  const { subscription } = aSubscription();
  subscription.isAbout('j1');
  subscription.take(event('e1', 'COMPLETE'));
  expect(await isAnnounced(subscription)).toBe(true);
  expect(await isAnnounced(subscription)).toBe(false);
});

test('an end wakes whoever is waiting already', async () => {
  const { subscription } = aSubscription();
  subscription.isAbout('j1');
  const looking = subscription.beforeFirstLook(AbortSignal.timeout(2_000));
  subscription.take(event('e1', 'COMPLETE'));
  await expect(looking).resolves.toBeUndefined();
});

test('after five seconds of silence somebody looks', { timeout: 10_000 }, async () => {
  const { subscription } = aSubscription();
  const began = performance.now();
  await subscription.beforeFirstLook(never);
  expect(performance.now() - began).toBeGreaterThan(4_900);
});
