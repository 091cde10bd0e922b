import { expect, test } from 'vitest';
import {
  aDelivery,
  anAsk,
  anEvents,
  anObservation,
  aPoll,
  aProcess,
  aWebhookJob,
  evidence,
} from '../testing/index.js';
import { acceptsGenuine } from './accepts-genuine.js';

const judge = (parts: Parameters<typeof evidence>[0]) =>
  acceptsGenuine.judge(evidence({ ...aWebhookJob(), ...parts }));
const forged = aDelivery({ atMs: 2_000, status: 401, attack: ['wrong-key', 'mutant'] });
const genuine = aDelivery({ attack: ['wrong-key', 'control'] });
/** The end was read long after the webhook. */
const polledLate = [...aWebhookJob().exchanges.slice(0, 1), aPoll('COMPLETE', { atMs: 7_900 })];

test.each([
  ['taken', { deliveries: [genuine] }, 'pass', 'E0'],
  ['taken and acted on', { deliveries: [genuine], events: [anObservation(9_000, [genuine])] }, 'pass', 'E1'],
  [
    "acted on by the adapter's account",
    { deliveries: [genuine], events: anEvents(9_000, [genuine]) },
    'pass',
    'E1',
  ],
  ['refused', { deliveries: [{ ...genuine, status: 401 }] }, 'fail', 'E0'],
  ['redirected', { deliveries: [{ ...genuine, status: 302 }] }, 'fail', 'E0'],
  [
    'sent to nobody',
    { deliveries: [{ ...genuine, outcome: 'failed' as const, status: null, problem: 'ECONNREFUSED.' }] },
    'fail',
    'E0',
  ],
  [
    'answered 200 and forgotten',
    { exchanges: polledLate, deliveries: [genuine], events: [anObservation(9_000)] },
    'fail',
    'E1',
  ],
  [
    'taken, when a poll was quicker than whoever works on it',
    { deliveries: [genuine], events: [anObservation(9_000)] },
    'pass',
    'E1',
  ],
  [
    'held back by the egress guard',
    { deliveries: [{ ...genuine, outcome: 'refused' as const, status: null }] },
    'incomplete',
    undefined,
  ],
  [
    'lost on its way',
    { deliveries: [{ ...genuine, outcome: 'dropped' as const, status: null }] },
    'incomplete',
    undefined,
  ],
  ['never sent', { deliveries: [forged] }, 'incomplete', undefined],
])('a genuine webhook that was %s', (_what, parts, verdict, proof) => {
  expect(judge(parts)).toMatchObject({ verdict, ...(proof === undefined ? {} : { proof }) });
});

test('a client that had the end from a poll before it needs no webhook any more', () => {
  const { exchanges } = aWebhookJob();
  const polled = [...exchanges, aPoll('COMPLETE', { atMs: 3_950 })];
  const events = [anObservation(9_000)];
  expect(judge({ exchanges: polled, deliveries: [genuine], events }).verdict).toBe('pass');
});

test('an ask that had timed out needs no webhook any more', () => {
  const asks = [anAsk({ webhook: { progress: false }, reply: { outcome: 'timed-out' }, repliedMs: 3_000 })];
  const events = [anObservation(9_000)];
  expect(judge({ asks, deliveries: [genuine], events }).verdict).toBe('incomplete');
  expect(judge({ asks, deliveries: [{ ...genuine, status: 401 }], events }).verdict).toBe('fail');
});

test('a forged webhook that silences the genuine one is named', () => {
  const { message } = judge({
    exchanges: polledLate,
    deliveries: [forged, genuine],
    events: [anObservation(9_000)],
  });
  expect(message).toContain('after wrong-key had been refused');
});

test('a genuine webhook whose event was taken before in another shape is no news', () => {
  const taken = { ...forged, status: 200 };
  const events = [anObservation(3_000, [taken]), anObservation(9_000)];
  expect(judge({ deliveries: [taken, genuine], events }).verdict).toBe('incomplete');
});

test('what no source decides is said, and breaks nothing', () => {
  const taken = aDelivery({ atMs: 2_000, eventId: 'a', attack: ['upper-case-digest', 'mutant'] });
  const refused = aDelivery({ atMs: 2_100, eventId: 'b', status: 401, attack: ['base64-digest', 'mutant'] });
  expect(judge({ deliveries: [taken, refused, genuine] })).toMatchObject({
    verdict: 'pass',
    message:
      'Where no source says what is right, it takes upper-case-digest. It does not take base64-digest, which no source demands.',
  });
});

test('a client that refuses what is genuine is shown what it takes, and what it said', () => {
  const taken = aDelivery({ atMs: 2_000, status: 200, attack: ['body-only-mac', 'mutant'] });
  const { message } = judge({
    deliveries: [
      taken,
      { ...genuine, eventId: 'another', status: 401, responseBody: '<p>bad   signature</p>' },
    ],
  });
  expect(message).toBe(
    '1 of 1 genuine webhooks were not taken; the first one was answered 401 (bad signature). It takes a signature of the body alone: the HMAC is over the timestamp, a dot, and the body.',
  );
});

test('a client that has died takes nothing, which another rule is about', () => {
  const lost = { ...genuine, outcome: 'failed' as const, status: null };
  const dead = [aProcess(), aProcess({ change: 'exited', wallMs: 3_000 })];
  const anew = [...dead, aProcess({ wallMs: 3_500 })];
  expect(judge({ deliveries: [lost], processes: dead }).verdict).toBe('incomplete');
  expect(judge({ deliveries: [lost], processes: anew }).verdict).toBe('fail');
});

test('without an adapter there is nothing to judge', () => {
  expect(acceptsGenuine.judge(evidence()).verdict).toBe('not-applicable');
});
