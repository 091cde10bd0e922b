import { expect, test } from 'vitest';
import { aDelivery, anAsk, anObservation, aWebhookJob, evidence, spoken } from '../testing/index.js';
import { keepsTheEnd } from './keeps-the-end.js';

const end = aDelivery({ attack: ['failed-after-complete', 'control'] });
const late = aDelivery({ event: 'job.failed', atMs: 4_550, attack: ['failed-after-complete', 'mutant'] });
const asked = (reply: Parameters<typeof anAsk>[0]) => ({
  asks: [anAsk({ webhook: { progress: true }, ...reply })],
});
const judge = (parts: Parameters<typeof evidence>[0]) =>
  keepsTheEnd.judge(evidence({ ...aWebhookJob(), deliveries: [end, late], ...parts }));

test.each([
  ['answers all the same', {}, 'pass', 'E2'],
  ['answers, and did not act on it', { events: [anObservation(9_000, [end])] }, 'pass', 'E1'],
  ['acts on it', { events: [anObservation(9_000, [end, late])] }, 'fail', 'E1'],
  ['fails after all', asked({ reply: { outcome: 'failed', message: 'job.failed' } }), 'fail', 'E2'],
  ['never answers', asked({ reply: null }), 'fail', 'E2'],
  [
    'waits on until its deadline',
    asked({ reply: { outcome: 'timed-out' }, repliedMs: 14_000 }),
    'fail of time',
    'E2',
  ],
  [
    'was told the end shortly before its deadline',
    asked({ reply: { outcome: 'timed-out' }, repliedMs: 5_000 }),
    'incomplete',
    undefined,
  ],
  ['had answered and cannot tell', asked({ repliedMs: 4_520 }), 'incomplete', undefined],
  [
    'had answered and says it did not act',
    { ...asked({ repliedMs: 4_520 }), events: [anObservation(9_000)] },
    'pass',
    'E1',
  ],
  ['did not take the end', { deliveries: [{ ...end, status: 500 }, late] }, 'incomplete', undefined],
  [
    'hears of the end once more',
    { deliveries: [end, { ...late, eventId: end.eventId }] },
    'incomplete',
    undefined,
  ],
  ['hears no more', { deliveries: [end] }, 'incomplete', undefined],
])('a client that %s', (_who, parts, verdict, proof) => {
  const judgement = judge(parts);
  expect(spoken(judgement)).toBe(verdict);
  expect(judgement).toMatchObject(proof === undefined ? {} : { proof });
});

test('what comes before Omni has confirmed the end may well be looked into', () => {
  const soon = { ...late, wallMs: 4_200, endedMs: 4_210 };
  const events = [anObservation(9_000, [end, soon])];
  expect(judge({ deliveries: [end, soon], events }).verdict).toBe('incomplete');
});

test('progress that comes late is named by its case', () => {
  const progress = aDelivery({
    event: 'job.progress',
    atMs: 4_560,
    attack: ['progress-after-terminal', 'mutant'],
  });
  const { message, deliveries } = judge({
    deliveries: [end, progress],
    events: [anObservation(9_000, [end, progress])],
  });
  expect(message).toContain('progress-after-terminal: ');
  expect(deliveries?.map(({ event }) => event)).toEqual(['job.complete', 'job.progress']);
});

test('a client that was over before it came, and cannot tell, is told what to do', () => {
  const job = asked({ repliedMs: 4_520 });
  expect(judge(job).message).toBe(
    'failed-after-complete: the ask had ended before it came, and nobody can tell whether it was acted on: offer `events` in the adapter, or name a program with --webhook-observer.',
  );
  const soon = { ...end, wallMs: 1_000, endedMs: 1_010 };
  expect(judge({ ...job, deliveries: [soon, late] }).message).toContain(
    ' The client read the end 3.39 s after its receiver had accepted the webhook, as if it had learnt it by polling alone.',
  );
});

test('one late event that shows something is enough for its job', () => {
  const later = aDelivery({ event: 'job.failed', atMs: 6_000, attack: ['failed-after-complete', 'mutant'] });
  expect(judge({ deliveries: [end, late, later] })).toMatchObject({ verdict: 'pass', proof: 'E2' });
});

test('without an adapter there is nothing to judge', () => {
  expect(keepsTheEnd.judge(evidence()).verdict).toBe('not-applicable');
});
