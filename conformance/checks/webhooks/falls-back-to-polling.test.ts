import { expect, test } from 'vitest';
import { aDelivery, anAsk, aWebhookJob, evidence, spoken } from '../testing/index.js';
import { fallsBackToPolling } from './falls-back-to-polling.js';

const lost = aDelivery({ outcome: 'dropped', status: null });
const { exchanges, transitions } = aWebhookJob();
const judge = (reply: Parameters<typeof anAsk>[0], parts: Parameters<typeof evidence>[0] = {}) =>
  fallsBackToPolling.judge(
    evidence({
      exchanges,
      transitions,
      asks: [anAsk({ webhook: { progress: false }, ...reply })],
      deliveries: [lost],
      ...parts,
    }),
  );
const timedOut = { reply: { outcome: 'timed-out' as const } };

test.each([
  ['answers', {}, {}, 'pass'],
  ['runs out of time', timedOut, {}, 'fail of time'],
  ['had hardly any time left', { ...timedOut, repliedMs: 8_000 }, {}, 'incomplete'],
  ['never ends', { reply: null }, {}, 'fail'],
  ['gets the webhook after all', timedOut, { deliveries: [lost, aDelivery({ atMs: 5_000 })] }, 'incomplete'],
  [
    'loses only progress',
    timedOut,
    { deliveries: [{ ...lost, event: 'job.progress' as const }] },
    'incomplete',
  ],
  ['loses nothing', {}, { deliveries: [aDelivery()] }, 'incomplete'],
])('a client that %s', (_who, reply, parts, verdict) => {
  expect(spoken(judge(reply, parts))).toBe(verdict);
});

test('a client that never polled is told so', () => {
  const { message } = judge(timedOut, { exchanges: exchanges.slice(0, 1) });
  expect(message).toBe(
    'delivery-lost: The ask "Net sales by store?" ended as timed-out without a single poll. Its job was COMPLETE, its webhook was lost, and 20.00 s were given.',
  );
});

test('without an adapter there is nothing to judge', () => {
  expect(fallsBackToPolling.judge(evidence()).verdict).toBe('not-applicable');
});
