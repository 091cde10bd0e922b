import { expect, test } from 'vitest';
import { Conversations, parseTurns } from './conversations.js';

const never = new AbortController().signal;

test.each([
  ['text', { role: 'user', text: 'Hi', jobId: null }],
  ['content', { role: 'user', content: 'Hi' }],
])('a turn is read from %s', (_dialect, message) => {
  expect(parseTurns(JSON.stringify({ messages: [message] }))).toEqual([{ role: 'user', text: 'Hi' }]);
});

test('a conversation is refused to anybody but its owner, and so is an unknown one', () => {
  const conversations = new Conversations();
  conversations.claim('c1', 'ana');
  expect(() => conversations.demandOwner('c1', 'ana')).not.toThrow();
  expect(() => conversations.demandOwner('c1', 'ben')).toThrow('does not belong');
  expect(() => conversations.demandOwner('c2', 'ana')).toThrow('does not belong');
});

test('a turn begins when the turn before it has ended, even if that one failed', async () => {
  const conversations = new Conversations();
  const order: string[] = [];
  let fail: (error: Error) => void = () => undefined;
  const first = conversations.inTurn('c1', never, () => {
    order.push('first begins');
    return new Promise((_resolve, reject) => {
      fail = reject;
    });
  });
  const second = conversations.inTurn('c1', never, async () => order.push('second begins'));
  const elsewhere = conversations.inTurn('c2', never, async () => order.push('elsewhere begins'));
  await elsewhere;
  expect(order).toEqual(['first begins', 'elsewhere begins']);
  fail(new Error('no'));
  await expect(first).rejects.toThrow('no');
  await second;
  expect(order).toEqual(['first begins', 'elsewhere begins', 'second begins']);
});

test('whoever gives up waiting for a turn does not let the next one in early', async () => {
  const conversations = new Conversations();
  const order: string[] = [];
  let finish: (value: string) => void = () => undefined;
  const first = conversations.inTurn('c1', never, () => new Promise<string>((done) => (finish = done)));
  const impatient = conversations.inTurn('c1', AbortSignal.abort(new Error('deadline')), async () => 'never');
  await expect(impatient).rejects.toThrow('deadline');
  const third = conversations.inTurn('c1', never, async () => order.push('third'));
  await Promise.resolve();
  expect(order).toEqual([]);
  finish('done');
  await first;
  await third;
  expect(order).toEqual(['third']);
});
