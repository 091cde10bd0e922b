import { expect, test } from 'vitest';
import { aDelivery, anObservation, aWebhookJob, evidence } from '../testing/index.js';
import { takesEveryEnd } from './takes-every-end.js';

const denied = aDelivery({ event: 'job.denied' });
const job = (options: Parameters<typeof aWebhookJob>[0] = {}) =>
  aWebhookJob({ endedAs: 'FAILED', reply: { outcome: 'failed' }, ...options });
const judge = (parts: Parameters<typeof evidence>[0]) =>
  takesEveryEnd.judge(evidence({ ...job(), deliveries: [denied], ...parts }));

test.each([
  ['failed', {}, 'pass', 'E2'],
  [
    'cancelled',
    {
      ...aWebhookJob({ endedAs: 'CANCELLED', reply: { outcome: 'cancelled' } }),
      deliveries: [aDelivery({ event: 'job.cancelled' })],
    },
    'pass',
    'E2',
  ],
  ['answered', { ...aWebhookJob(), deliveries: [aDelivery()] }, 'pass', 'E2'],
  ['refused by the receiver', { deliveries: [{ ...denied, status: 400 }] }, 'fail', 'E0'],
  ['answered where it failed', job({ reply: { outcome: 'answered' } }), 'fail', 'E2'],
  ['never told to whoever asked', job({ reply: { outcome: 'timed-out' } }), 'fail', 'E2'],
  ['of no consequence', { events: [anObservation(9_000)] }, 'fail', 'E1'],
  ['acted on', { events: [anObservation(9_000, [denied])] }, 'pass', 'E2'],
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
  expect(judge(parts)).toMatchObject({ verdict, ...(proof === undefined ? {} : { proof }) });
});

test('the message names the end and what became of the ask', () => {
  expect(judge(job({ reply: { outcome: 'timed-out' } })).message).toBe(
    'denied: The ask "Net sales by store?" ended as timed-out after job.denied; failed was expected.',
  );
});

test('without an adapter there is nothing to judge', () => {
  expect(takesEveryEnd.judge(evidence()).verdict).toBe('not-applicable');
});
