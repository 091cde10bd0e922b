import type {
  Dimension,
  Measure,
  SemanticModel,
  SemanticTopic,
  SemanticView,
} from '../../../../fixtures/index.js';

export const aDimension = (name: string, more: Partial<Dimension> = {}): Dimension => ({
  name,
  label: labelOf(name),
  synonyms: [],
  requiredAccessGrants: [],
  hidden: false,
  sql: `"${name}"`,
  dataType: 'string',
  primaryKey: false,
  ...more,
});

const aMeasure = (name: string, more: Partial<Measure> = {}): Measure => ({
  name,
  label: labelOf(name),
  synonyms: [],
  requiredAccessGrants: [],
  hidden: false,
  aggregateType: 'sum',
  sql: `"${name}"`,
  filters: {},
  ...more,
});

export const aView = (name: string, more: Partial<SemanticView> = {}): SemanticView => ({
  name,
  label: labelOf(name),
  synonyms: [],
  tableName: name,
  requiredAccessGrants: [],
  dimensions: [],
  measures: [],
  ...more,
});

export const aTopic = (name: string, more: Partial<SemanticTopic> = {}): SemanticTopic => ({
  name,
  label: labelOf(name),
  hidden: false,
  synonyms: [],
  baseView: name,
  joins: [],
  requiredAccessGrants: null,
  accessFilters: null,
  ...more,
});

export const aModel = (more: Partial<SemanticModel> = {}): SemanticModel => ({
  key: 'shop',
  name: 'Shop',
  kind: 'SHARED',
  connection: 'warehouse',
  aiChatTopics: null,
  accessGrants: {},
  defaultTopicAccessFilters: [],
  defaultTopicRequiredAccessGrants: [],
  relationships: [],
  views: [],
  topics: [],
  ...more,
});

const labelOf = (name: string): string => (name.charAt(0).toUpperCase() + name.slice(1)).replaceAll('_', ' ');

/** How a model file refers to a field. */
export const ref = (field: string): string => `\${${field}}`;

const id = aDimension('id', { dataType: 'number', primaryKey: true, format: 'id' });

/** Sales of two chains of shops. Shops and products are joined, and the chain decides who sees a row. */
export const shopModel = aModel({
  relationships: [
    {
      join_from_view: 'sales',
      join_to_view: 'shops',
      join_type: 'always_left',
      relationship_type: 'many_to_one',
      on_sql: `${ref('sales.shop_id')} = ${ref('shops.id')}`,
    },
    {
      join_from_view: 'sales',
      join_to_view: 'products',
      join_type: 'always_left',
      relationship_type: 'many_to_one',
      on_sql: `${ref('sales.product_id')} = ${ref('products.id')}`,
    },
    {
      join_from_view: 'shops',
      join_to_view: 'cities',
      join_type: 'always_left',
      relationship_type: 'many_to_one',
      on_sql: `${ref('shops.city_id')} = ${ref('cities.id')}`,
    },
  ],
  views: [
    aView('sales', {
      dimensions: [
        id,
        aDimension('shop_id', { dataType: 'number', hidden: true }),
        aDimension('product_id', { dataType: 'number', hidden: true }),
        aDimension('sold_at', { dataType: 'timestamp', label: 'Sold at' }),
        aDimension('returned', { dataType: 'boolean' }),
        aDimension('large', { dataType: 'boolean', sql: '"amount" > 100' }),
      ],
      measures: [
        aMeasure('amount', { label: 'Amount', format: 'number_2' }),
        aMeasure('count', { label: 'Sales', aggregateType: 'count', sql: null }),
        aMeasure('returned_amount', { sql: '"amount"', filters: { returned: true }, format: 'number_2' }),
        aMeasure('per_shop', {
          aggregateType: null,
          sql: `1.0 * ${ref('sales.amount')} / NULLIF(${ref('shops.count')}, 0)`,
          format: 'number_2',
        }),
        aMeasure('return_share', {
          aggregateType: null,
          sql: `1.0 * ${ref('returned_amount')} / ${ref('amount')}`,
          format: 'percent_1',
        }),
      ],
    }),
    aView('shops', {
      dimensions: [
        id,
        aDimension('city_id', { dataType: 'number', hidden: true }),
        aDimension('name', { label: 'Shop' }),
        aDimension('chain'),
        aDimension('long_name', { sql: `${ref('name')} || ' of ' || "chain"` }),
      ],
      measures: [
        aMeasure('count', { label: 'Shops', aggregateType: 'count', sql: null }),
        aMeasure('area', { label: 'Area' }),
      ],
    }),
    aView('products', { dimensions: [id, aDimension('name', { label: 'Product' })] }),
    aView('cities', { dimensions: [id, aDimension('name', { label: 'City' })] }),
  ],
  topics: [
    aTopic('sales', {
      joins: ['shops', 'products', 'cities'],
      accessFilters: [
        {
          field: 'shops.chain',
          userAttribute: 'chain',
          valuesForUnfiltered: ['*'],
          enableSqlLikeWildcards: false,
        },
      ],
    }),
  ],
});
