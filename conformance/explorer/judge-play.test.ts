import { expect, test } from 'vitest';
import type { Trace, TransitionEvent } from '../../mock-server/index.js';
import { aJobId, anAsk, aPoll, aResult, aSubmit, evidence } from '../checks/testing/index.js';
import { judgePlay } from './judge-play.js';

const moved = (
  from: TransitionEvent['from'],
  to: TransitionEvent['to'],
  wallMs: number,
): TransitionEvent => ({
  kind: 'transition',
  seq: 0,
  at: '2026-08-01T09:00:03.000Z',
  wallMs,
  jobId: aJobId,
  from,
  to,
  cause: 'step',
});

function traceOf(parts: Parameters<typeof evidence>[0]): Trace {
  const { space, events } = evidence(parts);
  return [space, ...events.filter(({ kind }) => kind !== 'space')];
}

const submitted = [aSubmit({ atMs: 100 })];
const good = traceOf({
  asks: [anAsk({ repliedMs: 5_000, reply: { outcome: 'answered' } })],
  exchanges: [...submitted, aPoll('COMPLETE', { atMs: 4_000 }), aResult(undefined, { atMs: 4_100 })],
  events: [moved(null, 'QUEUED', 100), moved('QUEUED', 'COMPLETE', 3_000)],
});
const finished = { status: 'finished', reason: '' } as const;
const left = 'the adapter exited with code 9';

test('a question that was submitted and judged to its end counts', () => {
  expect(judgePlay({ ...finished, trace: good })).toEqual({ broken: [] });
});

test('what was never submitted keeps no rule and breaks none', () => {
  const trace = traceOf({ asks: [anAsk({ repliedMs: 200, reply: { outcome: 'failed' } })] });
  const lacks = 'The client was asked, and submitted nothing.';
  expect(judgePlay({ ...finished, trace })).toEqual({ broken: [], lacks });
  const reason = `In the middle of the scenario, ${left}.`;
  expect(judgePlay({ status: 'cut-short', reason, departed: left, trace })).toEqual({
    broken: [],
    lacks: reason,
  });
});

test('what could not be played says why', () => {
  const reason = 'It did not start.';
  expect(judgePlay({ status: 'not-run', reason })).toEqual({ broken: [], lacks: reason });
});

test('what was stopped on our side proves nothing by what it did not break', () => {
  const reason = 'The run was interrupted.';
  expect(judgePlay({ status: 'cut-short', reason, trace: good })).toEqual({ broken: [], lacks: reason });
});

test('a client that leaves after its submit has broken a rule, before all others', () => {
  const { broken, lacks } = judgePlay({ status: 'cut-short', reason: '', departed: left, trace: good });
  expect(lacks).toBeUndefined();
  expect(broken[0]).toMatchObject({
    check: { id: 'explorer.stays-alive' },
    message: `In the middle of the question, ${left}.`,
  });
});
