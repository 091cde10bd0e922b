import type { Dimension, Measure, SemanticModel, SemanticView } from '../../../../../fixtures/index.js';
import type { Reach, ReachableField, ReachableTopic } from '../../../access/reach.js';
import type { QueryFilter } from '../../semantic-query.js';
import { type Plan, type PlanInput, type PlannedQuestion, planQuestion } from '../index.js';

const named = (name: string, label: string, synonyms: readonly string[]) => ({
  name,
  label,
  synonyms,
  requiredAccessGrants: [],
  hidden: false,
});

const dimension = (
  name: string,
  label: string,
  dataType: Dimension['dataType'] = 'string',
  synonyms: readonly string[] = [],
): Dimension => ({ ...named(name, label, synonyms), sql: `"${name}"`, dataType, primaryKey: name === 'id' });

const measure = (
  name: string,
  label: string,
  aggregateType: Measure['aggregateType'],
  synonyms: readonly string[] = [],
  filters: Measure['filters'] = {},
): Measure => ({ ...named(name, label, synonyms), sql: null, aggregateType, filters });

const view = (
  name: string,
  label: string,
  dimensions: readonly Dimension[],
  measures: readonly Measure[],
): SemanticView => ({
  name,
  label,
  synonyms: [],
  tableName: name,
  requiredAccessGrants: [],
  dimensions,
  measures,
});

const views = [
  view(
    'sales',
    'Sales',
    [
      dimension('id', 'Sale ID', 'number'),
      dimension('sold_at', 'Sale date', 'timestamp', ['date']),
      dimension('channel', 'Channel'),
      dimension('reduced', 'Reduced', 'boolean', ['on sale']),
    ],
    [
      measure('revenue', 'Revenue', 'sum', ['turnover', 'sell']),
      measure('count', 'Sales', 'count', ['number of sales']),
      measure('web_count', 'Web sales', 'count', [], { 'sales.channel': 'Web' }),
      measure('average_sale', 'Average sale', null, ['revenue per sale']),
    ],
  ),
  view(
    'shops',
    'Shops',
    [
      dimension('name', 'Shop'),
      dimension('city', 'City'),
      dimension('opened_at', 'Opening date', 'timestamp'),
    ],
    [measure('count', 'Number of shops', 'count')],
  ),
  view(
    'goods',
    'Goods',
    [dimension('name', 'Product', 'string', ['article']), dimension('category', 'Category')],
    [measure('count', 'Number of products', 'count')],
  ),
  view(
    'shelves',
    'Shelves',
    [dimension('id', 'Shelf ID', 'number'), dimension('low', 'Low stock', 'boolean', ['low on stock'])],
    [measure('pieces', 'Pieces', 'sum', ['stock', 'pieces in stock'])],
  ),
];

const relationship = (from: string, to: string) =>
  ({
    join_from_view: from,
    join_to_view: to,
    join_type: 'always_left',
    relationship_type: 'many_to_one',
    on_sql: `\${${from}.${to}_id} = \${${to}.id}`,
  }) as const;

const topic = (name: string, label: string, baseView: string, joins: readonly string[]): ReachableTopic => ({
  name,
  label,
  synonyms: [],
  baseView,
  joins: joins.map((join) => relationship(baseView, join)),
  fields: [baseView, ...joins].flatMap(fieldsOf),
  rowFilters: [],
  missingAttributes: [],
});

function fieldsOf(viewName: string): readonly ReachableField[] {
  const { dimensions, measures } = views.find(({ name }) => name === viewName) ?? {
    dimensions: [],
    measures: [],
  };
  const field = (kind: ReachableField['kind']) => (field: Dimension | Measure) => ({
    id: `${viewName}.${field.name}`,
    view: viewName,
    kind,
    field,
  });
  return [...dimensions.map(field('dimension')), ...measures.map(field('measure'))];
}

const model: SemanticModel = {
  key: 'shop',
  name: 'Shop',
  kind: 'SHARED',
  connection: 'warehouse',
  aiChatTopics: null,
  accessGrants: {},
  defaultTopicAccessFilters: [],
  defaultTopicRequiredAccessGrants: [],
  relationships: [],
  views,
  topics: [],
};

/** What somebody may ask of a small shop: its sales, and the stock on its shelves. */
export const shop: Reach = {
  model,
  topics: [
    topic('selling', 'Selling', 'sales', ['shops', 'goods']),
    topic('stock', 'Stock', 'shelves', ['goods', 'shops']),
  ],
};

/** The shop as somebody sees it who may not use some of its fields. */
export const shopWithout = (...ids: readonly string[]): Reach => ({
  ...shop,
  topics: shop.topics.map((open) => ({ ...open, fields: open.fields.filter(({ id }) => !ids.includes(id)) })),
});

const VALUES: Readonly<Record<string, readonly string[]>> = {
  'sales.channel': ['Web', 'In shop', 'May', 'Business'],
  'shops.name': ['Harbour Street', 'Mill Road', 'Café Zoë'],
  'shops.city': ['Lisbon', 'New York', 'York'],
  'goods.name': ['Ridge Tent, 2 person', 'Ridge Tent, 4 person', 'Camp Mug'],
  'goods.category': ['Tents', 'Outerwear', 'Mugs'],
};
const NONE: readonly string[] = [];

/** Asks on the first of July 2026, when nothing of that day has happened yet. */
export const ask = (prompt: string, options: Partial<PlanInput> = {}): Plan =>
  planQuestion({
    prompt,
    topicName: null,
    reach: shop,
    knownValues: (field) => VALUES[field] ?? NONE,
    asOf: '2026-07-01T00:00:00Z',
    previous: null,
    ...options,
  });

/** Asks one prompt after the other in one conversation; the plan of the last. */
export const converse = (...prompts: readonly string[]): Plan =>
  prompts.reduce<{ plan: Plan; previous: PlannedQuestion | null }>(
    ({ previous }, prompt) => {
      const plan = ask(prompt, { previous });
      return { plan, previous: plan.kind === 'query' ? plan.queries[0] : previous };
    },
    { plan: { kind: 'unplaced', message: '' }, previous: null },
  ).plan;

/**
 * A plan on one line: "shops.name, sales.revenue where shops.city = York sort sales.revenue desc limit 5 as bar", and
 * two queries with " / " between. "unplaced" when there is none.
 */
export const told = (plan: Plan): string =>
  plan.kind === 'unplaced'
    ? 'unplaced'
    : plan.queries
        .map(({ query: { fields, filters, sorts, limit }, chart }) =>
          [
            fields.join(', '),
            ...Object.entries(filters).map(([field, filter], index) => {
              return `${index === 0 ? 'where' : 'and'} ${field} ${filterText(filter)}`;
            }),
            ...sorts.map(({ field, descending }) => `sort ${field} ${descending ? 'desc' : 'asc'}`),
            ...(limit === 500 ? [] : [`limit ${limit}`]),
            `as ${chart}`,
          ].join(' '),
        )
        .join(' / ');

function filterText(filter: QueryFilter): string {
  switch (filter.kind) {
    case 'time':
      return `${filter.from}..${filter.until}`;
    case 'contains':
      return `~ ${filter.text}`;
    case 'values':
      return `= ${filter.values.join('|')}`;
    case 'except':
      return `!= ${filter.values.join('|')}`;
  }
}
