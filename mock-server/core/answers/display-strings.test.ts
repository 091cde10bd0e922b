import { expect, test } from 'vitest';
import { displayOf, percentChange } from './display-strings.js';
import type { CompiledColumn } from './sql/compile-query.js';

const aColumn = (more: Partial<CompiledColumn> = {}): CompiledColumn => ({
  id: 'sales.amount',
  label: 'Amount',
  kind: 'measure',
  grain: null,
  dataType: null,
  aggregateType: 'sum',
  format: null,
  ...more,
});

test.each([
  ['number_2', 678994.41, '678,994.41'],
  ['number_2', 5, '5.00'],
  ['number_2', -0.001, '0.00'],
  ['number_2', -46, '-46.00'],
  ['number_1', 1234.56, '1,234.6'],
  ['number_0', 12832, '12,832'],
  ['percent_1', 0.389, '38.9%'],
  ['percent_2', 0.00125, '0.13%'],
  ['id', 1234567, '1234567'],
  [null, 1234.5, '1,234.5'],
  [null, 7, '7'],
] as const)('%s shows %d as "%s"', (format, value, shown) => {
  expect(displayOf(aColumn({ format }))(value)).toBe(shown);
});

test('texts stay as they are, and nothing is shown for a missing value', () => {
  const text = displayOf(aColumn({ kind: 'dimension', dataType: 'string' }));
  expect(text('Ridge Tent, 2 person')).toBe('Ridge Tent, 2 person');
  expect(text(null)).toBe('');
  expect(displayOf(aColumn({ format: 'number_2' }))(null)).toBe('');
});

test('an hour is no amount, and a truth value is a word', () => {
  expect(displayOf(aColumn({ kind: 'dimension', dataType: 'timestamp', grain: 'hour_of_day' }))(9)).toBe('9');
  const truth = displayOf(aColumn({ kind: 'dimension', dataType: 'boolean' }));
  expect([truth(1), truth(0), truth(null)]).toEqual(['true', 'false', '']);
});

test('a change says its direction', () => {
  expect([0.048, -0.5, 0].map(percentChange)).toEqual(['+4.8%', '-50.0%', '0.0%']);
});
