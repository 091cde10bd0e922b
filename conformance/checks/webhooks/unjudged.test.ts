import { expect, test } from 'vitest';
import { aDelivery, aWebhookJob, evidence } from '../testing/index.js';
import { NOT_TAKEN, noneSent, tookNone, unclear } from './unjudged.js';

const taken = aDelivery();
const refused = aDelivery({ status: 401 });
const held = aDelivery({ outcome: 'refused', status: null, problem: '10.0.0.7 is not loopback.' });

test('genuine webhooks that were refused too are one reason for every rule', () => {
  expect(unclear([{ id: 'wrong-key', mutant: refused, control: refused }])).toBe(NOT_TAKEN);
});

test('a guard that let nothing out is quoted once', () => {
  const cases = ['wrong-key', 'empty-key'].map((id) => ({ id, mutant: held, control: held }));
  expect(unclear(cases).message).toBe('The webhooks were not sent: 10.0.0.7 is not loopback.');
});

test('other reasons are told for the first of the cases, with how many there are', () => {
  const alone = { mutant: refused, control: undefined };
  expect(unclear([{ id: 'wrong-key', ...alone }]).message).toBe(
    'No verdict on wrong-key: the genuine webhook after it was not sent.',
  );
  const cases = ['a', 'b', 'c', 'd'].map((id) => ({ id, ...alone }));
  expect(unclear(cases).message).toContain('No verdict on a and 3 more:');
  const mixed = [
    { id: 'wrong-key', mutant: held, control: taken },
    { id: 'empty-key', mutant: refused, control: refused },
  ];
  expect(unclear(mixed).message).toBe(
    'No verdict on wrong-key and empty-key: wrong-key was not sent (10.0.0.7 is not loopback).',
  );
});

test('taking none of several genuine webhooks is another thing than being sent none', () => {
  const of = (...deliveries: (typeof taken)[]) => tookNone(evidence({ ...aWebhookJob(), deliveries }));
  const forged = aDelivery({ attack: ['wrong-key', 'mutant'] });
  expect([of(), of(forged), of(held), of(refused, taken)]).toEqual([false, false, false, false]);
  expect([of(refused), of(refused, forged)]).toEqual([true, true]);
});

test('a rule says what was not sent only when others were', () => {
  expect(noneSent(evidence({ hasAdapter: true }), 'No progress was sent.').message).toBe(
    'No job asked for webhooks, so none could be sent.',
  );
  expect(noneSent(evidence({ hasAdapter: true, deliveries: [taken] }), 'No progress was sent.').message).toBe(
    'No progress was sent.',
  );
});
