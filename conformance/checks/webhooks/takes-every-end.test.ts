import { expect, test } from 'vitest';
import { aDelivery, anObservation, aPoll, aWebhookJob, evidence, spoken } from '../testing/index.js';
import { takesEveryEnd } from './takes-every-end.js';

const denied = aDelivery({ event: 'job.denied' });
const cancelled = aDelivery({ event: 'job.cancelled' });
const job = (options: Parameters<typeof aWebhookJob>[0] = {}) =>
  aWebhookJob({ endedAs: 'FAILED', reply: { outcome: 'failed' }, ...options });
/** Long after its webhook, by a poll. */
const endedLate = (endedAs: 'FAILED' | 'CANCELLED', outcome: 'failed' | 'cancelled') => {
  const { asks, exchanges, transitions } = aWebhookJob({ endedAs, reply: { outcome }, repliedMs: 8_000 });
  return { asks, transitions, exchanges: [...exchanges.slice(0, 1), aPoll(endedAs, { atMs: 7_900 })] };
};
const judge = (parts: Parameters<typeof evidence>[0]) =>
  takesEveryEnd.judge(evidence({ ...job(), deliveries: [denied], ...parts }));

test.each([
  ['failed', {}, 'pass', 'E0'],
  [
    'cancelled',
    {
      ...aWebhookJob({ endedAs: 'CANCELLED', reply: { outcome: 'cancelled' } }),
      deliveries: [cancelled],
    },
    'pass',
    'E0',
  ],
  [
    'cancelled, and refused by the receiver',
    {
      ...aWebhookJob({ endedAs: 'CANCELLED', reply: { outcome: 'cancelled' } }),
      deliveries: [{ ...cancelled, status: 400 }],
    },
    'info',
    'E0',
  ],
  [
    'cancelled, and of no consequence',
    {
      ...endedLate('CANCELLED', 'cancelled'),
      deliveries: [cancelled],
      events: [anObservation(9_000)],
    },
    'info',
    'E1',
  ],
  ['answered', { ...aWebhookJob(), deliveries: [aDelivery()] }, 'pass', 'E0'],
  ['refused by the receiver', { deliveries: [{ ...denied, status: 400 }] }, 'fail', 'E0'],
  ['answered where it failed', job({ reply: { outcome: 'answered' } }), 'fail', 'E2'],
  [
    'never told to whoever asked',
    job({ reply: { outcome: 'timed-out' }, repliedMs: 10_000 }),
    'fail of time',
    'E2',
  ],
  ['told too late', job({ reply: { outcome: 'timed-out' }, repliedMs: 8_000 }), 'incomplete', undefined],
  ['of no consequence', { ...endedLate('FAILED', 'failed'), events: [anObservation(9_000)] }, 'fail', 'E1'],
  ['read by a poll before anybody worked on the webhook', { events: [anObservation(9_000)] }, 'pass', 'E1'],
  ['acted on', { events: [anObservation(9_000, [denied])] }, 'pass', 'E1'],
  [
    'held back by the egress guard',
    { deliveries: [{ ...denied, outcome: 'refused' as const, status: null }] },
    'incomplete',
    undefined,
  ],
  ['lost', { deliveries: [{ ...denied, outcome: 'dropped' as const }] }, 'incomplete', undefined],
  [
    'announced by hand, as part of a pair',
    {
      deliveries: [aDelivery({ event: 'job.denied', attack: ['wrong-key', 'control'] })],
    },
    'incomplete',
    undefined,
  ],
])('an end that is %s', (_what, parts, verdict, proof) => {
  const judgement = judge(parts);
  expect(spoken(judgement)).toBe(verdict);
  expect(judgement).toMatchObject(proof === undefined ? {} : { proof });
});

test('the message names the end and what became of the ask', () => {
  expect(judge(job({ reply: { outcome: 'timed-out' }, repliedMs: 10_000 })).message).toBe(
    'denied: The ask "Net sales by store?" ended as timed-out after job.denied; failed was expected.',
  );
});

test('without an adapter there is nothing to judge', () => {
  expect(takesEveryEnd.judge(evidence()).verdict).toBe('not-applicable');
});
