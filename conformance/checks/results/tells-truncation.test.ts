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

test('a run without a truncated table is incomplete, a passive one not applicable', () => {
  const whole = [aSubmit(), aResult(undefined, { atMs: 4_000 })];
  expect(tellsTruncation.judge(evidence({ exchanges: whole, asks: [anAsk()] })).verdict).toBe('incomplete');
  expect(tellsTruncation.judge(evidence({ exchanges })).verdict).toBe('not-applicable');
});
