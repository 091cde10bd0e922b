import { expect, test } from 'vitest';
import { aDimension, aModel, aTopic, aView, ref, shopModel } from '../testing/a-model.js';
import { aQuery, topicFor } from '../testing/a-query.js';
import { compileQuery } from './compile-query.js';

const everybody = topicFor(shopModel, { chain: '*' });
const north = topicFor(shopModel, { chain: 'north' });
const sqlOf = (...[fields, more]: Parameters<typeof aQuery>): string =>
  compileQuery(aQuery(fields, more), everybody, shopModel).sql;

test('a query is one SELECT over several lines that a person can read', () => {
  const query = aQuery(['sales.sold_at[month]', 'sales.amount'], {
    filters: {
      'sales.sold_at': { kind: 'time', from: '2026-01-01', until: '2026-07-01', label: 'this year' },
    },
    sorts: [{ field: 'sales.sold_at[month]', descending: false }],
  });
  expect(compileQuery(query, north, shopModel)).toMatchObject({
    sql: `SELECT
  strftime('%Y-%m', "sales"."sold_at") AS "sales.sold_at[month]",
  SUM("sales"."amount") AS "sales.amount"
FROM "sales" AS "sales"
LEFT JOIN "shops" AS "shops" ON "sales"."shop_id" = "shops"."id"
WHERE "sales"."sold_at" >= ?1 AND "sales"."sold_at" < ?2
  AND "shops"."chain" = ?3
GROUP BY 1
ORDER BY "sales.sold_at[month]" ASC NULLS LAST
LIMIT 500`,
    parameters: ['2026-01-01', '2026-07-01', 'north'],
  });
});

test('only the joins that a field, a filter or a sort needs are made, with those on the way to them', () => {
  const joined = (sql: string) => [...sql.matchAll(/JOIN "(\w+)"/g)].map(([, view]) => view);
  expect(joined(sqlOf(['sales.amount']))).toEqual([]);
  expect(joined(sqlOf(['cities.name', 'sales.amount']))).toEqual(['shops', 'cities']);
  expect(joined(sqlOf(['sales.per_shop']))).toEqual(['shops']);
  const products = { 'products.name': { kind: 'values', values: ['Tea'] } } as const;
  expect(joined(sqlOf(['sales.amount'], { filters: products }))).toEqual(['products']);
});

test('the row filters are in the WHERE even when no field needs their view', () => {
  const { sql, parameters } = compileQuery(aQuery(['sales.amount']), north, shopModel);
  expect(sql).toContain('LEFT JOIN "shops" AS "shops"');
  expect(sql).toContain('WHERE "shops"."chain" = ?1');
  expect(parameters).toEqual(['north']);
});

test('several values of an attribute let any of them through, and none lets nothing through', () => {
  const of = (values: string[], like = false) => {
    const [filter] = north.rowFilters;
    if (!filter) throw new Error('There is a row filter.');
    const topic = { ...north, rowFilters: [{ ...filter, values, like }] };
    return compileQuery(aQuery(['sales.amount']), topic, shopModel).sql;
  };
  expect(of(['north', 'south'])).toContain('WHERE "shops"."chain" IN (?1, ?2)');
  expect(of([])).toContain('WHERE FALSE');
  expect(of(['nor%', 'so%'], true)).toContain('WHERE ("shops"."chain" LIKE ?1 OR "shops"."chain" LIKE ?2)');
});

test.each([
  ['true', 1],
  ['TRUE', 1],
  ['1', 1],
  [1, 1],
  ['false', 0],
  [0, 0],
  ['yes', 'yes'],
  ['', ''],
])(
  'the attribute value %j lets through the rows where a boolean is %j, and no others',
  (value, parameter) => {
    const [filter] = north.rowFilters;
    if (!filter) throw new Error('There is a row filter.');
    const topic = { ...north, rowFilters: [{ ...filter, field: 'sales.returned', values: [value] }] };
    expect(compileQuery(aQuery(['sales.amount']), topic, shopModel).parameters).toEqual([parameter]);
  },
);

test('values are parameters, whatever is in them, and equal ones share one', () => {
  const evil = `'; DROP TABLE sales; --`;
  const values = { kind: 'values', values: [evil, 'north'] } as const;
  const query = aQuery(['sales.amount'], { filters: { 'shops.chain': values, 'shops.name': values } });
  const { sql, parameters } = compileQuery(query, north, shopModel);
  expect(sql).not.toContain('DROP');
  expect(parameters).toEqual([evil, 'north']);
});

test('rows of a joined view are counted by their key, since a join repeats them', () => {
  expect(sqlOf(['sales.count'])).toContain('COUNT(*) AS');
  expect(sqlOf(['shops.count'])).toContain('COUNT(DISTINCT "shops"."id") AS');
});

test('adding up a view whose rows a join repeats is refused, because some would count twice', () => {
  expect(() => sqlOf(['shops.area'])).toThrow(
    'shops.area cannot be used here: the joins repeat rows of shops',
  );
});

test('measures are expressions over measures, and filtered ones aggregate only rows that pass', () => {
  expect(sqlOf(['sales.return_share'])).toContain(
    '1.0 * (SUM("sales"."amount") FILTER (WHERE "sales"."returned" = ?1)) / SUM("sales"."amount") AS',
  );
  expect(sqlOf(['sales.per_shop'])).toContain(
    '1.0 * SUM("sales"."amount") / NULLIF(COUNT(DISTINCT "shops"."id"), 0) AS',
  );
});

test('equal rows still have an order: what is not sorted by follows, weekdays from Monday', () => {
  const sorts = [{ field: 'sales.amount', descending: true }];
  expect(sqlOf(['products.name', 'shops.name', 'sales.amount'], { sorts })).toContain(
    'ORDER BY "sales.amount" DESC NULLS LAST, "products.name", "shops.name"',
  );
  expect(sqlOf(['sales.sold_at[day_of_week_name]', 'sales.amount'])).toContain(
    `ORDER BY MIN((strftime('%w', "sales"."sold_at") + 6) % 7)`,
  );
});

test('a sort may use a measure that is not shown, but not a dimension that is not', () => {
  const by = (field: string) => ({ sorts: [{ field, descending: true }] });
  expect(sqlOf(['products.name'], by('sales.count'))).toContain('ORDER BY COUNT(*) DESC NULLS LAST');
  expect(() => sqlOf(['products.name'], by('shops.name'))).toThrow('sorts by shops.name, which is not among');
});

test('a dimension may be built on another, and on columns that look like texts', () => {
  expect(sqlOf(['shops.long_name'])).toContain(
    `"shops"."name" || ' of ' || "shops"."chain" AS "shops.long_name"`,
  );
});

test.each([
  ['hidden', 'sales.shop_id'],
  ['unknown', 'sales.profit'],
  ['of another topic', 'staff.name'],
])('a field that is %s is unknown, whether it is shown, filtered by or sorted by', (_why, field) => {
  const filters = { [field]: { kind: 'values', values: [1] } } as const;
  expect(() => sqlOf([field])).toThrow(`Unknown field ${field}`);
  expect(() => sqlOf(['sales.amount'], { filters })).toThrow(`Unknown field ${field}`);
  expect(() => sqlOf(['sales.amount'], { sorts: [{ field, descending: true }] })).toThrow(
    `Unknown field ${field}`,
  );
});

test('a field built on itself is an error that shows the way round', () => {
  const model = aModel({
    views: [
      aView('loops', {
        dimensions: [
          aDimension('a', { sql: `${ref('b')} || 1` }),
          aDimension('b', { sql: `${ref('a')} || 2` }),
        ],
      }),
    ],
    topics: [aTopic('loops')],
  });
  expect(() => compileQuery(aQuery(['loops.a']), topicFor(model, {}, 'loops'), model)).toThrow(
    'loops.a -> loops.b -> loops.a never ends',
  );
});

test('headers are labels; two that would read alike are told apart', () => {
  const headers = (...fields: string[]) =>
    compileQuery(aQuery(fields), everybody, shopModel).columns.map(({ label }) => label);
  expect(headers('sales.sold_at[month]', 'shops.name', 'sales.amount')).toEqual(['Month', 'Shop', 'Amount']);
  expect(headers('sales.id', 'shops.id')).toEqual(['Sales Id', 'Shops Id']);
});
