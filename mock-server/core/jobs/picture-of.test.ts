import { expect, test } from 'vitest';
import type { Answer, AnsweredQuery } from '../answers/answer-engine.js';
import type { ChartType } from '../answers/semantic-query.js';
import type { JobRecord } from './job-record.js';
import type { JobScenario } from './job-scenario.js';
import { pictureOf } from './picture-of.js';

const ordinary: JobScenario = {
  name: 'test',
  story: '',
  timeline: [{ at: 1, phase: { state: 'COMPLETE' } }],
};

let made = 0;

function job(prompt: string, queries: readonly AnsweredQuery[], scenario: JobScenario = ordinary): JobRecord {
  made += 1;
  const answer: Answer = { message: 'An answer.', topic: 'sales', queries };
  return {
    id: `00000000-0000-4000-8000-${`${made}`.padStart(12, '0')}`,
    conversationId: 'c',
    prompt,
    modelId: 'm',
    branchId: null,
    topicName: null,
    userId: 'u',
    createdAt: 0,
    phase: { state: 'COMPLETE', answer },
    revision: 1,
    updatedAt: 0,
    executionStartedAt: 0,
    endedAt: 0,
    plan: { scenario, pace: { by: 'steps' } },
    taken: 1,
    polls: 0,
    resultLag: 0,
    cancelConflicts: 0,
    cancelAskedBy: null,
    webhooks: null,
  };
}

const query = (queryName: string, chart: ChartType | null, rows = [['Europe', '12']]): AnsweredQuery => ({
  queryName,
  message: '',
  query: {},
  columns: ['Region', 'Orders'],
  rows,
  ...(chart === null
    ? {}
    : {
        computed: {
          semantic: { topic: 't', table: 't', fields: [], filters: {}, sorts: [], limit: 500 },
          sql: '',
          parameters: [],
          values: rows,
          chart,
        },
      }),
});

const look = (asked: JobRecord, earlier: readonly JobRecord[] = [], autoVis = true) =>
  pictureOf({ job: asked, earlier, autoVis, model: () => undefined });

test('an answer is drawn as its query was planned', () => {
  const asked = job('Orders by region', [query('Orders by region', 'line')]);
  expect(look(asked)).toMatchObject({
    kind: 'drawn',
    source: asked,
    chart: { type: 'line', title: 'Orders by region' },
  });
});

test.each<ChartType>(['table', 'kpi'])('a %s is no image', (chart) => {
  expect(look(job('Orders', [query('Orders', chart)]))).toEqual({ kind: 'no-image' });
});

test('a recorded table is drawn by its shape, unless the prompt wants it otherwise', () => {
  expect(look(job('Orders by region', [query('Orders', null)]))).toMatchObject({ chart: { type: 'bar' } });
  expect(look(job('Orders by region as a line', [query('Orders', null)]))).toMatchObject({
    chart: { type: 'line' },
  });
  expect(look(job('Orders by region as a table', [query('Orders', null)]))).toEqual({ kind: 'no-image' });
});

test('there is nothing to draw where nothing was queried or found', () => {
  expect(look(job('Hello', []))).toEqual({ kind: 'no-data' });
  expect(look(job('Orders in Antarctica', [query('Orders', 'bar', [])]))).toEqual({ kind: 'no-data' });
});

test('of several queries the first with rows is drawn', () => {
  const asked = job('This year against last', [
    query('Nothing', 'bar', []),
    query('This year', 'bar'),
    query('Last year', 'bar'),
  ]);
  expect(look(asked)).toMatchObject({ chart: { title: 'This year' } });
});

test('a query that the job lost, or that failed in it, is not drawn', () => {
  const lost: JobScenario = { ...ordinary, shape: (result) => ({ ...result, actions: [] }) };
  expect(look(job('Orders by region', [query('Orders', 'bar')], lost))).toEqual({ kind: 'no-data' });
  const failed: JobScenario = {
    ...ordinary,
    shape: (result) => ({
      ...result,
      actions: result.actions.map(({ result: of, ...action }) => ({
        ...action,
        isError: true,
        result: { status: 'error', queryName: of?.queryName, error: { message: 'Query failed' } },
      })),
    }),
  };
  expect(look(job('Orders by region', [query('Orders', 'bar')], failed))).toEqual({ kind: 'no-data' });
});

test('a turn that only changes the style takes the data of the last turn that has some', () => {
  const first = job('Net sales by region', [query('Net sales', 'bar')]);
  const second = job('Orders by region', [query('Orders', 'bar')]);
  const between = job('Thank you', []);
  const asked = job('make it a line chart', []);
  expect(look(asked, [first, second, between])).toMatchObject({
    kind: 'drawn',
    source: second,
    chart: { type: 'line', title: 'Orders' },
  });
  expect(look(job('as a table', []), [first])).toEqual({ kind: 'no-image' });
});

test('only a wish about the style looks back', () => {
  const first = job('Net sales by region', [query('Net sales', 'bar')]);
  expect(look(job('What is the weather?', []), [first])).toEqual({ kind: 'no-data' });
  expect(look(job('make it a bar chart', []), [])).toEqual({ kind: 'no-data' });
});

test('without automatic pictures only a prompt that asks for one gets one', () => {
  const plain = job('Orders by region', [query('Orders', 'bar')]);
  expect(look(plain, [], false)).toEqual({ kind: 'not-asked' });
  expect(look(job('Orders by region as a bar chart', [query('Orders', 'bar')]), [], false).kind).toBe(
    'drawn',
  );
});
