import { expect, test } from 'vitest';
import { aDelivery, anAsk, aResult, aWebhookJob, evidence } from '../testing/index.js';
import { progressIsNoEnd } from './progress-is-no-end.js';

const progress = aDelivery({ event: 'job.progress', atMs: 2_000, attack: ['progress-only', 'mutant'] });
const asked = (reply: Parameters<typeof anAsk>[0]) => ({
  asks: [anAsk({ webhook: { progress: true }, ...reply })],
});
const judge = (parts: Parameters<typeof evidence>[0]) =>
  progressIsNoEnd.judge(evidence({ ...aWebhookJob(), deliveries: [progress, aDelivery()], ...parts }));

test.each([
  ['waits on', {}, 'pass'],
  ['answers at once', asked({ repliedMs: 2_100 }), 'fail'],
  ['fails at once', asked({ repliedMs: 2_100, reply: { outcome: 'failed' } }), 'fail'],
  [
    'asks for the result',
    { exchanges: [...aWebhookJob().exchanges, aResult({}, { atMs: 2_100, status: 404 })] },
    'fail',
  ],
  ['runs out of time afterwards', asked({ reply: { outcome: 'timed-out' } }), 'incomplete'],
  ['gets no progress', { deliveries: [aDelivery()] }, 'incomplete'],
  [
    'gets it after the end, which another rule is about',
    { deliveries: [aDelivery(), { ...progress, wallMs: 4_100 }] },
    'incomplete',
  ],
])('a client that %s', (_who, parts, verdict) => {
  expect(judge(parts).verdict).toBe(verdict);
});

test('the effect was seen at the API', () => {
  expect(judge({})).toMatchObject({ proof: 'E2' });
  expect(judge(asked({ repliedMs: 2_100 }))).toMatchObject({
    proof: 'E2',
    deliveries: [{ event: 'job.progress' }],
  });
});

test('without an adapter there is nothing to judge', () => {
  expect(progressIsNoEnd.judge(evidence()).verdict).toBe('not-applicable');
});
