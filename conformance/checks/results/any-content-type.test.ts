import { expect, test } from 'vitest';
import { anAsk, aResult, aSubmit, evidence } from '../testing/index.js';
import { anyContentType } from './any-content-type.js';

const read = [aSubmit(), aResult({ actions: [], message: '**Store 7** leads.' }, { atMs: 4_000 })];

test.each([
  [
    'an answer with the message, Markdown rendered',
    read,
    anAsk({ reply: { text: 'Store 7 leads.' } }),
    'pass',
  ],
  ['an answer without the message', read, anAsk({ reply: { text: 'Done.' } }), 'fail'],
  ['an ask that failed over the content type', read, anAsk({ reply: { outcome: 'failed' } }), 'fail'],
  ['an adapter that crashed', read, anAsk({ error: 'boom' }), 'fail'],
  ['no result read', [aSubmit()], anAsk(), 'incomplete'],
])('%s', (_case, exchanges, ask, verdict) => {
  expect(anyContentType.judge(evidence({ exchanges, asks: [ask] })).verdict).toBe(verdict);
});

test('a passive recording cannot say what the client read', () => {
  expect(anyContentType.judge(evidence({ exchanges: read })).verdict).toBe('not-applicable');
});
