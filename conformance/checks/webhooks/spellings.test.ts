import { expect, test } from 'vitest';
import { aDelivery, anObservation, aPoll, aWebhookJob, evidence } from '../testing/index.js';
import { acceptsAnySpelling } from './accepts-any-spelling.js';
import { toleratesUnknownFields } from './tolerates-unknown-fields.js';

const spelled = aDelivery({ atMs: 3_950, attack: ['white-space', 'mutant'] });
const refused = { ...spelled, status: 401 };
const plain = aDelivery({ atMs: 5_000, attack: ['white-space', 'control'] });
const judge = (parts: Parameters<typeof evidence>[0]) =>
  acceptsAnySpelling.judge(evidence({ ...aWebhookJob(), ...parts }));
/** The end was read long after the webhook. */
const polledLate = [...aWebhookJob().exchanges.slice(0, 1), aPoll('COMPLETE', { atMs: 7_900 })];

test.each([
  ['taken', { deliveries: [spelled, plain] }, 'pass', 'E0'],
  [
    'taken and acted on',
    { deliveries: [spelled, plain], events: [anObservation(4_800, [spelled])] },
    'pass',
    'E1',
  ],
  ['refused, and the plain one taken', { deliveries: [refused, plain] }, 'fail', 'E0'],
  [
    'answered 200 and thrown away',
    { exchanges: polledLate, deliveries: [spelled, plain], events: [anObservation(4_800)] },
    'fail',
    'E1',
  ],
  [
    'refused like the plain one',
    { deliveries: [refused, { ...plain, status: 401 }] },
    'incomplete',
    undefined,
  ],
  ['refused without a plain one after it', { deliveries: [refused] }, 'incomplete', undefined],
  ['never sent', { deliveries: [plain] }, 'incomplete', undefined],
])('a genuine webhook in another spelling that was %s', (_what, parts, verdict, proof) => {
  expect(judge(parts)).toMatchObject({ verdict, ...(proof === undefined ? {} : { proof }) });
});

test('the message says which spelling was lost, and how', () => {
  expect(judge({ deliveries: [refused, plain] }).message).toBe(
    '1 of 1 genuine webhooks in another spelling were lost: white-space. For example white-space: The body is indented. It was answered 401.',
  );
});

test('unknown fields are judged by a rule of their own', () => {
  const fields = { ...refused, attack: { id: 'unknown-fields', role: 'mutant' as const } };
  const seen = evidence({ ...aWebhookJob(), deliveries: [fields, plain] });
  expect(toleratesUnknownFields.judge(seen).verdict).toBe('fail');
  expect(acceptsAnySpelling.judge(seen).verdict).toBe('incomplete');
});

test('without an adapter there is nothing to judge', () => {
  expect(acceptsAnySpelling.judge(evidence()).verdict).toBe('not-applicable');
  expect(toleratesUnknownFields.judge(evidence()).verdict).toBe('not-applicable');
});
