import { expect, test } from 'vitest';
import { aDelivery, anAsk, anObservation, aSubmit, aWebhookJob, evidence, spoken } from '../testing/index.js';
import { earlyDeliveryCounts } from './early-delivery-counts.js';

const { exchanges, transitions } = aWebhookJob();
const early = aDelivery({ atMs: 200 });
const job = {
  transitions,
  exchanges: [aSubmit({ endedMs: 400 }), ...exchanges.slice(1)],
};
const judge = (reply: Parameters<typeof anAsk>[0], parts: Parameters<typeof evidence>[0] = {}) =>
  earlyDeliveryCounts.judge(
    evidence({
      ...job,
      asks: [anAsk({ webhook: { progress: false }, ...reply })],
      deliveries: [early],
      ...parts,
    }),
  );
const timedOut = { reply: { outcome: 'timed-out' as const } };
const untold = { events: [anObservation(9_000)] };

test.each([
  ['keeps it', {}, { events: [anObservation(9_000, [early])] }, 'pass', 'E1'],
  ['answers, however it did', {}, {}, 'pass', 'E2'],
  ['forgets it and polls', {}, untold, 'info', 'E1'],
  [
    'refuses it and polls',
    {},
    { ...untold, deliveries: [{ ...early, status: 404 }, aDelivery({ attempt: 2 })] },
    'pass',
    'E1',
  ],
  [
    'refuses all there is',
    {},
    { ...untold, deliveries: [{ ...early, status: 404 }] },
    'incomplete',
    undefined,
  ],
  ['forgets it and waits for ever', timedOut, {}, 'fail of time', 'E2'],
  ['had hardly any time left', { ...timedOut, repliedMs: 5_000 }, {}, 'incomplete', undefined],
  ['never answers', { reply: null }, {}, 'fail', 'E2'],
  ['has the answer to its submit first', {}, { deliveries: [aDelivery()] }, 'incomplete', undefined],
  ['gets none', {}, { deliveries: [] }, 'incomplete', undefined],
])('a client that %s', (_who, reply, parts, verdict, proof) => {
  const judgement = judge(reply, parts);
  expect(spoken(judgement)).toBe(verdict);
  expect(judgement).toMatchObject(proof === undefined ? {} : { proof });
});

test('the message tells what came when', () => {
  expect(judge(timedOut).message).toBe(
    'terminal-before-submit-response: The ask "Net sales by store?" ended as timed-out. Its job was COMPLETE; the webhook that said so came before the answer to the submit, and was answered 200.',
  );
});

test('without an adapter there is nothing to judge', () => {
  expect(earlyDeliveryCounts.judge(evidence()).verdict).toBe('not-applicable');
});
