import { expect, test } from 'vitest';
import { anAsk, aPoll, aProcess, aSubmit, evidence, spoken } from '../testing/index.js';
import { respectsDeadline } from './respects-deadline.js';

const polls = [2_000, 4_000, 6_000].map((atMs) => aPoll('EXECUTING', { atMs }));
const late = (...times: number[]) => times.map((atMs) => aPoll('EXECUTING', { atMs }));
const ending = (repliedMs: number, outcome: 'timed-out' | 'answered' = 'timed-out') =>
  anAsk({ deadlineMs: 7_000, repliedMs, reply: { outcome } });
const silent = anAsk({ deadlineMs: 7_000, reply: null });

test.each([
  ['a client that gives up in time', polls, ending(7_050), 'pass'],
  ['a client with one poll under way', [...polls, ...late(8_000)], ending(7_050), 'pass'],
  [
    'a client that answers long after its deadline',
    [...polls, ...late(8_000, 14_000)],
    ending(15_000),
    'fail of time',
  ],
  ['a client that never answers', [...polls, ...late(8_000, 14_000)], silent, 'fail of time'],
  ['a client that polls on', [...polls, ...late(8_000, 10_000)], ending(7_050), 'fail'],
  ['a client that makes up an answer', polls, ending(7_050, 'answered'), 'fail'],
  ['a client that asks again', [...polls, aSubmit({ atMs: 6_500 })], ending(7_050), 'fail'],
  [
    'a client whose job ended after all',
    [...polls, aPoll('COMPLETE', { atMs: 6_500 })],
    ending(15_000),
    'incomplete',
  ],
  ['a run that was stopped before the deadline', polls, silent, 'incomplete'],
  ['a client that never polls', [], ending(7_050), 'incomplete'],
])('%s', (_who, exchanges, ask, verdict) => {
  const seen = evidence({ exchanges: [aSubmit(), ...exchanges], asks: [ask] });
  expect(spoken(respectsDeadline.judge(seen))).toBe(verdict);
});

test('a client whose process died early is not said to have missed its deadline', () => {
  const processes = [
    aProcess({ change: 'exited', wallMs: 6_500 }),
    aProcess({ change: 'killed', wallMs: 20_000 }),
  ];
  const seen = evidence({ exchanges: [aSubmit(), ...polls], asks: [silent], processes });
  expect(respectsDeadline.judge(seen).verdict).toBe('incomplete');
});
