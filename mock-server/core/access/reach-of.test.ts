import { describe, expect, test } from 'vitest';
import type {
  AccessFilter,
  Dimension,
  Measure,
  SemanticModel,
  SemanticTopic,
  SemanticView,
} from '../../../fixtures/index.js';
import type { Attributes } from '../directory/effective-user.js';
import { reachOf } from './reach-of.js';

const base = { synonyms: [], requiredAccessGrants: [], hidden: false };
const dimension = (name: string, more: Partial<Dimension> = {}): Dimension => ({
  ...base,
  name,
  label: name,
  sql: `"${name}"`,
  dataType: 'string',
  primaryKey: false,
  ...more,
});
const measure = (name: string, more: Partial<Measure> = {}): Measure => ({
  ...base,
  name,
  label: name,
  aggregateType: 'count',
  sql: null,
  filters: {},
  ...more,
});
const view = (name: string, more: Partial<SemanticView> = {}): SemanticView => ({
  name,
  label: name,
  synonyms: [],
  tableName: name,
  requiredAccessGrants: [],
  dimensions: [dimension('id'), dimension('secret', { hidden: true })],
  measures: [measure('count')],
  ...more,
});
const topic = (name: string, more: Partial<SemanticTopic> = {}): SemanticTopic => ({
  name,
  label: name,
  hidden: false,
  synonyms: [],
  baseView: 'orders',
  joins: [],
  requiredAccessGrants: null,
  accessFilters: null,
  ...more,
});
const filter = (field: string, more: Partial<AccessFilter> = {}): AccessFilter => ({
  field,
  userAttribute: 'tenant',
  valuesForUnfiltered: ['*'],
  enableSqlLikeWildcards: false,
  ...more,
});
const join = (from: string, to: string) => ({
  join_from_view: from,
  join_to_view: to,
  join_type: 'always_left' as const,
  relationship_type: 'many_to_one' as const,
  on_sql: '',
});
const model = (more: Partial<SemanticModel> = {}): SemanticModel => ({
  key: 'shop',
  name: 'Shop',
  kind: 'SHARED',
  connection: 'warehouse',
  aiChatTopics: null,
  accessGrants: {
    red: { userAttribute: 'colour', allowedValues: ['red'] },
    blue: { userAttribute: 'colour', allowedValues: ['blue'] },
    seven: { userAttribute: 'number', allowedValues: [7] },
  },
  defaultTopicAccessFilters: [],
  defaultTopicRequiredAccessGrants: [],
  relationships: [join('orders', 'stores'), join('stores', 'regions')],
  views: [view('orders'), view('stores'), view('regions')],
  topics: [topic('sales')],
  ...more,
});

const topicsFor = (shop: SemanticModel, attributes: Attributes = {}, use: 'ai' | 'workbook' = 'ai') =>
  reachOf(shop, attributes, use).topics.map(({ name }) => name);
const fieldsFor = (shop: SemanticModel, attributes: Attributes = {}) =>
  reachOf(shop, attributes, 'ai').topics.flatMap(({ fields }) => fields.map(({ id }) => id));

describe('a required grant', () => {
  test.each<[string[], Attributes, boolean]>([
    [[], {}, true],
    [['red'], { colour: 'red' }, true],
    [['red'], { colour: 'blue' }, false],
    [['red'], { colour: null }, false],
    [['red'], {}, false],
    [['red'], { colour: ['green', 'red'] }, true],
    [['red|blue'], { colour: 'blue' }, true],
    [['red|blue'], { colour: 'green' }, false],
    [['red,seven'], { colour: 'red' }, false],
    [['red, seven'], { colour: 'red', number: 7 }, true],
    [['seven'], { number: '7' }, true],
    [['red|blue,seven'], { colour: 'blue', number: 7 }, true],
    [['red|blue,seven'], { colour: 'blue' }, false],
    [['red', 'seven'], { colour: 'red' }, false],
    [['red', 'seven'], { colour: 'red', number: 7 }, true],
    [['undefined-grant'], { colour: 'red' }, false],
    [['red|undefined-grant'], { colour: 'red' }, true],
    [['constructor'], { colour: 'red' }, false],
  ])('%j with %j: %s', (requiredAccessGrants, attributes, open) => {
    const shop = model({ topics: [topic('sales', { requiredAccessGrants })] });
    expect(topicsFor(shop, attributes)).toEqual(open ? ['sales'] : []);
  });

  test('of the model holds for topics that name none, and an empty list opts out', () => {
    const shop = model({
      defaultTopicRequiredAccessGrants: ['red'],
      topics: [
        topic('takes-over'),
        topic('opts-out', { requiredAccessGrants: [] }),
        topic('own', { requiredAccessGrants: ['blue'] }),
      ],
    });
    expect(topicsFor(shop, {})).toEqual(['opts-out']);
    expect(topicsFor(shop, { colour: 'red' })).toEqual(['takes-over', 'opts-out']);
    expect(topicsFor(shop, { colour: 'blue' })).toEqual(['opts-out', 'own']);
  });

  test('of a view or a field takes away just those fields', () => {
    const shop = model({
      views: [
        view('orders', {
          measures: [measure('count'), measure('profit', { requiredAccessGrants: ['red'] })],
        }),
        view('stores', { requiredAccessGrants: ['blue'] }),
      ],
      topics: [topic('sales', { joins: ['stores'] })],
    });
    expect(fieldsFor(shop)).toEqual(['orders.id', 'orders.count']);
    expect(fieldsFor(shop, { colour: ['red', 'blue'] })).toEqual([
      'orders.id',
      'orders.count',
      'orders.profit',
      'stores.id',
      'stores.count',
    ]);
  });

  test('that leaves a topic without a field takes the topic away', () => {
    const shop = model({ views: [view('orders', { requiredAccessGrants: ['red'] })] });
    expect(topicsFor(shop)).toEqual([]);
  });
});

describe('a topic', () => {
  test('offers the fields of its views, none that is hidden, and of joined views alone', () => {
    expect(fieldsFor(model())).toEqual(['orders.id', 'orders.count']);
    const [sales] = reachOf(
      model({ topics: [topic('sales', { joins: ['stores', 'regions'] })] }),
      {},
      'ai',
    ).topics;
    expect(sales?.fields.map(({ id, view: of, kind }) => [id, of, kind])).toEqual([
      ['orders.id', 'orders', 'dimension'],
      ['orders.count', 'orders', 'measure'],
      ['stores.id', 'stores', 'dimension'],
      ['stores.count', 'stores', 'measure'],
      ['regions.id', 'regions', 'dimension'],
      ['regions.count', 'regions', 'measure'],
    ]);
    expect(sales?.joins.map(({ join_to_view }) => join_to_view)).toEqual(['stores', 'regions']);
  });

  test('does not join what nothing leads to', () => {
    expect(fieldsFor(model({ topics: [topic('sales', { joins: ['regions'] })] }))).toEqual([
      'orders.id',
      'orders.count',
    ]);
  });

  test.each<[readonly string[] | null, string[]]>([
    [null, ['sales', 'stock']],
    [['stock'], ['stock']],
    [
      ['stock', 'ledger'],
      ['stock', 'ledger'],
    ],
    [[], []],
  ])('with ai_chat_topics %j: the AI may use %j', (aiChatTopics, names) => {
    const topics = [topic('sales'), topic('stock'), topic('ledger', { hidden: true })];
    expect(topicsFor(model({ aiChatTopics, topics }))).toEqual(names);
    expect(topicsFor(model({ aiChatTopics, topics }), {}, 'workbook')).toEqual(['sales', 'stock', 'ledger']);
  });
});

describe('the rows of a topic', () => {
  const rowsFor = (
    attributes: Attributes,
    accessFilters: AccessFilter[] | null,
    more: Partial<SemanticModel> = {},
  ) => {
    const [sales] = reachOf(
      model({ topics: [topic('sales', { accessFilters })], ...more }),
      attributes,
      'ai',
    ).topics;
    return { rowFilters: sales?.rowFilters, missingAttributes: sales?.missingAttributes };
  };
  const byTenant = (values: (string | number)[], like = false) => ({
    rowFilters: [{ field: 'orders.tenant', userAttribute: 'tenant', values, like }],
    missingAttributes: [],
  });
  const all = { rowFilters: [], missingAttributes: [] };

  test.each<[string, Attributes, AccessFilter[], object]>([
    ['one value', { tenant: 'north' }, [filter('orders.tenant')], byTenant(['north'])],
    ['any of several values', { tenant: ['a', 'b'] }, [filter('orders.tenant')], byTenant(['a', 'b'])],
    ['a value that lifts the filter', { tenant: '*' }, [filter('orders.tenant')], all],
    ['one of several values that lifts it', { tenant: ['a', '*'] }, [filter('orders.tenant')], all],
    [
      'a number that lifts it, given as a text',
      { tenant: '0' },
      [filter('orders.tenant', { valuesForUnfiltered: [0] })],
      all,
    ],
    [
      'a pattern',
      { tenant: 'nor%' },
      [filter('orders.tenant', { enableSqlLikeWildcards: true })],
      byTenant(['nor%'], true),
    ],
    ['no filter', { tenant: 'north' }, [], all],
  ])('with %s', (_what, attributes, filters, expected) => {
    expect(rowsFor(attributes, filters)).toEqual(expected);
  });

  test.each<[string, Attributes]>([
    ['null', { tenant: null }],
    ['absent', {}],
    ['an empty list', { tenant: [] }],
  ])('with an attribute that is %s are an error, neither all nor none', (_what, attributes) => {
    expect(rowsFor(attributes, [filter('orders.tenant')])).toEqual({
      rowFilters: [],
      missingAttributes: [{ field: 'orders.tenant', userAttribute: 'tenant' }],
    });
  });

  test('are filtered as the model says, unless the topic says otherwise', () => {
    const more = { defaultTopicAccessFilters: [filter('orders.tenant')] };
    const north = { tenant: 'north', region: 'EMEA' };
    expect(rowsFor(north, null, more)).toEqual(byTenant(['north']));
    expect(rowsFor(north, [], more)).toEqual(all);
    expect(rowsFor(north, [filter('regions.name', { userAttribute: 'region' })], more).rowFilters).toEqual([
      { field: 'regions.name', userAttribute: 'region', values: ['EMEA'], like: false },
    ]);
  });
});

test('for the same attributes object the answer is remembered', () => {
  const shop = model();
  const attributes = { colour: 'red' };
  expect(reachOf(shop, attributes, 'ai')).toBe(reachOf(shop, attributes, 'ai'));
  expect(reachOf(shop, attributes, 'workbook')).not.toBe(reachOf(shop, attributes, 'ai'));
});
