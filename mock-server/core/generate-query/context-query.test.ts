import { describe, expect, test } from 'vitest';
import { loadDataset } from '../../../fixtures/index.js';
import { reachOf } from '../access/reach-of.js';
import { presentQuery } from '../answers/present-query.js';
import type { SemanticQuery } from '../answers/semantic-query.js';
import { readContextQuery } from './context-query.js';

const retail = loadDataset('retail').models.find(({ key }) => key === 'retail');
if (!retail) throw new Error('The retail dataset has no retail model.');
const reach = reachOf(retail, { tenant: 'northwind', region: 'Europe', tier: 'standard' }, 'ai');

const netSales: SemanticQuery = {
  topic: 'sales',
  table: 'order_items',
  fields: ['orders.created_at[month]', 'order_items.net_sales'],
  filters: {},
  sorts: [],
  limit: 500,
};

describe('an earlier query', () => {
  test.each<[string, Partial<SemanticQuery>]>([
    ['without filters', {}],
    ['sorted and limited', { sorts: [{ field: 'order_items.net_sales', descending: true }], limit: 5 }],
    [
      'of some days',
      {
        filters: {
          'orders.created_at': { kind: 'time', from: '2026-04-01', until: '2026-07-01', label: '2026-Q2' },
        },
      },
    ],
    [
      'of some values',
      {
        filters: {
          'regions.name': { kind: 'values', values: ['Europe', 'Asia Pacific'] },
          'order_items.quantity': { kind: 'values', values: [1, 2.5] },
          'order_items.discounted': { kind: 'values', values: [true] },
        },
      },
    ],
  ])('%s is understood as it was meant', (_what, more) => {
    const query = { ...netSales, ...more };
    const sent = JSON.parse(JSON.stringify(presentQuery(query)));
    expect(readContextQuery(sent, reach, null)).toEqual(query);
  });

  test.each([undefined, null, 0, -1])('with the limit %s has the usual one', (limit) => {
    const sent = { ...presentQuery(netSales), limit };
    expect(readContextQuery(sent, reach, null)).toEqual(netSales);
  });

  test('is of the topic that the client names, if that one has its fields', () => {
    const { table, ...sent } = presentQuery({ ...netSales, fields: ['products.name'] });
    expect(readContextQuery(sent, reach, 'inventory')).toMatchObject({ topic: 'inventory' });
    expect(readContextQuery(sent, reach, 'customers')).toBe('no topic you may use has all of products.name');
  });

  test.each<[string, Record<string, unknown>, string]>([
    ['without fields', { table: 'order_items' }, 'expected `fields`'],
    ['with fields that are no names', { fields: [1] }, 'expected `fields`'],
    ['with a list of filters', { fields: ['products.name'], filters: [] }, 'expected `filters`'],
    ['with sorts of another shape', { fields: ['products.name'], sorts: ['x'] }, 'expected `sorts`'],
    ['with a grain that no time has', { fields: ['orders.created_at[aeon]'] }, 'orders.created_at[aeon]'],
    ['with a grain of what is no time', { fields: ['products.name[month]'] }, 'products.name is no time'],
    ['with a hidden field', { fields: ['products.tenant'] }, 'products.tenant'],
    ['with a field behind a grant', { fields: ['customers.email'] }, 'customers.email'],
    ['filtered by what does not exist', { fields: ['products.name'], filters: { 'x.y': 'z' } }, 'x.y'],
    [
      'with days nobody can read',
      { fields: ['products.name'], filters: { 'orders.created_at': 'some day' } },
      'some day',
    ],
    [
      'with a number that is none',
      { fields: ['products.name'], filters: { 'order_items.quantity': 'many' } },
      'many',
    ],
  ])('%s is refused with the place', (_what, sent, place) => {
    expect(readContextQuery(sent, reach, null)).toEqual(expect.stringContaining(place));
  });
});
