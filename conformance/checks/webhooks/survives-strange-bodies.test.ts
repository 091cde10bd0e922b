import { expect, test } from 'vitest';
import { aDelivery, anAsk, aWebhookJob, evidence, spoken } from '../testing/index.js';
import { survivesStrangeBodies } from './survives-strange-bodies.js';

const strange = (more: Parameters<typeof aDelivery>[0] = {}, id = 'json-null') =>
  aDelivery({ atMs: 2_000, event: null, eventId: null, status: 400, attack: [id, 'mutant'], ...more });
const genuine = aDelivery({ attack: ['json-null', 'control'] });
const cut = { outcome: 'failed' as const, status: null, problem: 'socket hang up.' };
const held = { outcome: 'refused' as const, status: null, problem: '10.0.0.7 is not loopback.' };
const nobody = { ...cut, problem: 'Nothing listens at 127.0.0.1:3000 (ECONNREFUSED).' };
const judge = (parts: Parameters<typeof evidence>[0]) =>
  survivesStrangeBodies.judge(evidence({ ...aWebhookJob(), ...parts }));

test.each([
  ['refused', [strange(), genuine], 'pass'],
  ['answered 200', [strange({ status: 200 }), genuine], 'pass'],
  ['answered 500', [strange({ status: 500 }), genuine], 'pass'],
  ['not answered', [strange(cut), genuine], 'fail'],
  ['not answered in time', [strange({ outcome: 'timed-out', status: null }), genuine], 'fail of time'],
  ['hung up on for its length', [strange(cut, 'large-body'), genuine], 'pass'],
  ['the last one to be answered', [strange(), { ...genuine, ...cut }], 'fail'],
  ['followed by a genuine one that was refused', [strange(), { ...genuine, status: 401 }], 'incomplete'],
  ['followed by a genuine one that could not go out', [strange(), { ...genuine, ...held }], 'incomplete'],
  [
    'sent side by side with others',
    [strange(), aDelivery({ atMs: 2_000, attack: ['key-order', 'mutant'] }), { ...genuine, ...cut }],
    'incomplete',
  ],
  ['the only one', [strange()], 'incomplete'],
  ['not sent', [genuine], 'incomplete'],
])('a strange body that was %s', (_what, deliveries, verdict) => {
  expect(spoken(judge({ deliveries }))).toBe(verdict);
});

test('a strange body that ends the ask did damage', () => {
  const asks = [anAsk({ webhook: { progress: false }, repliedMs: 2_500, error: 'x is not a function' })];
  expect(judge({ asks, deliveries: [strange(), genuine] })).toMatchObject({ verdict: 'fail', proof: 'E2' });
});

test('the first one that did damage is shown with what had come before it', () => {
  const { message } = judge({
    deliveries: [strange(), strange({ atMs: 2_100, ...cut }, 'wrong-types'), genuine],
  });
  expect(message).toBe(
    '1 of 2 strange bodies did damage: wrong-types. wrong-types: The job id is a number, the status a list, and the event id null. It could not be delivered (socket hang up). The one before it, json-null, was answered 400.',
  );
});

test('the one that was the end of the receiver is told from those that found nobody', () => {
  const found = strange({ atMs: 2_100, ...cut }, 'wrong-types');
  const judgement = judge({ deliveries: [strange(cut), found, genuine] });
  expect(judgement.message).toContain('Nothing was answered any more from json-null on.');
  expect(judgement.deliveries?.map(({ attack }) => attack?.id)).toEqual(['json-null']);
});

test.each([
  ['only the genuine one finds nobody', [strange({ atMs: 900 }, 'no-job-id'), strange({ status: 200 })]],
  [
    'the next strange one finds nobody either',
    [strange({ status: 200 }), strange({ atMs: 2_100, ...nobody }, 'wrong-types')],
  ],
])('a strange body that was answered and then the end of the receiver is named: %s', (_what, mutants) => {
  const judgement = judge({ deliveries: [...mutants, { ...genuine, ...nobody }] });
  expect(judgement).toMatchObject({ verdict: 'fail', proof: 'E0' });
  expect(judgement.message).toBe(
    'Nobody listened any more after json-null: The body is `null`. It was answered 200, and no webhook after it was taken, strange or genuine.',
  );
  expect(judgement.deliveries?.map(({ attack }) => attack?.id)).toEqual(['json-null']);
});

test('one that works on it after its answer can have died of one that was answered just before', () => {
  const mutants = [strange({}, 'no-job-id'), strange({ atMs: 2_100 })];
  const { message } = judge({ deliveries: [...mutants, { ...genuine, ...nobody }] });
  expect(message).toMatch(/ If it is not that one, it is one shortly before: no-job-id\.$/);
});

test('an error of the server is mentioned', () => {
  expect(judge({ deliveries: [strange({ status: 500 }), genuine] }).message).toContain(
    'json-null had an error',
  );
});

test('without an adapter there is nothing to judge', () => {
  expect(survivesStrangeBodies.judge(evidence()).verdict).toBe('not-applicable');
});
