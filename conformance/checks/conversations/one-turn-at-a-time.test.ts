import { expect, test } from 'vitest';
import { aConversationId, anAsk, aSubmit, evidence } from '../testing/index.js';
import { oneTurnAtATime } from './one-turn-at-a-time.js';

const turn = (prompt: string, id: number, askedMs: number, repliedMs: number) =>
  anAsk({ id, prompt, askedMs, repliedMs, conversationId: aConversationId });
const sent = (prompt: string, atMs: number, status = 201) =>
  aSubmit({ prompt, atMs, status, continues: aConversationId });
const overlapping = [turn('First?', 2, 0, 9_000), turn('Second?', 3, 2_000, 15_000)];
const inTurn = [turn('First?', 2, 0, 9_000), turn('Second?', 3, 9_500, 15_000)];
const first = sent('First?', 100);
const refused = (times: number) =>
  Array.from({ length: times }, (_, i) => sent('Second?', 2_100 + 500 * i, 409));

test.each([
  ['a second turn that waits', [first, sent('Second?', 9_100)], overlapping, 'pass'],
  ['a second turn that is refused by the client', [first], overlapping, 'pass'],
  ['one 409, then waiting', [first, ...refused(1), sent('Second?', 9_100)], overlapping, 'pass'],
  ['a loop of submits', [first, ...refused(4), sent('Second?', 9_100)], overlapping, 'fail'],
  [
    'one turn sent again and again',
    Array.from({ length: 4 }, (_, i) => sent('First?', 100 + i, 503)),
    overlapping,
    'fail',
  ],
  ['turns that never overlap', [first, sent('Second?', 9_600)], inTurn, 'incomplete'],
  ['a first turn that never reached Omni', [], overlapping, 'incomplete'],
])('%s', (_case, exchanges, asks, verdict) => {
  expect(oneTurnAtATime.judge(evidence({ exchanges, asks })).verdict).toBe(verdict);
});

test('a passive recording shows how often a busy conversation was tried', () => {
  expect(oneTurnAtATime.judge(evidence({ exchanges: [first, ...refused(1)] })).verdict).toBe('pass');
  expect(oneTurnAtATime.judge(evidence({ exchanges: [first, ...refused(2)] })).verdict).toBe('fail');
  expect(oneTurnAtATime.judge(evidence({ exchanges: [first] })).verdict).toBe('not-applicable');
});

test('each turn may meet its own 409', () => {
  const exchanges = [first, ...refused(1), sent('Second?', 9_100), sent('Third?', 9_200, 409)];
  expect(oneTurnAtATime.judge(evidence({ exchanges })).verdict).toBe('pass');
});
