import { expect, test } from 'vitest';
import { anAsk, aResult, aSubmit, evidence } from '../testing/index.js';
import { answerOnce } from './answer-once.js';

const twice = {
  actions: [{ type: 'summarize', message: '**Store 7** leads.' }],
  message: '**Store 7** leads.',
};
const exchanges = [aSubmit(), aResult(twice, { atMs: 4_000 })];

test.each([
  ['the answer once', { text: 'Store 7 leads.' }, 'pass'],
  ['the answer twice', { text: 'Store 7 leads.\n\n**Store 7** leads.' }, 'fail'],
  ['another text, which is another rule', { text: 'Done.' }, 'pass'],
  ['no answer', { outcome: 'failed' as const }, 'incomplete'],
])('%s', (_case, reply, verdict) => {
  expect(answerOnce.judge(evidence({ exchanges, asks: [anAsk({ reply })] })).verdict).toBe(verdict);
});

test('a passive recording cannot say what the user is shown', () => {
  expect(answerOnce.judge(evidence({ exchanges })).verdict).toBe('not-applicable');
});
