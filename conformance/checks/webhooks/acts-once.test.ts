import { expect, test } from 'vitest';
import { aDelivery, anEvents, anObservation, aResult, aWebhookJob, evidence } from '../testing/index.js';
import { actsOnce } from './acts-once.js';

const first = aDelivery({ attack: ['same-event-twice', 'control'] });
const again = aDelivery({ atMs: 4_200, attempt: 2, attack: ['same-event-twice', 'mutant'] });
const judge = (parts: Parameters<typeof evidence>[0]) =>
  actsOnce.judge(evidence({ ...aWebhookJob(), deliveries: [first, again], ...parts }));

test.each([
  ['acts on it once', { events: [anObservation(9_000, [first])] }, 'pass', 'E1'],
  ['acts on it twice', { events: [anObservation(9_000, [first, again])] }, 'fail', 'E1'],
  ['says so of itself', { events: anEvents(9_000, [first, again]) }, 'fail', 'E1'],
  [
    'said so before it was started anew',
    {
      events: [...anEvents(8_000, [first, again]), ...anEvents(9_000, [])],
    },
    'fail',
    'E1',
  ],
  ['cannot tell', {}, 'incomplete', undefined],
  [
    'takes neither',
    {
      deliveries: [first, again].map((one) => ({ ...one, status: 401 })),
      events: [anObservation(9_000)],
    },
    'incomplete',
    undefined,
  ],
  [
    'takes neither, and cannot tell',
    { deliveries: [first, again].map((one) => ({ ...one, status: 404 })) },
    'incomplete',
    undefined,
  ],
  ['gets it once', { deliveries: [first] }, 'incomplete', undefined],
  [
    'gets it again after it was lost on its way',
    {
      deliveries: [{ ...first, outcome: 'dropped' as const }, again],
    },
    'incomplete',
    undefined,
  ],
  ['gets another event', { deliveries: [first, { ...again, eventId: 'another' }] }, 'incomplete', undefined],
])('a client that %s', (_who, parts, verdict, proof) => {
  expect(judge(parts)).toMatchObject({ verdict, ...(proof === undefined ? {} : { proof }) });
});

test('a result that is fetched twice speaks for a client that cannot tell', () => {
  const { exchanges } = aWebhookJob();
  const judgement = judge({ exchanges: [...exchanges, aResult(undefined, { atMs: 4_550 })] });
  expect(judgement).toMatchObject({ verdict: 'fail', proof: 'E2' });
  expect(judgement.exchanges).toHaveLength(2);
  const lagging = judge({ exchanges: [...exchanges, aResult({}, { atMs: 4_450, status: 404 })] });
  expect(lagging.verdict).toBe('incomplete');
});

test('a forged webhook with the same event is no repetition', () => {
  const forged = aDelivery({ atMs: 2_000, status: 401, attack: ['wrong-key', 'mutant'] });
  expect(judge({ deliveries: [forged, first], events: [anObservation(9_000, [first])] }).verdict).toBe(
    'incomplete',
  );
});

test('the message says which case it was; what Omni tries again by itself is a retry', () => {
  const events = [anObservation(9_000, [first, again])];
  expect(judge({ events }).message).toContain('more than once: same-event-twice. For example');
  const retried = [aDelivery(), aDelivery({ atMs: 5_000, attempt: 2 })];
  const nameOf = (how: Partial<(typeof retried)[number]>) =>
    judge({ deliveries: retried.map((one) => (one.attempt === 1 ? { ...one, ...how } : one)), events })
      .message;
  expect(nameOf({})).toContain('more than once: retry-after-lost-answer.');
  expect(nameOf({ status: 500 })).toContain('more than once: retry-after-500.');
  expect(nameOf({ outcome: 'timed-out', status: null })).toContain('more than once: retry-after-time-out.');
});

test('progress that comes twice counts too, by what the client says', () => {
  const progress = aDelivery({
    event: 'job.progress',
    atMs: 2_000,
    attack: ['same-progress-twice', 'control'],
  });
  const copy = {
    ...progress,
    wallMs: 2_100,
    endedMs: 2_110,
    attack: { id: 'same-progress-twice', role: 'mutant' },
  };
  const deliveries = [progress, copy as typeof progress, first];
  const told = (acted: typeof deliveries) => judge({ deliveries, events: anEvents(9_000, acted) });
  expect(told([progress, first])).toMatchObject({ verdict: 'pass', proof: 'E1' });
  expect(told([progress, progress, first])).toMatchObject({ verdict: 'fail', proof: 'E1' });
  expect(told([progress, progress, first]).message).toContain('same-progress-twice');
});

test('results that were fetched twice say nothing of progress', () => {
  const { exchanges } = aWebhookJob();
  const progress = aDelivery({
    event: 'job.progress',
    atMs: 2_000,
    attack: ['same-progress-twice', 'mutant'],
  });
  const twice = [progress, { ...progress, wallMs: 2_100 }, first];
  const reads = [...exchanges, aResult(undefined, { atMs: 4_550 })];
  expect(judge({ deliveries: twice, exchanges: reads }).verdict).toBe('incomplete');
});

test('without an adapter there is nothing to judge', () => {
  expect(actsOnce.judge(evidence()).verdict).toBe('not-applicable');
});
