import { describe, expect, test } from 'vitest';
import type { DataType } from '../../../fixtures/index.js';
import { filterText } from '../answers/present-query.js';
import type { QueryFilter } from '../answers/semantic-query.js';
import { readFilter } from './read-filter.js';

describe('a filter that was written', () => {
  test.each<[DataType, QueryFilter]>([
    ['string', { kind: 'values', values: ['Europe'] }],
    ['string', { kind: 'values', values: ['Europe', 'Asia Pacific'] }],
    ['string', { kind: 'values', values: ['a, b', 'say "c"', ''] }],
    ['string', { kind: 'except', values: ['Europe', 'a, b'] }],
    ['string', { kind: 'contains', text: 'not a, "list"' }],
    ['number', { kind: 'values', values: [1, -2.5] }],
    ['number', { kind: 'except', values: [0] }],
    ['boolean', { kind: 'values', values: [true, false] }],
    ['boolean', { kind: 'except', values: [true] }],
    ['timestamp', { kind: 'time', from: '2026-04-01', until: '2026-07-01', label: '2026-Q2' }],
  ])('for a %s is read as it was meant: %j', (type, filter) => {
    expect(readFilter(filterText(filter), type)).toEqual(filter);
  });
});

test.each<[DataType, string]>([
  ['string', '"open'],
  ['string', 'a"b'],
  ['number', ''],
  ['number', 'many'],
  ['number', '1, many'],
  ['boolean', 'yes'],
  ['timestamp', 'Europe'],
])('for a %s "%s" is no filter', (type, text) => {
  expect(readFilter(text, type)).toBeNull();
});
