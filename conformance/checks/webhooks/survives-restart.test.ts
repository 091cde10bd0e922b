import { expect, test } from 'vitest';
import {
  aDelivery,
  anAsk,
  anEvents,
  anObservation,
  anotherJobId,
  aWebhookJob,
  evidence,
} from '../testing/index.js';
import { survivesRestart } from './survives-restart.js';

const before = aDelivery({ attack: ['receiver-restarted', 'control'] });
const again = aDelivery({ atMs: 7_000, attempt: 2, attack: ['receiver-restarted', 'mutant'] });
const after = aDelivery({ atMs: 8_000, jobId: anotherJobId, attack: ['receiver-restarted', 'control'] });

const first = aWebhookJob();
const second = aWebhookJob({ id: 3, prompt: 'Orders by month?', jobId: anotherJobId, repliedMs: 9_000 });
const jobs = {
  asks: [...first.asks, ...second.asks],
  exchanges: [...first.exchanges, ...second.exchanges],
  transitions: [...first.transitions, ...second.transitions],
};
const judge = (parts: Parameters<typeof evidence>[0]) =>
  survivesRestart.judge(evidence({ ...jobs, deliveries: [before, again, after], ...parts }));
const unanswered = anAsk({
  id: 3,
  prompt: 'Orders by month?',
  webhook: { progress: false },
  reply: { outcome: 'timed-out' },
});

test.each([
  ['goes on as before, and cannot tell', {}, 'incomplete', undefined],
  [
    'goes on, and says what it did',
    { events: [...anEvents(5_000, [before]), ...anEvents(6_500, []), ...anEvents(10_000, [after])] },
    'pass',
    'E1',
  ],
  [
    'acts on the old event again',
    { events: [...anEvents(5_000, [before]), ...anEvents(6_500, []), ...anEvents(10_000, [before, after])] },
    'fail',
    'E1',
  ],
  [
    'keeps its account in a database',
    { events: [5_000, 6_500, 10_000].flatMap((atMs) => anEvents(atMs, [before])) },
    'pass',
    'E1',
  ],
  [
    'acts on the old event again, and says so in a database',
    {
      events: [
        ...anEvents(5_000, [before]),
        ...anEvents(6_500, [before]),
        ...anEvents(10_000, [before, again]),
      ],
    },
    'fail',
    'E1',
  ],
  [
    'does so before an observer',
    { events: [anObservation(5_000, [before]), anObservation(10_000, [before, again, after])] },
    'fail',
    'E1',
  ],
  [
    'does not, before an observer that forgets nothing',
    { events: [anObservation(5_000, [before]), anObservation(10_000, [before, after])] },
    'pass',
    'E1',
  ],
  ['does not come back', { deliveries: [before] }, 'fail', 'E2'],
  [
    'refuses what is genuine from then on',
    { deliveries: [before, again, { ...after, status: 401 }] },
    'fail',
    'E0',
  ],
  ['answers nothing from then on', { asks: [...first.asks, unanswered] }, 'fail', 'E2'],
  [
    'took nothing before',
    { deliveries: [{ ...before, status: 401 }, again, after] },
    'incomplete',
    undefined,
  ],
  ['was never started anew', { deliveries: [aDelivery()] }, 'incomplete', undefined],
])('a client that %s', (_who, parts, verdict, proof) => {
  expect(judge(parts)).toMatchObject({ verdict, ...(proof === undefined ? {} : { proof }) });
});

test('without an adapter there is nothing to judge', () => {
  expect(survivesRestart.judge(evidence()).verdict).toBe('not-applicable');
});
