import { expect, test } from 'vitest';
import type { AskReply } from '../../protocol/messages.js';
import {
  aConversation,
  aConversationId,
  aHistoryCall,
  anAsk,
  ana,
  aResult,
  aSpace,
  aSubmit,
  aUserChange,
  ben,
  evidence,
} from '../testing/index.js';
import { noForeignValues } from './no-foreign-values.js';

const space = aSpace({
  canaries: { northwind: ['Kestrel'], southgate: ['Heron'] },
  embedUsers: [
    { ...ana, entity: 'northwind' },
    { ...ben, entity: 'southgate' },
  ],
});
const prompt = 'Top products?';
const submit = aSubmit({ prompt });
const told = (reply: Partial<AskReply>, as: string = ana.externalId) => anAsk({ prompt, as, reply });
const table = { columns: ['Product'], rows: [['SG-HERON-0042']], truncated: false };

test.each([
  ['rows of her own tenant', told({ text: '**Kestrel Tent** leads.' }), 'pass'],
  ['a foreign word in the text', told({ text: 'Kestrel and Heron lead.' }), 'fail'],
  ['a foreign word in a table', told({ text: 'See below.', tables: [table] }), 'fail'],
  ['a foreign word in a link', told({ text: 'See.', links: ['https://acme.omni.co/heron'] }), 'fail'],
  ['a foreign word in a failure', told({ outcome: 'failed', message: 'No such value: Heron' }), 'fail'],
  ['rows of nobody in particular', told({ text: 'Tents lead.' }), 'not-applicable'],
  ['a person of no tenant', told({ text: 'Kestrel leads.' }, 'cust-nobody'), 'fail'],
])('%s', (_case, ask, verdict) => {
  expect(noForeignValues.judge(evidence({ space, exchanges: [submit], asks: [ask] })).verdict).toBe(verdict);
});

test('a word that the person wrote may come back', () => {
  const ask = anAsk({ prompt: 'How does Heron do?', reply: { text: 'There is no Heron; Kestrel leads.' } });
  const exchanges = [aSubmit({ prompt: 'How does Heron do?' })];
  expect(noForeignValues.judge(evidence({ space, exchanges, asks: [ask] })).verdict).toBe('pass');
});

test('what a question carries beside the words of the person counts too', () => {
  const exchanges = [aSubmit({ prompt: `${prompt} Earlier answer: Heron leads.` })];
  const { verdict, message } = noForeignValues.judge(
    evidence({ space, exchanges, asks: [told({ text: 'Kestrel leads.' })] }),
  );
  expect(verdict).toBe('fail');
  expect(message).toBe(
    '"cust-ana" of northwind met "Heron" of southgate in the body of a question sent for them. No answer of Omni in this trace brought it.',
  );
});

test('somebody who was moved to another tenant may see its rows from then on', () => {
  const events = [aUserChange('updated', { entity: 'southgate', atMs: 5_000 })];
  const after = evidence({ space, events, asks: [told({ text: 'Heron leads.' })] });
  expect(noForeignValues.judge(after).verdict).toBe('pass');
});

test.each([
  [null, "the submit behind it had no userId and ran as the key's owner"],
  [ben.id, 'the submit behind it ran as the embed user "cust-ben"'],
])('the message says which answer brought the word, and as whom it ran (%s)', (userId, ran) => {
  const sent = aSubmit({ prompt, userId });
  const result = aResult({ actions: [], message: 'Heron leads.' }, { atMs: 3_000 });
  const { message, exchanges } = noForeignValues.judge(
    evidence({ space, exchanges: [sent, result], asks: [told({ text: 'Heron leads.' })] }),
  );
  expect(message).toBe(
    `"cust-ana" of northwind met "Heron" of southgate in the text of the answer to "Top products?". GET ${result.path} brought it; ${ran}.`,
  );
  expect(exchanges.map(({ operation }) => operation)).toEqual(['aiJobSubmit', 'aiJobResult']);
});

test('a history is read back to the question that its conversation was begun with', () => {
  const sent = aSubmit({ prompt, userId: ben.id });
  const read = aConversation([{ role: 'assistant', text: 'Heron leads.' }], { atMs: 6_000 });
  const call = aHistoryCall({
    askedMs: 5_000,
    reply: { turns: [{ role: 'assistant', text: 'Heron leads.' }] },
  });
  const { message } = noForeignValues.judge(evidence({ space, exchanges: [sent, read], histories: [call] }));
  expect(message).toBe(
    `"cust-ana" of northwind met "Heron" of southgate in turn 1 of the history of conversation ${aConversationId}. GET /api/v1/ai/conversations/${aConversationId} brought it; the submit behind it ran as the embed user "cust-ben".`,
  );
});

test('without marked rows, or without an adapter, nothing can be said', () => {
  const asks = [told({ text: 'Heron leads.' })];
  expect(noForeignValues.judge(evidence({ asks })).verdict).toBe('not-applicable');
  expect(noForeignValues.judge(evidence({ space, exchanges: [submit] })).verdict).toBe('not-applicable');
});
