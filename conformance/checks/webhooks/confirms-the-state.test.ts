import { expect, test } from 'vitest';
import { aDelivery, anAsk, aPoll, aResult, aSubmit, aWebhookJob, evidence } from '../testing/index.js';
import { confirmsTheState } from './confirms-the-state.js';

const tooEarly = aDelivery({
  atMs: 2_000,
  eventId: 'evt_too_early',
  attack: ['complete-while-executing', 'mutant'],
});
const { exchanges, transitions } = aWebhookJob();
const judge = (reply: Parameters<typeof anAsk>[0], parts: Parameters<typeof evidence>[0] = {}) =>
  confirmsTheState.judge(
    evidence({
      exchanges,
      transitions,
      asks: [anAsk({ webhook: { progress: false }, ...reply })],
      deliveries: [tooEarly, aDelivery()],
      ...parts,
    }),
  );

test.each([
  ['waits for the API', {}, {}, 'pass'],
  [
    'tries the result and bears with the 404',
    {},
    { exchanges: [...exchanges, aResult({}, { atMs: 2_100, status: 404 })] },
    'pass',
  ],
  ['answers at once', { repliedMs: 2_100 }, {}, 'fail'],
  ['fails at once', { repliedMs: 2_100, reply: { outcome: 'failed' as const } }, {}, 'fail'],
  ['gives up later', { reply: { outcome: 'failed' as const } }, {}, 'fail'],
  ['runs out of time', { reply: { outcome: 'timed-out' as const } }, {}, 'incomplete'],
  ['cancels later', { reply: { outcome: 'cancelled' as const } }, {}, 'fail'],
  ['gets no such webhook, and looked', {}, { deliveries: [aDelivery()] }, 'pass'],
  ['gets none', {}, { deliveries: [] }, 'incomplete'],
])('a client that %s', (_who, reply, parts, verdict) => {
  expect(judge(reply, parts).verdict).toBe(verdict);
});

test.each([
  ['failed', 'job.failed'],
  ['cancelled', 'job.cancelled'],
] as const)('a %s that the API knows nothing of is not believed', (outcome, event) => {
  const lie = aDelivery({ event, atMs: 2_000, attack: [`${outcome}-while-executing`, 'mutant'] });
  const deliveries = [lie, aDelivery()];
  expect(judge({}, { deliveries }).verdict).toBe('pass');
  const { verdict, message } = judge({ repliedMs: 2_100, reply: { outcome } }, { deliveries });
  expect(verdict).toBe('fail');
  expect(message).toBe(
    `${outcome}-while-executing: The ask "Net sales by store?" ended as ${outcome} on the word of a webhook while Omni's API said EXECUTING.`,
  );
});

test.each([
  ['read the status', aWebhookJob({ endedAs: 'FAILED' }).exchanges, 'pass'],
  ['read it when it still said EXECUTING', [aSubmit(), aPoll('EXECUTING', { atMs: 4_200 })], 'fail'],
  ['read nothing', [aSubmit()], 'fail'],
])('a true end counts for a client that %s', (_what, calls, verdict) => {
  const judgement = judge(
    { reply: { outcome: 'failed' } },
    {
      exchanges: calls,
      transitions: aWebhookJob({ endedAs: 'FAILED' }).transitions,
      deliveries: [aDelivery({ event: 'job.failed' })],
    },
  );
  expect(judgement).toMatchObject({ verdict, proof: 'E2' });
  if (verdict === 'fail')
    expect(judgement.message).toBe(
      'job.failed: The ask "Net sales by store?" ended as failed on the word of a webhook, without having read its status or its result.',
    );
});

test('what it did at the API in between is shown', () => {
  const asked = aResult({}, { atMs: 2_100, status: 404 });
  const judgement = judge({ repliedMs: 2_200 }, { exchanges: [...exchanges, asked] });
  expect(judgement).toMatchObject({ proof: 'E2', deliveries: [{ eventId: 'evt_too_early' }] });
  expect(judgement.exchanges.map(({ wallMs }) => wallMs)).toContain(2_100);
});

test('without an adapter there is nothing to judge', () => {
  expect(confirmsTheState.judge(evidence()).verdict).toBe('not-applicable');
});
