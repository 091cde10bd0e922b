import { describe, expect, test } from 'vitest';
import type { ExchangeEvent, TransitionEvent } from '../../../mock-server/index.js';
import type { Check } from '../../checks/define-check.js';
import {
  aCancel,
  aCancelCall,
  aDelivery,
  aJobId,
  anAsk,
  anObservation,
  aPoll,
  aResult,
  aSubmit,
  evidence,
} from '../../checks/testing/index.js';
import { answersOnce } from './answers-once.js';
import { claimsWhatOmniSaid } from './claims-what-omni-said.js';
import { restsAfterTheEnd } from './rests-after-the-end.js';
import { tellsTheTrueEnd } from './tells-the-true-end.js';

type Parts = Parameters<typeof evidence>[0];
type Outcome = 'answered' | 'failed' | 'cancelled' | 'timed-out' | 'unknown';

const ended = (to: TransitionEvent['to'], atMs = 3_000): TransitionEvent => ({
  kind: 'transition',
  seq: 0,
  at: '2026-08-01T09:00:03.000Z',
  wallMs: atMs,
  jobId: aJobId,
  from: 'EXECUTING',
  to,
  cause: 'step',
});
const ask = (outcome: Outcome, repliedMs = 5_000) => anAsk({ repliedMs, reply: { outcome } });
const cancel = (outcome: 'cancelled' | 'requested' | 'already-ended' | 'failed', repliedMs = 3_300) =>
  aCancelCall({ askedMs: 3_000, repliedMs, reply: { outcome } });
const submit = aSubmit({ atMs: 100 });
const seen = (state: 'COMPLETE' | 'FAILED' | 'CANCELLED', atMs = 4_000) => aPoll(state, { atMs });
const read = aResult(undefined, { atMs: 4_100 });
const judged = (check: Check, parts: Parts) => check.judge(evidence(parts)).verdict;

describe('the end of a question is that of its job', () => {
  test.each<[string, TransitionEvent, ReturnType<typeof anAsk>, string]>([
    ['an answer', ended('COMPLETE'), ask('answered'), 'pass'],
    ['a failure', ended('FAILED'), ask('failed'), 'pass'],
    ['a cancel', ended('CANCELLED'), ask('cancelled'), 'pass'],
    ['"cancelled" for COMPLETE', ended('COMPLETE'), ask('cancelled'), 'fail'],
    ['"failed" for CANCELLED', ended('CANCELLED'), ask('failed'), 'fail'],
    ['a deadline that comes at the same time', ended('COMPLETE'), ask('timed-out'), 'incomplete'],
    ['a deadline long after the end', ended('COMPLETE'), ask('timed-out', 20_000), 'fail'],
    ['an adapter that fails', ended('COMPLETE'), anAsk({ error: 'busy' }), 'fail'],
    ['no answer yet', ended('COMPLETE'), anAsk({ reply: null }), 'incomplete'],
  ])('%s', (_case, transition, asked, verdict) => {
    const parts = { exchanges: [submit], transitions: [transition], asks: [asked] };
    expect(judged(tellsTheTrueEnd, parts)).toBe(verdict);
  });

  test('an answer that the mock still held is waited for', () => {
    const held = aPoll('COMPLETE', { atMs: 4_000, endedMs: 15_000, fault: { id: 'fault-1', kind: 'hold' } });
    const parts = { transitions: [ended('COMPLETE')], asks: [ask('timed-out', 20_000)] };
    expect(judged(tellsTheTrueEnd, { ...parts, exchanges: [submit, held] })).toBe('incomplete');
  });
});

describe('of a cancel is said what Omni said', () => {
  const running = aPoll('EXECUTING', { atMs: 2_000 });
  test.each<[string, ExchangeEvent[], ReturnType<typeof aCancelCall>, string]>([
    ['"cancelled" after CANCELLED', [aCancel('CANCELLED', { atMs: 3_100 })], cancel('cancelled'), 'pass'],
    ['"cancelled" after COMPLETE', [aCancel('COMPLETE', { atMs: 3_100 })], cancel('cancelled'), 'fail'],
    [
      '"already ended" after COMPLETE',
      [aCancel('COMPLETE', { atMs: 3_100 })],
      cancel('already-ended'),
      'pass',
    ],
    ['"already ended" out of thin air', [running], cancel('already-ended'), 'fail'],
    ['"requested" and no request', [running], cancel('requested'), 'fail'],
    ['"requested" after a request', [aCancel('EXECUTING', { atMs: 3_100 })], cancel('requested'), 'pass'],
    [
      '"requested" that joins one under way',
      [aCancel('CANCELLED', { atMs: 2_900, endedMs: 3_200 })],
      cancel('requested'),
      'pass',
    ],
    ['an honest "failed"', [running], cancel('failed'), 'pass'],
    ['an adapter that fails', [running], aCancelCall({ askedMs: 3_000, error: 'busy' }), 'fail'],
    ['no answer so far', [running], aCancelCall({ askedMs: 3_000, reply: null }), 'pass'],
    [
      'no answer ever',
      [running, aPoll('COMPLETE', { atMs: 30_000 })],
      aCancelCall({ askedMs: 3_000, reply: null }),
      'fail',
    ],
  ])('%s', (_case, calls, call, verdict) => {
    const parts = { exchanges: [submit, ...calls], asks: [ask('answered')], cancels: [call] };
    expect(judged(claimsWhatOmniSaid, parts)).toBe(verdict);
  });

  test('a question that was not sent yet can be stopped at home', () => {
    const parts = { asks: [ask('cancelled', 3_200)], cancels: [cancel('cancelled')] };
    expect(judged(claimsWhatOmniSaid, parts)).toBe('pass');
  });

  test('an ask that ends as cancelled before Omni said so', () => {
    const exchanges = [submit, aCancel('CANCELLED', { atMs: 3_500 })];
    expect(judged(claimsWhatOmniSaid, { exchanges, asks: [ask('cancelled', 3_200)] })).toBe('fail');
    expect(judged(claimsWhatOmniSaid, { exchanges, asks: [ask('cancelled', 3_700)] })).toBe('pass');
  });
});

describe('one question has one answer', () => {
  const end = aDelivery();
  const told = { exchanges: [submit, seen('COMPLETE'), read], asks: [ask('answered')], deliveries: [end] };
  test.each<[string, Parts, string]>([
    ['a result that is fetched once', told, 'pass'],
    [
      'a result that is fetched twice',
      { ...told, exchanges: [...told.exchanges, aResult(undefined, { atMs: 4_200 })] },
      'fail',
    ],
    [
      'a result that was not there at first',
      { ...told, exchanges: [...told.exchanges, aResult({}, { atMs: 4_050, status: 404 })] },
      'pass',
    ],
    ['an answer that was never fetched', { ...told, exchanges: [submit, seen('COMPLETE')] }, 'fail'],
    [
      'a question that was submitted twice',
      { ...told, exchanges: [...told.exchanges, aSubmit({ atMs: 200, jobId: 'another' })] },
      'fail',
    ],
    ['a webhook that was acted on twice', { ...told, events: [anObservation(9_000, [end, end])] }, 'fail'],
    ['a webhook that was acted on once', { ...told, events: [anObservation(9_000, [end])] }, 'pass'],
  ])('%s', (_case, parts, verdict) => {
    expect(judged(answersOnce, parts)).toBe(verdict);
  });
});

describe('after the end there is rest', () => {
  const over = { asks: [ask('cancelled', 4_200)], exchanges: [submit, seen('CANCELLED')] };
  const lateProgress = aDelivery({ event: 'job.progress', atMs: 6_000 });
  const polled = (...atMs: readonly number[]) => ({
    ...over,
    exchanges: [...over.exchanges, ...atMs.map((at) => seen('CANCELLED', at))],
  });
  test.each<[string, Parts, string]>([
    ['no more polls', over, 'pass'],
    ['one more look', polled(6_000), 'pass'],
    ['polls that go on', polled(6_000, 8_000), 'fail'],
    ['polls that were on their way', polled(4_210, 4_220), 'pass'],
    [
      'late progress that is ignored',
      { ...over, deliveries: [lateProgress], events: [anObservation(9_000)] },
      'pass',
    ],
    [
      'late progress that is acted on',
      { ...over, deliveries: [lateProgress], events: [anObservation(9_000, [lateProgress])] },
      'fail',
    ],
    [
      'progress that counted before it came again',
      {
        ...over,
        deliveries: [aDelivery({ event: 'job.progress', atMs: 2_000 }), lateProgress],
        events: [anObservation(9_000, [lateProgress])],
      },
      'pass',
    ],
    ['an ask that is not over', { ...over, asks: [anAsk({ reply: null })] }, 'not-applicable'],
  ])('%s', (_case, parts, verdict) => {
    expect(judged(restsAfterTheEnd, parts)).toBe(verdict);
  });
});
