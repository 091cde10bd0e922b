import { expect, test } from 'vitest';
import { anAsk, aResult, aSubmit, evidence } from '../testing/index.js';
import { keepsDisplayNumbers } from './keeps-display-numbers.js';

const result = { csvResult: 'Store,Net\n"Smith, J","678,994.41"\nMill Rd,"-$1,200"' };
const body = { actions: [{ type: 'generate_query', message: '', result }], message: 'Store 7 leads.' };
const exchanges = [aSubmit(), aResult(body, { atMs: 4_000 })];
const shown = (...rows: string[][]) => ({ tables: [{ columns: ['Store', 'Net'], rows, truncated: false }] });

test.each([
  ['cells as served', shown(['Smith, J', '678,994.41'], ['Mill Rd', '-$1,200']), 'pass'],
  ['cells without separators', shown(['Smith, J', '678994.41'], ['Mill Rd', '-1200']), 'pass'],
  [
    'cells torn at each comma',
    shown(['"Smith', ' J"', '"678', '994.41"'], ['Mill Rd', '"-$1', '200"']),
    'fail',
  ],
  ['numbers cut at the comma', shown(['Smith, J', '678'], ['Mill Rd', '-1']), 'fail'],
  ['a client without tables', {}, 'not-applicable'],
  ['no answer', { outcome: 'failed' as const }, 'incomplete'],
])('%s', (_case, reply, verdict) => {
  expect(keepsDisplayNumbers.judge(evidence({ exchanges, asks: [anAsk({ reply })] })).verdict).toBe(verdict);
});

const declined = [{ capability: 'tables' as const, reason: 'The chat shows prose.' }];

test.each([
  ['a client that shows none', {}, 'declined'],
  ['torn cells, though it was to show none', shown(['"678', '994.41"']), 'fail'],
  ['cells as served, though it was to show none', shown(['678,994.41', '-$1,200']), 'pass'],
])('of a client that declines tables: %s', (_case, reply, verdict) => {
  const seen = evidence({ exchanges, asks: [anAsk({ reply })], hello: { declined } });
  expect(keepsDisplayNumbers.judge(seen).verdict).toBe(verdict);
});

test('a passive recording cannot say what the user is shown', () => {
  expect(keepsDisplayNumbers.judge(evidence({ exchanges })).verdict).toBe('not-applicable');
});
