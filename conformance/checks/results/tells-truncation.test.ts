import { expect, test } from 'vitest';
import { anAsk, aResult, aSubmit, evidence } from '../testing/index.js';
import { tellsTruncation } from './tells-truncation.js';

const query = { csvResult: 'Store\n# FIRST 1 ROWS:\nHarbour St', csvResultWasTruncated: true };
const body = { actions: [{ type: 'generate_query', message: '', result: query }], message: 'Store 7 leads.' };
const exchanges = [aSubmit(), aResult(body, { atMs: 4_000 })];
const table = (rows: string[][], truncated: boolean) => [{ columns: ['Store'], rows, truncated }];

test.each([
  ['a table that says it is cut', { tables: table([['Harbour St']], true) }, 'pass'],
  ['a table that hides it', { tables: table([['Harbour St']], false) }, 'fail'],
  ['a marker shown as a row', { tables: table([['# FIRST 1 ROWS:'], ['Harbour St']], true) }, 'fail'],
  ['a marker in the text', { text: 'Store 7 leads.\n# LAST 1 ROWS:' }, 'fail'],
  ['a parser that gave up', { outcome: 'failed' as const }, 'fail'],
  ['a client without tables', {}, 'not-applicable'],
])('%s', (_case, reply, verdict) => {
  expect(tellsTruncation.judge(evidence({ exchanges, asks: [anAsk({ reply })] })).verdict).toBe(verdict);
});

const declined = [{ capability: 'tables' as const, reason: 'The chat shows prose.' }];

test.each([
  ['a text alone', {}, 'declined'],
  ['a marker in the text', { text: 'Store 7 leads.\n# LAST 1 ROWS:' }, 'fail'],
  ['a parser that gave up', { outcome: 'failed' as const }, 'fail'],
  ['a table that hides it, though it was to show none', { tables: table([['Harbour St']], false) }, 'fail'],
  [
    'a table that says it is cut, though it was to show none',
    { tables: table([['Harbour St']], true) },
    'pass',
  ],
])('of a client that declines tables: %s', (_case, reply, verdict) => {
  const judged = tellsTruncation.judge(
    evidence({ exchanges, asks: [anAsk({ reply })], hello: { declined } }),
  );
  expect(judged.verdict).toBe(verdict);
});

test('the reason that tables were declined with is told, unless they are offered too', () => {
  const asks = [anAsk()];
  expect(tellsTruncation.judge(evidence({ exchanges, asks, hello: { declined } })).message).toBe(
    'The client declines `tables`: The chat shows prose.',
  );
  const both = { declined, capabilities: ['ask', 'tables'] as const };
  expect(tellsTruncation.judge(evidence({ exchanges, asks, hello: both })).verdict).toBe('not-applicable');
});

test('a run without a truncated table is incomplete, a passive one not applicable', () => {
  const whole = [aSubmit(), aResult(undefined, { atMs: 4_000 })];
  expect(tellsTruncation.judge(evidence({ exchanges: whole, asks: [anAsk()] })).verdict).toBe('incomplete');
  expect(tellsTruncation.judge(evidence({ exchanges })).verdict).toBe('not-applicable');
});
