import { expect, test } from 'vitest';
import type { AnsweredQuery } from '../answers/answer-engine.js';
import { chartOf, chartTypeOf } from './chart.js';

const table = (
  columns: readonly string[],
  rows: readonly (readonly string[])[],
  fields: readonly string[] = [],
): AnsweredQuery => ({ queryName: 'A table', message: '', query: { fields }, columns, rows });

test.each<[string, AnsweredQuery, string]>([
  ['one category', table(['Region', 'Net sales'], [['Europe', '1,234.50']]), 'bar'],
  ['one time', table(['Month', 'Net sales'], [['2026-01', '1,234.50']]), 'line'],
  [
    'a year, which only its grain tells from a number',
    table(['Year', 'Orders'], [['2026', '5']], ['orders.created_at[year]', 'orders.count']),
    'line',
  ],
  ['time and category', table(['Month', 'Region', 'Orders'], [['2026-01', 'Europe', '12']]), 'stacked-bar'],
  ['a single figure', table(['Orders'], [['7,432']]), 'kpi'],
  ['three categories', table(['A', 'B', 'C', 'Orders'], [['a', 'b', 'c', '1']]), 'table'],
  ['nothing to measure', table(['Customer', 'Country'], [['Ana', 'Spain']]), 'table'],
  [
    'the days of the week, which are no calendar',
    table(['Weekday', 'Orders'], [['Monday', '1']], ['orders.created_at[day_of_week_name]', 'orders.count']),
    'bar',
  ],
])('a recorded table of %s is shown by its shape', (_, query, type) => {
  expect(chartTypeOf(query, undefined)).toBe(type);
});

test('display strings become the numbers they show', () => {
  const query = table(
    ['Region', 'Net sales', 'Share'],
    [
      ['Europe', '1,234.50', '12.5%'],
      ['Asia', '-7', '0.0%'],
      ['Africa', '', ''],
    ],
  );
  expect(chartOf(query, 'bar', undefined)).toEqual({
    type: 'bar',
    title: 'A table',
    category: { label: 'Region', isTime: false },
    series: null,
    measures: [
      { label: 'Net sales', isPercent: false },
      { label: 'Share', isPercent: true },
    ],
    points: [
      { category: 'Europe', series: '', values: [1234.5, 12.5] },
      { category: 'Asia', series: '', values: [-7, 0] },
      { category: 'Africa', series: '', values: [null, null] },
    ],
  });
});

test('a computed table is drawn by its raw values, and a percentage as it is shown', () => {
  const query: AnsweredQuery = {
    ...table(['Region', 'Average', 'Share'], [['Europe', '0', '12.5%']]),
    computed: {
      semantic: {
        topic: 't',
        table: 't',
        fields: ['a.region', 'a.average', 'a.share'],
        filters: {},
        sorts: [],
        limit: 500,
      },
      sql: '',
      parameters: [],
      values: [['Europe', 0.4, 0.125]],
      chart: 'bar',
    },
  };
  expect(chartOf(query, 'bar', undefined)?.points).toEqual([
    { category: 'Europe', series: '', values: [0.4, 12.5] },
  ]);
});

test('time goes along the axis wherever the query has it', () => {
  const chart = chartOf(
    table(['Region', 'Month', 'Orders'], [['Europe', '2026-01', '12']]),
    'stacked-bar',
    undefined,
  );
  expect(chart).toMatchObject({ category: { label: 'Month', isTime: true }, series: 'Region' });
  expect(chart?.points).toEqual([{ category: '2026-01', series: 'Europe', values: [12] }]);
});

test('there is no chart without something to stand along, or to measure', () => {
  expect(chartOf(table(['Orders'], [['7,432']]), 'bar', undefined)).toBeNull();
  expect(chartOf(table(['Customer'], [['Ana']]), 'bar', undefined)).toBeNull();
});
