import { expect, test } from 'vitest';
import { anAsk, aResult, aSubmit, evidence } from '../testing/index.js';
import { noPlaceholderText } from './no-placeholder-text.js';

const blank = [aSubmit(), aResult({ actions: [], message: '' }, { atMs: 4_000 })];

test.each([
  ['words of its own', anAsk({ reply: { text: 'Omni gave no answer.' } }), 'pass'],
  ['an honest failure', anAsk({ reply: { outcome: 'failed', message: 'no answer' } }), 'pass'],
  ['undefined', anAsk({ reply: { text: 'undefined' } }), 'fail'],
  ['null in a sentence', anAsk({ reply: { text: 'Answer: null' } }), 'fail'],
  ['an object', anAsk({ reply: { text: '[object Object]' } }), 'fail'],
  ['a crash', anAsk({ error: 'trim of undefined' }), 'fail'],
])('%s', (_case, ask, verdict) => {
  expect(noPlaceholderText.judge(evidence({ exchanges: blank, asks: [ask] })).verdict).toBe(verdict);
});

test('a run without a blank message is incomplete, a passive one not applicable', () => {
  const spoken = [aSubmit(), aResult(undefined, { atMs: 4_000 })];
  expect(noPlaceholderText.judge(evidence({ exchanges: spoken, asks: [anAsk()] })).verdict).toBe(
    'incomplete',
  );
  expect(noPlaceholderText.judge(evidence({ exchanges: blank })).verdict).toBe('not-applicable');
});
