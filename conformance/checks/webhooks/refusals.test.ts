import { expect, test } from 'vitest';
import {
  aDelivery,
  anAsk,
  anObservation,
  anotherJobId,
  aResult,
  aWebhookJob,
  evidence,
} from '../testing/index.js';
import { insistsOnTheHeaderForm } from './insists-on-the-header-form.js';
import { oneSecretOneJob } from './one-secret-one-job.js';
import { refusesChangedBodies } from './refuses-changed-bodies.js';
import { refusesForgedSignatures } from './refuses-forged-signatures.js';
import { refusesUnsigned } from './refuses-unsigned.js';
import { signsTheTimestamp } from './signs-the-timestamp.js';

const mutant = (id: string, status = 401, more: Parameters<typeof aDelivery>[0] = {}) =>
  aDelivery({ atMs: 2_000, status, attack: [id, 'mutant'], ...more });
const control = (id: string, status = 200) => aDelivery({ atMs: 4_000, status, attack: [id, 'control'] });
const pair = (id: string, mutantStatus = 401, controlStatus = 200) => [
  mutant(id, mutantStatus),
  control(id, controlStatus),
];
const silent = [anObservation(3_000), anObservation(9_000)];
const acted = [anObservation(3_000, [mutant('any')]), anObservation(9_000, [mutant('any')])];

const judgeForged = (parts: Parameters<typeof evidence>[0]) =>
  refusesForgedSignatures.judge(evidence({ ...aWebhookJob(), ...parts }));

test.each([
  ['refused, as far as the status tells', { deliveries: pair('wrong-key') }, 'pass', 'E0'],
  ['refused, and the client says so', { deliveries: pair('wrong-key'), events: silent }, 'pass', 'E1'],
  ['thrown away behind a 200', { deliveries: pair('wrong-key', 200), events: silent }, 'pass', 'E1'],
  ['answered 200, and nobody can tell', { deliveries: pair('wrong-key', 200) }, 'fail', 'E0'],
  ['answered 401 and acted on', { deliveries: pair('wrong-key'), events: acted }, 'fail', 'E1'],
  ['refused like the genuine one', { deliveries: pair('wrong-key', 401, 401) }, 'incomplete', undefined],
  ['acted on where the genuine one is not', { deliveries: pair('wrong-key', 200, 401) }, 'fail', 'E0'],
  ['refused without a genuine one after it', { deliveries: [mutant('wrong-key')] }, 'incomplete', undefined],
  ['of another kind', { deliveries: pair('signature-missing', 200) }, 'incomplete', undefined],
  [
    'held back by the egress guard',
    { deliveries: [mutant('wrong-key', 0, { outcome: 'refused' }), control('wrong-key')] },
    'incomplete',
    undefined,
  ],
])('a forged webhook that was %s', (_what, parts, verdict, proof) => {
  expect(judgeForged(parts)).toMatchObject({ verdict, ...(proof === undefined ? {} : { proof }) });
});

test('a result that is asked for before the job has ended shows that a webhook got through', () => {
  const { exchanges, ...job } = aWebhookJob();
  const early = aResult({}, { atMs: 2_500, status: 404 });
  const judgement = judgeForged({
    ...job,
    exchanges: [...exchanges, early],
    deliveries: pair('wrong-key'),
    events: silent,
  });
  expect(judgement).toMatchObject({ verdict: 'fail', proof: 'E2' });
});

test('an ask that ends before its job shows that a webhook got through, unless it ended of itself', () => {
  const deliveries = pair('wrong-key');
  const ended = (reply: Parameters<typeof anAsk>[0]) =>
    judgeForged({ asks: [anAsk({ webhook: { progress: false }, repliedMs: 2_600, ...reply })], deliveries });
  expect(ended({}).verdict).toBe('fail');
  expect(ended({ error: 'Unexpected token' }).verdict).toBe('fail');
  expect(ended({ reply: { outcome: 'timed-out' } }).verdict).toBe('pass');
});

test('the message names every attack that got through and shows one of them', () => {
  const [one, other] = [
    aWebhookJob(),
    aWebhookJob({ id: 3, prompt: 'Orders by month?', jobId: anotherJobId }),
  ];
  const { message, deliveries } = refusesForgedSignatures.judge(
    evidence({
      asks: [...one.asks, ...other.asks],
      exchanges: [...one.exchanges, ...other.exchanges],
      transitions: [...one.transitions, ...other.transitions],
      deliveries: [
        ...pair('wrong-key', 200),
        mutant('digit-flipped', 200, { jobId: anotherJobId }),
        aDelivery({ jobId: anotherJobId, attack: ['digit-flipped', 'control'] }),
      ],
    }),
  );
  expect(message).toBe(
    '2 of 2 forged signatures got through: wrong-key and digit-flipped. For example wrong-key: The signature was made with a key that nobody gave out. It was answered 200, and nobody can tell whether it was acted on.',
  );
  expect(deliveries?.map(({ attack }) => attack?.id)).toEqual(['wrong-key', 'digit-flipped']);
});

test.each(['two-signatures', 'prefix-missing', 'prefix-sha1', 'prefix-sha512'])(
  '%s has a right digest in it and is no forgery',
  (id) => {
    expect(judgeForged({ deliveries: pair(id, 200) }).verdict).toBe('incomplete');
  },
);

test('what is thrown away behind a 200 is mentioned', () => {
  const { message } = judgeForged({ deliveries: pair('wrong-key', 200), events: silent });
  expect(message).toBe('Nothing came of wrong-key, though it was answered as if all were well.');
});

test.each([
  ['webhooks.refuses-unsigned', refusesUnsigned, 'signature-empty'],
  ['webhooks.insists-on-the-header-form', insistsOnTheHeaderForm, 'two-signatures'],
  ['webhooks.insists-on-the-header-form', insistsOnTheHeaderForm, 'prefix-missing'],
  ['webhooks.signs-the-timestamp', signsTheTimestamp, 'timestamp-changed'],
  ['webhooks.signs-the-timestamp', signsTheTimestamp, 'body-only-mac'],
  ['webhooks.refuses-changed-bodies', refusesChangedBodies, 'metadata-altered'],
  ['webhooks.one-secret-one-job', oneSecretOneJob, 'other-subscription-secret'],
  ['webhooks.one-secret-one-job', oneSecretOneJob, 'secret-of-another-subscription'],
])('%s judges its own cases', (id, check, attack) => {
  const judged = (...statuses: [number, number]) =>
    check.judge(evidence({ ...aWebhookJob(), deliveries: pair(attack, ...statuses) })).verdict;
  expect(check.id).toBe(id);
  expect([judged(401, 200), judged(200, 200), judged(401, 401)]).toEqual(['pass', 'fail', 'incomplete']);
  const other = pair('first-digits-right', 200);
  expect(check.judge(evidence({ ...aWebhookJob(), deliveries: other })).verdict).toBe('incomplete');
  expect(check.judge(evidence()).verdict).toBe('not-applicable');
});

test('a client with one secret for all its jobs has no other one that could be tried', () => {
  const alone = pair('secret-of-another-subscription').filter(({ attack }) => attack?.role === 'control');
  const { verdict, message } = oneSecretOneJob.judge(evidence({ ...aWebhookJob(), deliveries: alone }));
  expect(verdict).toBe('not-applicable');
  expect(message).toContain('share one secret');
});
