import { expect, test } from 'vitest';
import {
  aConversationId,
  aHistoryCall,
  anAsk,
  ana,
  anotherJobId,
  aResult,
  aSubmit,
  ben,
  evidence,
} from '../testing/index.js';
import { conversationStaysWithItsUser } from './conversation-stays-with-its-user.js';

const anas = [
  aSubmit({ prompt: 'Top products?' }),
  aResult({ actions: [], message: 'Kestrel leads.' }, { atMs: 3_000 }),
];
const anasAsk = anAsk({ prompt: 'Top products?', repliedMs: 5_000 });
const bens = (options: Parameters<typeof anAsk>[0] = {}) =>
  anAsk({
    id: 3,
    as: ben.externalId,
    prompt: 'Only three',
    conversationId: aConversationId,
    askedMs: 6_000,
    repliedMs: 9_000,
    ...options,
  });
const refused = { reply: { outcome: 'refused', message: 'Not yours.' } } as const;
const into = (options: Parameters<typeof aSubmit>[0] = {}) =>
  aSubmit({
    prompt: 'Only three',
    userId: ben.id,
    continues: aConversationId,
    jobId: anotherJobId,
    atMs: 7_000,
    ...options,
  });

test.each([
  ['a client that refuses', [], bens(refused), 'pass'],
  ['a client that lets Omni refuse', [into({ status: 404 })], bens({ reply: { outcome: 'failed' } }), 'pass'],
  [
    'a client that begins a conversation of their own',
    [aSubmit({ prompt: 'Only three', userId: ben.id, conversationId: 'bens', atMs: 7_000 })],
    bens(),
    'pass',
  ],
  ['a question that got in', [into()], bens(), 'fail'],
  ['a question that got in as the owner', [into({ userId: ana.id })], bens(), 'fail'],
  ['a question that got in without userId', [into({ userId: null })], bens(), 'fail'],
  ['the answer of the other one', [], bens({ reply: { text: 'Kestrel leads.' } }), 'fail'],
  ['a client that never answers', [], bens({ reply: null }), 'incomplete'],
  ['the owner herself', [], bens({ as: anasAsk.request.user.externalId }), 'incomplete'],
  ['a conversation that nobody began', [], bens({ conversationId: 'nobody' }), 'incomplete'],
])('%s', (_case, exchanges, ask, verdict) => {
  const seen = evidence({ exchanges: [...anas, ...exchanges], asks: [anasAsk, ask] });
  expect(conversationStaysWithItsUser.judge(seen).verdict).toBe(verdict);
});

const turns = [
  { role: 'user', text: 'Top products?' },
  { role: 'assistant', text: '**Kestrel** leads.' },
] as const;

test.each([
  ['a history of nothing', { reply: { turns: [] } }, 'pass'],
  ['a refusal', { error: 'This conversation does not belong to the person who asks.' }, 'pass'],
  ['somebody else’s turns', { reply: { turns } }, 'fail'],
  ['somebody else’s answers alone', { reply: { turns: turns.slice(1) } }, 'fail'],
  ['silence', { reply: null }, 'incomplete'],
])('of a history of somebody else: %s', (_case, options, verdict) => {
  const call = aHistoryCall({ as: ben.externalId, askedMs: 6_000, ...options });
  const seen = evidence({ exchanges: anas, asks: [anasAsk], histories: [call] });
  expect(conversationStaysWithItsUser.judge(seen).verdict).toBe(verdict);
});

test('a passive recording does not say who asked', () => {
  expect(conversationStaysWithItsUser.judge(evidence({ exchanges: anas })).verdict).toBe('not-applicable');
});
