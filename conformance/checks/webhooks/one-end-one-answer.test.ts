import { expect, test } from 'vitest';
import {
  aDelivery,
  anObservation,
  aPoll,
  aResult,
  aSubmit,
  aWebhookJob,
  evidence,
} from '../testing/index.js';
import { oneEndOneAnswer } from './one-end-one-answer.js';

const duringAPoll = aPoll('EXECUTING', { atMs: 3_950, endedMs: 4_200 });
const end = aDelivery();
const late = aDelivery({ atMs: 4_450 });
const calm = aWebhookJob();
const crossed = { ...calm, exchanges: [...calm.exchanges, duringAPoll], deliveries: [end] };
const judge = (parts: Parameters<typeof evidence>[0]) => oneEndOneAnswer.judge(evidence(parts));

test.each([
  ['looks again after a webhook that came during a poll', crossed, 'pass'],
  ['throws away a webhook that comes after a poll told the end', { ...calm, deliveries: [late] }, 'pass'],
  [
    'waits for ever for a second webhook',
    {
      ...aWebhookJob({ reply: { outcome: 'timed-out' }, repliedMs: 20_000 }),
      exchanges: [aSubmit(), duringAPoll],
      deliveries: [end],
    },
    'fail',
  ],
  [
    'runs out of time at that very moment',
    {
      ...aWebhookJob({ reply: { outcome: 'timed-out' }, repliedMs: 4_300 }),
      exchanges: [aSubmit(), duringAPoll],
      deliveries: [end],
    },
    'incomplete',
  ],
  [
    'fetches the result for each of them',
    { ...crossed, exchanges: [...crossed.exchanges, aResult(undefined, { atMs: 4_550 })] },
    'fail',
  ],
  ['acts on it twice', { ...crossed, events: [anObservation(9_000, [end, end])] }, 'fail'],
  ['acts on it once', { ...crossed, events: [anObservation(9_000, [end])] }, 'pass'],
  ['is told by a webhook first and polls then', { ...calm, deliveries: [end] }, 'incomplete'],
  ['is told of a failure', { ...aWebhookJob({ endedAs: 'FAILED' }), deliveries: [late] }, 'incomplete'],
] as const)('a client that %s', (_who, parts, verdict) => {
  expect(judge(parts).verdict).toBe(verdict);
});

test('what a verdict rests on is said, and which webhook it is about', () => {
  const { exchanges } = crossed;
  const twice = judge({ ...crossed, exchanges: [...exchanges, aResult(undefined, { atMs: 4_550 })] });
  expect(twice).toMatchObject({ proof: 'E2', deliveries: [{ eventId: end.eventId }] });
  expect(twice.exchanges).toHaveLength(2);
  expect(judge({ ...crossed, events: [anObservation(9_000, [end, end])] }).proof).toBe('E1');
});

test('nobody but an adapter is asked for webhooks', () => {
  expect(judge({ exchanges: calm.exchanges, deliveries: [end] }).verdict).toBe('not-applicable');
});
