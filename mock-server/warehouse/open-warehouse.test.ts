import { beforeAll, expect, test } from 'vitest';
import type { ReachableTopic, RowFilter } from '../core/access/reach.js';
import type { SemanticQuery } from '../core/answers/semantic-query.js';
import { compileQuery } from '../core/answers/sql/compile-query.js';
import { shopModel } from '../core/answers/testing/a-model.js';
import { aQuery, topicFor } from '../core/answers/testing/a-query.js';
import type { Warehouse } from '../core/answers/warehouse.js';
import { openWarehouse } from './open-warehouse.js';
import { aShopDataset } from './testing/shop-dataset.js';

const dataset = aShopDataset();
const everybody = topicFor(shopModel, { chain: '*' });
let warehouse: Warehouse;

beforeAll(async () => {
  warehouse = await openWarehouse(dataset);
});

function rowsOf(
  fields: readonly string[],
  more: Partial<SemanticQuery> = {},
  topic: ReachableTopic = everybody,
) {
  const { sql, parameters } = compileQuery(aQuery(fields, more), topic, shopModel);
  return warehouse.run(sql, parameters).rows;
}

const withFilter = (more: Partial<RowFilter>): ReachableTopic => ({
  ...everybody,
  rowFilters: [{ field: 'shops.chain', userAttribute: 'chain', values: ['north'], like: false, ...more }],
});

test('a dataset is loaded once, whoever asks', () => {
  expect(openWarehouse(dataset)).toBe(openWarehouse(dataset));
});

test('people see their own rows, and rows of nobody else', () => {
  const amounts = (chain: string | string[]) =>
    rowsOf(['sales.amount'], {}, topicFor(shopModel, { chain }))[0]?.[0];
  expect(amounts('*')).toBe(735.5);
  expect(amounts('north')).toBe(175.5);
  expect(amounts('south')).toBe(560);
  expect(amounts(['north', 'south'])).toBe(735.5);
  expect(amounts('NORTH')).toBeNull();
  expect(amounts(`x' OR '1'='1`)).toBeNull();
});

test('an attribute with wildcards is a pattern, which tells upper from lower case', () => {
  const sum = (values: readonly string[]) =>
    rowsOf(['sales.amount'], {}, withFilter({ values, like: true }))[0]?.[0];
  expect(sum(['n%'])).toBe(175.5);
  expect(sum(['N%'])).toBeNull();
  expect(sum(['n%', 's%'])).toBe(735.5);
});

test('a number as text still finds the rows of a number, and the other way round', () => {
  const count = (field: string, value: string | number) =>
    rowsOf(['sales.count'], {}, withFilter({ field, values: [value] }))[0]?.[0];
  expect(count('sales.shop_id', '1')).toBe(4);
  expect(count('shops.chain', 1)).toBe(0);
});

test.each([
  [
    'day',
    [
      ['2025-12-31'],
      ['2026-01-05'],
      ['2026-01-11'],
      ['2026-02-28'],
      ['2026-03-31'],
      ['2026-04-01'],
      ['2026-05-17'],
      ['2026-06-30'],
    ],
  ],
  ['week', [['2025-12-29'], ['2026-01-05'], ['2026-02-23'], ['2026-03-30'], ['2026-05-11'], ['2026-06-29']]],
  ['month', [['2025-12'], ['2026-01'], ['2026-02'], ['2026-03'], ['2026-04'], ['2026-05'], ['2026-06']]],
  ['quarter', [['2025-Q4'], ['2026-Q1'], ['2026-Q2']]],
  ['year', [['2025'], ['2026']]],
  ['day_of_week_name', [['Monday'], ['Tuesday'], ['Wednesday'], ['Saturday'], ['Sunday']]],
  ['hour_of_day', [[0], [9], [10], [11], [12], [13], [23]]],
])('times by %s are in the order of time', (grain, rows) => {
  expect(rowsOf([`sales.sold_at[${grain}]`])).toEqual(rows);
});

test('a span of days begins with its first second and ends before the day after', () => {
  const count = (from: string, until: string) =>
    rowsOf(['sales.count'], {
      filters: { 'sales.sold_at': { kind: 'time', from, until, label: '' } },
    })[0]?.[0];
  expect(count('2026-01-01', '2026-04-01')).toBe(4);
  expect(count('2026-04-01', '2026-07-01')).toBe(4);
  expect(count('2026-01-11', '2026-01-12')).toBe(1);
});

test('filters mean what they say: some values, all but some, a text inside, true or false', () => {
  const sales = (field: string, filter: SemanticQuery['filters'][string]) =>
    rowsOf(['sales.count'], { filters: { [field]: filter } })[0]?.[0];
  expect(sales('products.name', { kind: 'values', values: ['Tea', 'Mug, small'] })).toBe(5);
  expect(sales('products.name', { kind: 'except', values: ['Tea'] })).toBe(5);
  expect(sales('products.name', { kind: 'contains', text: 'MUG' })).toBe(4);
  expect(sales('products.name', { kind: 'contains', text: '%' })).toBe(3);
  expect(sales('sales.returned', { kind: 'values', values: [true] })).toBe(2);
  expect(sales('sales.large', { kind: 'values', values: [false] })).toBe(7);
});

test('a joined row counts once, however many rows it was joined to', () => {
  expect(rowsOf(['cities.name', 'shops.count', 'sales.count'])).toEqual([
    ['Oslo', 2, 6],
    ['Turku', 1, 3],
  ]);
});

test('filtered and combined measures', () => {
  expect(rowsOf(['sales.returned_amount', 'sales.per_shop'])).toEqual([[520.5, 735.5 / 3]]);
});

test('top and bottom, with rows without a figure last', () => {
  const by = (descending: boolean) =>
    rowsOf(['sales.id', 'sales.amount'], { sorts: [{ field: 'sales.amount', descending }] }).map(
      ([id]) => id,
    );
  expect(by(true)).toEqual([5, 7, 6, 4, 3, 2, 1, 8, 9]);
  expect(by(false)).toEqual([8, 1, 2, 3, 4, 6, 7, 5, 9]);
});

test('nothing can change the rows', () => {
  expect(() => warehouse.run('DELETE FROM sales', [])).toThrow('attempt to write a readonly database');
});

test('what is wrong with a query is said in the words of the engine', () => {
  expect(() => warehouse.run('SELECT "nope"."id" FROM "sales"', [])).toThrow('no such column: nope.id');
});

test('a file that cannot be read is the reason why there is no warehouse', async () => {
  const broken = aShopDataset({
    tables: () => {
      throw new Error('data/sales.csv: line 3 has 4 cells, not 6.');
    },
  });
  await expect(openWarehouse(broken)).rejects.toThrow('data/sales.csv: line 3 has 4 cells, not 6.');
});
