import { expect, test } from 'vitest';
import { aConversationId, anAsk, aSubmit, evidence } from '../testing/index.js';
import { followUpCarriesId } from './follow-up-carries-id.js';

const first = aSubmit({ prompt: 'First?', atMs: 100 });
const second = { prompt: 'Second?', atMs: 10_100 };
const asks = [
  anAsk({ id: 2, prompt: 'First?', askedMs: 0 }),
  anAsk({ id: 3, prompt: 'Second?', askedMs: 10_000, repliedMs: 20_000, conversationId: aConversationId }),
];

test.each([
  ['a follow-up with its conversation', [first, aSubmit({ ...second, continues: aConversationId })], 'pass'],
  ['a follow-up that forgot it', [first, aSubmit(second)], 'fail'],
  ['a follow-up in another conversation', [first, aSubmit({ ...second, continues: 'another' })], 'fail'],
  [
    'a new question in an old conversation',
    [
      aSubmit({ prompt: 'First?', atMs: 100, continues: 'old' }),
      aSubmit({ ...second, continues: aConversationId }),
    ],
    'fail',
  ],
  ['a follow-up that was never sent', [first], 'incomplete'],
])('%s', (_case, exchanges, verdict) => {
  expect(followUpCarriesId.judge(evidence({ exchanges, asks })).verdict).toBe(verdict);
});

test('a passive recording does not tell a follow-up from a new question', () => {
  expect(followUpCarriesId.judge(evidence({ exchanges: [first] })).verdict).toBe('not-applicable');
});
