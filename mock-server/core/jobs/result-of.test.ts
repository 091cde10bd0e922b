import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import type { AnsweredQuery } from '../answers/answer-engine.js';
import type { JobRecord } from './job-record.js';
import { resultOf } from './result-of.js';
import { isMarker } from './sampled-csv.js';

function aFinishedJob(queries: readonly AnsweredQuery[]): JobRecord {
  const answer = { message: 'Here you are.', topic: 'sales', queries };
  return {
    id: '00000000-0000-4000-8000-000000000001',
    conversationId: 'conversation-1',
    prompt: 'Net sales by product',
    modelId: 'model-1',
    branchId: null,
    topicName: null,
    userId: 'ana',
    createdAt: 0,
    phase: { state: 'COMPLETE', answer },
    revision: 1,
    updatedAt: 0,
    executionStartedAt: 0,
    endedAt: 0,
    plan: {
      scenario: { name: 'answers', story: '', timeline: [{ at: 1, phase: { state: 'COMPLETE' } }] },
      pace: { by: 'steps' },
    },
    taken: 1,
    polls: 0,
    resultLag: 0,
    cancelConflicts: 0,
    cancelAskedBy: null,
    webhooks: null,
  };
}

const aQueryOf = (columns: readonly string[], rows: readonly (readonly string[])[]): AnsweredQuery => ({
  queryName: 'Net sales by product',
  message: '',
  query: { limit: 500 },
  columns,
  rows,
});

function resultFor(columns: readonly string[], rows: readonly (readonly string[])[]) {
  const { result = {} } = resultOf(aFinishedJob([aQueryOf(columns, rows)])).actions[0] ?? {};
  return { ...result, csvResult: String(result.csvResult) };
}

test('a table is CSV of display strings, quoted where a comma would part them', () => {
  expect(
    resultFor(
      ['Product', 'Net sales'],
      [
        ['Ridge Tent, 2 person', '678,994.41'],
        ['Mug', ''],
      ],
    ),
  ).toMatchObject({
    csvResult: 'Product,Net sales\n"Ridge Tent, 2 person","678,994.41"\nMug,',
    csvResultWasTruncated: false,
    hasResults: true,
    totalRowCount: 2,
  });
});

test('a row without a value is still a row', () => {
  const { csvResult } = resultFor(['Region'], [['Europe'], [''], ['Asia']]);
  expect(parse(csvResult)).toEqual([['Region'], ['Europe'], [''], ['Asia']]);
});

test('a table without rows is its header', () => {
  expect(resultFor(['Product'], [])).toMatchObject({
    csvResult: 'Product',
    hasResults: false,
    totalRowCount: 0,
    csvResultWasTruncated: false,
  });
});

test.each([
  [100, 100, false],
  [101, 100, true],
  [500, 100, true],
])('of %d rows the CSV has %d, and the count of all of them stands beside it', (count, shown, truncated) => {
  const rows = Array.from({ length: count }, (_, i) => [`P, ${i}`, `${i}`]);
  const result = resultFor(['Product', 'Units'], rows);
  const lines = result.csvResult.split('\n').slice(1);
  expect(lines.filter((line) => !isMarker(line))).toHaveLength(shown);
  expect(lines.some(isMarker)).toBe(truncated);
  expect(result).toMatchObject({ totalRowCount: count, csvResultWasTruncated: truncated, hasResults: true });
});
