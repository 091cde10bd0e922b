import { expect, test } from 'vitest';
import { aConversation, aHistoryCall, evidence } from '../testing/index.js';
import { readsDocsDialect } from './reads-docs-dialect.js';

const asked = { role: 'user', content: 'Net sales by store?' };
const answered = { role: 'assistant', content: '**Store 7** leads.' };
const exchanges = [aConversation([asked, answered], { atMs: 500 })];
const turns = [
  { role: 'user', text: 'Net sales by store?' },
  { role: 'assistant', text: 'Store 7 leads.' },
] as const;

test.each([
  ['turns as served', aHistoryCall({ reply: { turns } }), 'pass'],
  ['turns in another order', aHistoryCall({ reply: { turns: turns.toReversed() } }), 'fail'],
  ['turns that are missing', aHistoryCall({ reply: { turns: turns.slice(0, 1) } }), 'fail'],
  [
    'turns without text',
    aHistoryCall({ reply: { turns: turns.map((turn) => ({ ...turn, text: '' })) } }),
    'fail',
  ],
  ['an adapter that crashed', aHistoryCall({ error: 'cannot read' }), 'fail'],
])('%s', (_case, call, verdict) => {
  expect(readsDocsDialect.judge(evidence({ exchanges, histories: [call] })).verdict).toBe(verdict);
});

test.each([
  ['nothing read from Omni', []],
  ['only questions left', [aConversation([asked], { atMs: 500 })]],
  [
    'field names of the OpenAPI',
    [aConversation([{ role: 'assistant', text: 'Store 7 leads.' }], { atMs: 500 })],
  ],
  ['a read outside the call', [aConversation([asked, answered], { atMs: 50_000 })]],
])('%s is no evidence', (_case, read) => {
  expect(readsDocsDialect.judge(evidence({ exchanges: read, histories: [aHistoryCall()] })).verdict).toBe(
    'incomplete',
  );
});

test('a passive recording does not say what the user is shown', () => {
  expect(readsDocsDialect.judge(evidence({ exchanges })).verdict).toBe('not-applicable');
});
