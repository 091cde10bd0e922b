import { describe, expect, test } from 'vitest';
import type { AdapterEvent, Trace, TraceEvent, TransitionEvent } from '../../../mock-server/index.js';
import {
  aDelivery,
  aJobId,
  anElsewhere,
  anotherJobId,
  aPoll,
  aProcess,
  aSpace,
  aSubmit,
} from '../../checks/testing/index.js';
import { TIMELINE_EVENTS } from '../../report/timeline.js';
import { timelineOf } from './build-timeline.js';

const NOTHING = new Map<number, string[]>();
const space = aSpace();
const began = Date.parse(space.at);
const at = (ms: number) => new Date(began + ms).toISOString();

/** A trace as the mock numbers it. */
const traceOf = (...events: TraceEvent[]): Trace => [
  { ...space, seq: 1 },
  ...events.map((event, i) => ({ ...event, at: at(event.wallMs), seq: i + 2 })),
];

const moves = (to: TransitionEvent['to'], wallMs: number): TransitionEvent => ({
  kind: 'transition',
  seq: 0,
  at: at(wallMs),
  wallMs,
  jobId: aJobId,
  from: null,
  to,
  cause: 'timeline',
});

const says = (
  direction: AdapterEvent['direction'],
  wallMs: number,
  message: AdapterEvent['message'],
): AdapterEvent => ({ kind: 'adapter', seq: 0, at: at(wallMs), wallMs, direction, message });

describe('a timeline', () => {
  test('has the gaps between polls of one job, and none between polls of two', () => {
    const { api } = timelineOf(
      traceOf(
        aSubmit({ atMs: 100 }),
        aPoll('QUEUED', { atMs: 1_000 }),
        aPoll('QUEUED', { atMs: 1_200, jobId: anotherJobId }),
        aPoll('EXECUTING', { atMs: 3_004 }),
      ),
      NOTHING,
    );
    expect(api.map(({ pollGapMs }) => pollGapMs)).toEqual([null, null, null, 2_004]);
    expect(api[0]).toMatchObject({ operation: 'aiJobSubmit', status: 201, durationMs: 10, breaks: [] });
  });

  test('marks what broke a rule with the rule', () => {
    const breaks = new Map([
      [3, ['polling.cadence']],
      [4, ['webhooks.acts-once', 'webhooks.own-jobs-only']],
    ]);
    const trace = traceOf(aSubmit(), aPoll('QUEUED'), aDelivery());
    const { api, webhooks } = timelineOf(trace, breaks);
    expect(api.map((one) => one.breaks)).toEqual([[], ['polling.cadence']]);
    expect(webhooks[0]?.breaks).toEqual(['webhooks.acts-once', 'webhooks.own-jobs-only']);
  });

  test('pairs what the client was asked with its first reply', () => {
    const ask = { id: 7, verb: 'ask', user: { externalId: 'cust-ana' }, prompt: 'Top products?' };
    const { client } = timelineOf(
      traceOf(
        says('to-adapter', 10, ask),
        says('to-adapter', 20, { id: 8, verb: 'cancel' }),
        says('from-adapter', 900, { id: 7, ok: true, outcome: 'answered' }),
        says('from-adapter', 950, { id: 7, ok: true, outcome: 'failed' }),
      ),
      NOTHING,
    );
    expect(client).toEqual([
      { seq: 2, offsetMs: 10, endMs: 900, verb: 'ask', says: 'cust-ana: Top products?', outcome: 'answered' },
      { seq: 3, offsetMs: 20, endMs: null, verb: 'cancel', says: '', outcome: null },
    ]);
  });

  test('says why a call failed', () => {
    const { client } = timelineOf(
      traceOf(
        says('to-adapter', 10, { id: 7, verb: 'ask' }),
        says('from-adapter', 30, { id: 7, ok: false, error: { message: 'no such verb' } }),
      ),
      NOTHING,
    );
    expect(client[0]?.outcome).toBe('error: no such verb');
  });

  test('has the states of a job as spans, with reports of progress as one', () => {
    const { jobs } = timelineOf(
      traceOf(moves('QUEUED', 0), moves('EXECUTING', 500), moves('EXECUTING', 700), moves('COMPLETE', 900)),
      NOTHING,
    );
    expect(jobs).toEqual([
      {
        jobId: aJobId,
        spans: [
          { seq: 2, state: 'QUEUED', fromMs: 0, toMs: 500 },
          { seq: 3, state: 'EXECUTING', fromMs: 500, toMs: 900 },
          { seq: 5, state: 'COMPLETE', fromMs: 900, toMs: null },
        ],
      },
    ]);
  });

  test('places a move where it happened, though the mock noticed it later', () => {
    const noticedLate = { ...moves('COMPLETE', 900), wallMs: 2_000 };
    const trace: Trace = [
      { ...space, seq: 1 },
      noticedLate,
      aPoll('COMPLETE', { atMs: 2_000, at: at(2_000) }),
    ];
    expect(timelineOf(trace, NOTHING).jobs[0]?.spans[0]?.fromMs).toBe(900);
  });

  test('places a move where it was noticed, when the clock was moved', () => {
    const advance: TraceEvent = {
      kind: 'clock',
      seq: 2,
      at: at(60_000),
      wallMs: 10,
      change: 'advance',
      byMs: 60_000,
    };
    const move = { ...moves('COMPLETE', 30_000), wallMs: 12 };
    const timeline = timelineOf([{ ...space, seq: 1 }, advance, move], NOTHING);
    expect(timeline.jobs[0]?.spans[0]?.fromMs).toBe(12);
    expect(timeline.notes).toEqual([
      { seq: 2, offsetMs: 10, lane: 'job', kind: 'clock', text: 'clock moved on by 60 s' },
    ]);
  });

  test('notes what has no lane of its own', () => {
    const { notes } = timelineOf(traceOf(aProcess(), anElsewhere()), NOTHING);
    expect(notes.map(({ lane, text }) => [lane, text])).toEqual([
      ['client', 'process started: node adapter.js'],
      ['api', 'GET at a foreign host, with the API key'],
    ]);
  });

  test('of a client that floods the mock keeps its calls and what broke a rule, and counts the rest', () => {
    const polls = Array.from({ length: 5_000 }, (_, i) => aPoll('QUEUED', { atMs: i }));
    const ask = says('to-adapter', 6_000, { id: 1, verb: 'ask' });
    const breaks = new Map([[4_000, ['polling.no-busy-loop']]]);
    const { api, client, omitted } = timelineOf(traceOf(...polls, ask), breaks);
    expect(api.length + client.length).toBe(TIMELINE_EVENTS);
    expect(client).toHaveLength(1);
    expect(api.some(({ seq }) => seq === 4_000)).toBe(true);
    expect(omitted).toBe(5_001 - TIMELINE_EVENTS);
  });
});
