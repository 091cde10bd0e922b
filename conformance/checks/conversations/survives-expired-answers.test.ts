import { expect, test } from 'vitest';
import { aConversation, aHistoryCall, evidence } from '../testing/index.js';
import { survivesExpiredAnswers } from './survives-expired-answers.js';

const exchanges = [
  aConversation(
    [
      { role: 'user', text: 'First?' },
      { role: 'user', text: 'Second?' },
    ],
    { atMs: 500 },
  ),
];
const first = { role: 'user', text: 'First?' } as const;
const second = { role: 'user', text: 'Second?' } as const;
const answer = (text: string) => ({ role: 'assistant', text }) as const;
const shown = (...turns: readonly { role: 'user' | 'assistant'; text: string }[]) =>
  aHistoryCall({ reply: { turns } });

test.each([
  ['the questions alone', shown(first, second), 'pass'],
  ['an answer the client kept itself', shown(first, answer('Store 7 leads.'), second), 'pass'],
  ['a placeholder for the answer', shown(first, answer('undefined'), second), 'fail'],
  ['a blank answer', shown(first, answer(' '), second), 'fail'],
  ['questions taken for pairs', shown(first, { ...second, role: 'assistant' }), 'fail'],
  ['an adapter that crashed', aHistoryCall({ error: 'cannot read' }), 'fail'],
  ['an adapter that never answered', aHistoryCall({ reply: null }), 'fail'],
])('%s', (_case, call, verdict) => {
  expect(survivesExpiredAnswers.judge(evidence({ exchanges, histories: [call] })).verdict).toBe(verdict);
});

test('a conversation with answers is no evidence', () => {
  const fresh = [aConversation([first, answer('Store 7 leads.')], { atMs: 500 })];
  expect(
    survivesExpiredAnswers.judge(evidence({ exchanges: fresh, histories: [aHistoryCall()] })).verdict,
  ).toBe('incomplete');
  expect(survivesExpiredAnswers.judge(evidence({ exchanges })).verdict).toBe('not-applicable');
});

test('questions that were lost while the answers were still there are another rule', () => {
  const fresh = aConversation([first, answer('Store 7 leads.')], { atMs: 100 });
  const lossy = aHistoryCall({
    id: 9,
    askedMs: 0,
    repliedMs: 200,
    reply: { turns: [answer('Store 7 leads.')] },
  });
  const later = aHistoryCall({ id: 10, askedMs: 300, repliedMs: 900, reply: { turns: [] } });
  const judged = survivesExpiredAnswers.judge(
    evidence({ exchanges: [fresh, ...exchanges], histories: [lossy, later] }),
  );
  expect(judged.verdict).toBe('pass');
});
