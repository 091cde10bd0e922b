import { expect, test } from 'vitest';
import { anAsk, aSubmit, evidence } from '../testing/index.js';
import { promptUnchanged } from './prompt-unchanged.js';

const asked = anAsk({ prompt: ' Sales of "Ümlaut"?\n' });
const other = anAsk({ id: 3, prompt: 'Sales by store?' });

test.each([
  ['a client that sends the question as it is', [aSubmit({ prompt: ' Sales of "Ümlaut"?\n' })], 'pass'],
  ['a client that trims it', [aSubmit({ prompt: 'Sales of "Ümlaut"?' })], 'pass'],
  ['a client that breaks its encoding', [aSubmit({ prompt: 'Sales of "Ãœmlaut"?' })], 'fail'],
  ['a client that adds instructions', [aSubmit({ prompt: 'Be brief. Sales of "Ümlaut"?' })], 'fail'],
  ['a client that sends another question of the same user', [aSubmit({ prompt: 'Sales by store?' })], 'pass'],
  ['a client whose body is no JSON', [aSubmit({ requestBody: 'prompt=Sales' })], 'incomplete'],
  ['a client that asks nothing', [], 'incomplete'],
])('%s', (_who, exchanges, verdict) => {
  expect(promptUnchanged.judge(evidence({ exchanges, asks: [asked, other] })).verdict).toBe(verdict);
});

test('nobody knows what was asked without an adapter', () => {
  expect(promptUnchanged.judge(evidence({ exchanges: [aSubmit()] })).verdict).toBe('not-applicable');
});
