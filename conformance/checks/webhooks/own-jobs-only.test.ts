import { expect, test } from 'vitest';
import {
  aDelivery,
  anAsk,
  anEvents,
  anObservation,
  anotherJobId,
  aPoll,
  aResult,
  aWebhookJob,
  evidence,
} from '../testing/index.js';
import { ownJobsOnly } from './own-jobs-only.js';

const foreign = aDelivery({
  atMs: 2_000,
  eventId: 'evt_foreign',
  attack: ['job-of-another-user', 'mutant'],
  body: { jobId: anotherJobId },
});
const { exchanges, transitions } = aWebhookJob();
const judge = (parts: Parameters<typeof evidence>[0] = {}) =>
  ownJobsOnly.judge(evidence({ ...aWebhookJob(), deliveries: [foreign, aDelivery()], ...parts }));
const listed = anObservation(9_000, [{ eventId: 'evt_foreign', jobId: anotherJobId }]);
const about = { jobId: anotherJobId, atMs: 2_100 };

test.each([
  ['does nothing', {}, 'pass', 'E2'],
  ['does nothing, and says so', { events: [anObservation(9_000, [aDelivery()])] }, 'pass', 'E1'],
  ['only looks at its status', { exchanges: [...exchanges, aPoll('COMPLETE', about)] }, 'pass', 'E2'],
  ['fetches its result', { exchanges: [...exchanges, aResult(undefined, about)] }, 'fail', 'E2'],
  [
    'acts on it',
    { events: anEvents(9_000, [{ eventId: 'evt_foreign', jobId: anotherJobId }]) },
    'fail',
    'E1',
  ],
  [
    'acts on the job it names',
    { events: anEvents(9_000, [{ eventId: 'else', jobId: anotherJobId }]) },
    'fail',
    'E1',
  ],
  ['leaves it in a list that an observer prints', { events: [listed] }, 'info', 'E2'],
  [
    'fetches the result of what an observer lists',
    { events: [listed], exchanges: [...exchanges, aResult(undefined, about)] },
    'fail',
    'E2',
  ],
  [
    'takes no webhook at all',
    { deliveries: [foreign, aDelivery()].map((one) => ({ ...one, status: 401 })), events: anEvents(9_000) },
    'incomplete',
    undefined,
  ],
  [
    'gives its own ask for answered',
    { asks: [anAsk({ webhook: { progress: false }, repliedMs: 2_100 })] },
    'fail',
    'E2',
  ],
  ['gets none', { deliveries: [aDelivery()] }, 'incomplete', undefined],
  [
    'cannot be sent one',
    { deliveries: [{ ...foreign, outcome: 'refused' as const }] },
    'incomplete',
    undefined,
  ],
])('a client that %s', (_who, parts, verdict, proof) => {
  expect(judge({ transitions, ...parts })).toMatchObject({
    verdict,
    ...(proof === undefined ? {} : { proof }),
  });
});

test('the message names the case and what came of it', () => {
  expect(judge({ exchanges: [...exchanges, aResult(undefined, about)] }).message).toBe(
    '1 of 1 webhooks of foreign jobs got through: job-of-another-user. job-of-another-user was answered 200, and the result of the foreign job was fetched.',
  );
});

test('a list that is not the client’s own word says what to see to', () => {
  expect(judge({ events: [listed] }).message).toContain(
    "The observer lists job-of-another-user, and nothing came of it at Omni's API",
  );
});

test('without an adapter there is nothing to judge', () => {
  expect(ownJobsOnly.judge(evidence()).verdict).toBe('not-applicable');
});
