import { expect, test } from 'vitest';
import { askedChart } from './asked-chart.js';

test.each([
  ['make it a bar chart', 'bar'],
  ['Net sales by region as a column-chart, please', 'bar'],
  ['Now as bars', 'bar'],
  ['show it as a line', 'line'],
  ['Net sales by month as a trend  line', 'line'],
  ['Turn this into a stacked bar chart', 'stacked-bar'],
  ['Stacked column graph of orders', 'stacked-bar'],
  ['as a table', 'table'],
  ['Can I get a chart of that?', null],
  ['Visualise net sales', null],
])('"%s" asks for a picture (%s)', (prompt, type) => {
  expect(askedChart(prompt)).toEqual({ type });
});

test.each([
  'Net sales by product line',
  'Which table lamps sell best?',
  'Net sales by month',
  'Top 5 bars in Spain',
])('"%s" asks for none', (prompt) => expect(askedChart(prompt)).toBeNull());

test('a prompt of a hundred thousand characters is read at once', () => {
  const started = performance.now();
  expect(askedChart('stacked bar '.repeat(9000))).toBeNull();
  expect(performance.now() - started).toBeLessThan(500);
});
