import { expect, test } from 'vitest';
import type { Chart } from '../core/jobs/chart.js';
import { fitChart } from './fit-chart.js';

const chart = (points: Chart['points'], more: Partial<Chart> = {}): Chart => ({
  type: 'bar',
  title: 'A picture',
  category: { label: 'Customer', isTime: false },
  series: null,
  measures: [{ label: 'Orders', isPercent: false }],
  points,
  ...more,
});

const numbered = (n: number) =>
  Array.from({ length: n }, (_, i) => ({ category: `c${i}`, series: '', values: [n - i] }));

test('thirty categories are drawn, and the picture says how many there are', () => {
  const { chart: fitted, categories, notes } = fitChart(chart(numbered(87)));
  expect(categories).toHaveLength(30);
  expect(categories[0]).toBe('c0');
  expect(fitted.points.map(({ category }) => category)).toEqual(categories);
  expect(notes).toEqual(['first 30 of 87']);
});

test('what fits is drawn as it is, without a word', () => {
  const whole = chart(numbered(30));
  expect(fitChart(whole)).toMatchObject({ chart: whole, notes: [] });
});

test('of too many days the bars of the last ones are drawn, in order, and a line has them all', () => {
  const days = Array.from({ length: 300 }, (_, i) => ({
    category: new Date(Date.UTC(2026, 0, 300 - i)).toISOString().slice(0, 10),
    series: '',
    values: [i],
  }));
  const category = { label: 'Day', isTime: true };
  const asBars = fitChart(chart(days, { category }));
  expect(asBars.notes).toEqual(['last 120 of 300']);
  expect(asBars.categories.at(-1)).toBe('2026-10-27');
  expect(asBars.categories).toEqual(asBars.categories.toSorted());
  expect(fitChart(chart(days, { category, type: 'line' })).categories).toHaveLength(300);
});

test('eight series are told apart; the rest is named as missing', () => {
  const points = Array.from({ length: 11 }, (_, i) => ({ category: 'Europe', series: `s${i}`, values: [i] }));
  const { series, notes } = fitChart(chart(points, { type: 'stacked-bar', series: 'Store' }));
  expect(series).toEqual(['s0', 's1', 's2', 's3', 's4', 's5', 's6', 's7']);
  expect(notes).toEqual(['first 8 of 11 (Store)']);
});

test('measures of one size share an axis; one that would be lost beside the others is named as missing', () => {
  const measures = ['Orders', 'Customers', 'Net sales'].map((label) => ({ label, isPercent: false }));
  const points = [{ category: 'Europe', series: '', values: [500, 400, 600_000] }];
  const fitted = fitChart(chart(points, { measures }));
  expect(fitted.chart.measures.map(({ label }) => label)).toEqual(['Orders', 'Customers']);
  expect(fitted.chart.points).toEqual([{ category: 'Europe', series: '', values: [500, 400] }]);
  expect(fitted.notes).toEqual(['without Net sales, which would need a scale of its own']);
});

test('a percentage never shares an axis with an amount', () => {
  const measures = [
    { label: 'Orders', isPercent: false },
    { label: 'Return rate', isPercent: true },
  ];
  const points = [{ category: 'Europe', series: '', values: [12, 10] }];
  expect(fitChart(chart(points, { measures })).chart.measures).toHaveLength(1);
});
