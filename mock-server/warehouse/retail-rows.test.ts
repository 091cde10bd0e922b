import { beforeAll, expect, test } from 'vitest';
import { loadDataset } from '../../fixtures/index.js';
import { reachOf } from '../core/access/reach-of.js';
import type { SemanticQuery } from '../core/answers/semantic-query.js';
import { compileQuery } from '../core/answers/sql/compile-query.js';
import { tableOf } from '../core/answers/table-of.js';
import { aQuery } from '../core/answers/testing/a-query.js';
import type { Warehouse } from '../core/answers/warehouse.js';
import { openWarehouse } from './open-warehouse.js';
import { distinct, groupsOf, money, rowsOf, type Sale, salesByHand, sum } from './testing/retail-by-hand.js';

const retail = loadDataset('retail');
const model = retail.models.find(({ kind }) => kind === 'SHARED');
const sales = salesByHand();
let warehouse: Warehouse;

beforeAll(async () => {
  warehouse = await openWarehouse(retail);
});

/** Who asks, and which sales are theirs, decided here without the model's access filters. */
const ASKERS: readonly (readonly [
  string,
  { tenant: string; region: string | string[] },
  (sale: Sale) => boolean,
])[] = [
  [
    'Ana',
    { tenant: 'northwind', region: 'Europe' },
    (s) => s.tenant === 'northwind' && s.region === 'Europe',
  ],
  [
    'Ben',
    { tenant: 'southgate', region: 'North America' },
    (s) => s.tenant === 'southgate' && s.region === 'North America',
  ],
  [
    'Pat, with two regions',
    { tenant: 'northwind', region: ['Europe', 'Asia Pacific'] },
    (s) => s.tenant === 'northwind' && ['Europe', 'Asia Pacific'].includes(s.region),
  ],
  ['Quinn, of all tenants', { tenant: '*', region: 'Europe' }, (s) => s.region === 'Europe'],
  ['the organization key', { tenant: '*', region: 'GLOBAL' }, () => true],
];

function displayed(attributes: Readonly<Record<string, string | string[]>>, query: SemanticQuery) {
  if (!model) throw new Error('Retail has a shared model.');
  const topic = reachOf(model, attributes, 'ai').topics.find(({ name }) => name === query.topic);
  if (!topic) throw new Error(`No topic ${query.topic} in reach.`);
  return tableOf(compileQuery(query, topic, model), warehouse).rows;
}

const of = (fields: readonly string[], more: Partial<SemanticQuery> = {}) =>
  aQuery(fields, { table: 'order_items', ...more });
const firstHalf = { kind: 'time', from: '2026-01-01', until: '2026-07-01', label: 'this year' } as const;
const isFirstHalf = ({ orderedAt }: Sale): boolean => orderedAt >= '2026-01-01' && orderedAt < '2026-07-01';

test.each(ASKERS)('net sales by month and region, as %s', (_who, attributes, isTheirs) => {
  const rows = displayed(
    attributes,
    of(['orders.created_at[month]', 'regions.name', 'order_items.net_sales'], {
      filters: { 'orders.created_at': firstHalf },
    }),
  );
  const byHand = groupsOf(
    sales.filter((sale) => isTheirs(sale) && isFirstHalf(sale)),
    ({ orderedAt, region }) => `${orderedAt.slice(0, 7)}/${region}`,
  ).map(([key, group]) => [...key.split('/'), money(sum(group, ({ cents }) => cents))]);
  expect(byHand.length).toBeGreaterThanOrEqual(6);
  expect(rows).toEqual(byHand);
});

test.each(ASKERS)('the five best products, as %s', (_who, attributes, isTheirs) => {
  const rows = displayed(
    attributes,
    of(['products.name', 'order_items.net_sales'], {
      sorts: [{ field: 'order_items.net_sales', descending: true }],
      limit: 5,
    }),
  );
  const byHand = groupsOf(sales.filter(isTheirs), ({ product }) => product)
    .map(([product, group]) => [product, sum(group, ({ cents }) => cents)] as const)
    .sort(([, a], [, b]) => b - a)
    .slice(0, 5)
    .map(([product, cents]) => [product, money(cents)]);
  expect(rows).toEqual(byHand);
});

test.each(ASKERS)('orders, customers and returns by channel, as %s', (_who, attributes, isTheirs) => {
  const rows = displayed(
    attributes,
    of([
      'orders.channel',
      'orders.count',
      'customers.count',
      'order_items.returned_units',
      'order_items.return_rate',
    ]),
  );
  const byHand = groupsOf(sales.filter(isTheirs), ({ channel }) => channel).map(([channel, group]) => {
    const [returned, units] = [sum(group, (sale) => sale.returned), sum(group, (sale) => sale.units)];
    return [
      channel,
      distinct(group, ({ orderId }) => orderId).toLocaleString('en-US'),
      distinct(group, ({ customerId }) => customerId).toLocaleString('en-US'),
      returned.toLocaleString('en-US'),
      `${((100 * returned) / units).toFixed(1)}%`,
    ];
  });
  expect(rows).toEqual(byHand);
});

test('customers are filtered by their own tenant', () => {
  const query = aQuery(['customers.segment', 'customers.count'], { topic: 'customers', table: 'customers' });
  const byHand = groupsOf(
    rowsOf('customers').filter(({ tenant }) => tenant === 'eastbrook'),
    ({ segment = '' }) => segment,
  ).map(([segment, group]) => [segment, String(group.length)]);
  expect(displayed({ tenant: 'eastbrook' }, query)).toEqual(byHand);
});

const CANARIES = { northwind: 'KESTREL', southgate: 'HERON', eastbrook: 'LYNX' };

test('no word of another tenant is in what a tenant sees', () => {
  for (const tenant of Object.keys(CANARIES)) {
    const fields = ['products.name', 'stores.name', 'customers.code', 'order_items.net_sales'];
    const seen = JSON.stringify(
      displayed({ tenant, region: 'GLOBAL' }, of(fields, { limit: 100_000 })),
    ).toUpperCase();
    for (const [owner, word] of Object.entries(CANARIES)) {
      expect([tenant, word, seen.includes(word)]).toEqual([tenant, word, owner === tenant]);
    }
  }
});
