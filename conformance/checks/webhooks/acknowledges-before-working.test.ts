import { expect, test } from 'vitest';
import { aDelivery, aResult, aWebhookJob, evidence, spoken } from '../testing/index.js';
import { acknowledgesBeforeWorking } from './acknowledges-before-working.js';

const { exchanges, ...job } = aWebhookJob();
const slowFetch = (atMs: number) =>
  aResult(undefined, { atMs, endedMs: atMs + 2_000, fault: { id: 'fault-1', kind: 'slow' } });
const judge = (delivery: Parameters<typeof aDelivery>[0], fetchedMs = 4_100, isSlow = true) =>
  acknowledgesBeforeWorking.judge(
    evidence({
      ...job,
      exchanges: [
        ...exchanges.slice(0, 2),
        isSlow ? slowFetch(fetchedMs) : aResult(undefined, { atMs: fetchedMs }),
      ],
      deliveries: [aDelivery(delivery)],
    }),
  );

test.each([
  ['answered before the result is there', {}, 'pass'],
  ['answered late, and before the result is there', { endedMs: 5_900 }, 'pass'],
  ['answered after it', { endedMs: 6_200 }, 'fail of time'],
  ['not answered in time', { endedMs: 14_000, outcome: 'timed-out' as const, status: null }, 'fail of time'],
  ['not delivered', { outcome: 'failed' as const, status: null }, 'incomplete'],
  ['lost', { outcome: 'dropped' as const, status: null }, 'incomplete'],
  ['sent once the result was there', { atMs: 7_000 }, 'incomplete'],
])('a webhook that is %s', (_what, delivery, verdict) => {
  expect(spoken(judge(delivery))).toBe(verdict);
});

test('a quick result shows nothing', () => {
  expect(judge({ endedMs: 6_200 }, 4_100, false).verdict).toBe('incomplete');
});

test('the message says how long the answer took', () => {
  expect(judge({ endedMs: 6_200 })).toMatchObject({
    proof: 'E2',
    message: 'The webhook was answered 200 after 2.20 s, once its result had been fetched.',
  });
});

test('an answer that takes longer than a sender may wait is mentioned, and breaks nothing', () => {
  const slow = judge({ endedMs: 7_500 }, 7_600);
  expect(slow).toMatchObject({ verdict: 'info' });
  expect(slow.message).toMatch(/^A webhook was accepted after 3.50 s. No source says how long Omni waits/);
  expect(judge({ endedMs: 6_900 }, 7_600).verdict).toBe('pass');
  expect(judge({ endedMs: 7_500, status: 503 }, 7_600).verdict).toBe('pass');
});

test('without an adapter there is nothing to judge', () => {
  expect(acknowledgesBeforeWorking.judge(evidence()).verdict).toBe('not-applicable');
});
