import type { DataType } from '../../../fixtures/index.js';
import type { Reach, ReachableTopic } from '../access/reach.js';
import { GRAINS, type QueryFilter, type SemanticQuery } from '../answers/semantic-query.js';
import { readFilter } from './read-filter.js';

/** An earlier query as a client sends it back. */
export interface WireQuery {
  readonly [key: string]: unknown;
}

const DEFAULT_LIMIT = 500;

/** A field, with a grain in brackets for a time. */
const FIELD = new RegExp(`^\\w+\\.\\w+(?:\\[(?:${GRAINS.join('|')})\\])?$`);

/**
 * An earlier query, understood again, so that a prompt can go on from it; or one sentence that says why it cannot be.
 * The wire does not say which topic a query is of: it is the first that has the query's table and all of its fields.
 * What somebody may not use is not in their reach, and so cannot be brought in by way of an earlier query.
 */
export function readContextQuery(
  wire: WireQuery,
  { topics }: Reach,
  topicName: string | null,
): SemanticQuery | string {
  const { fields, table, filters = {}, sorts = [], limit } = wire;
  if (!isListOf(fields, isText) || fields.length === 0) return 'expected `fields` as a list of names';
  if (!isRecord(filters)) return 'expected `filters` as an object';
  if (!isListOf(sorts, isSort)) return 'expected `sorts` as a list of {column_name, sort_descending}';
  const named = [...fields, ...sorts.map((sort) => sort.column_name)];
  const misread = named.find((name) => !FIELD.test(name));
  if (misread !== undefined) return `"${misread}" is no field; a field is view.field or view.field[grain]`;
  const used = [...named.map(bare), ...Object.keys(filters)];
  const topic = topics.find(
    (candidate) =>
      (topicName === null || candidate.name === topicName) &&
      (table === undefined || candidate.baseView === table) &&
      used.every((id) => candidate.fields.some((field) => field.id === id)),
  );
  const untimely =
    topic && named.find((name) => name.includes('[') && dataTypeOf(topic, bare(name)) !== 'timestamp');
  if (untimely) return `${bare(untimely)} is no time, and only times have a grain`;
  if (!topic) return `no topic you may use has all of ${[...new Set(used)].join(', ')}`;
  const read = filtersOf(filters, topic);
  if (typeof read === 'string') return read;
  return {
    topic: topic.name,
    table: topic.baseView,
    fields,
    filters: read,
    sorts: sorts.map((sort) => ({ field: sort.column_name, descending: sort.sort_descending })),
    limit: typeof limit === 'number' && limit >= 1 ? Math.trunc(limit) : DEFAULT_LIMIT,
  };
}

function filtersOf(
  filters: Readonly<Record<string, unknown>>,
  topic: ReachableTopic,
): Record<string, QueryFilter> | string {
  const read: Record<string, QueryFilter> = {};
  for (const [id, text] of Object.entries(filters)) {
    const filter = isText(text) ? readFilter(text, dataTypeOf(topic, id)) : null;
    if (!filter)
      return `expected the filter of ${id} as in an earlier answer, received ${JSON.stringify(text)}`;
    read[id] = filter;
  }
  return read;
}

function dataTypeOf({ fields }: ReachableTopic, id: string): DataType {
  const field = fields.find((candidate) => candidate.id === id)?.field;
  return field && 'dataType' in field ? field.dataType : 'number';
}

/** `orders.created_at[month]` is the field `orders.created_at`, by month. */
const bare = (field: string): string => field.replace(/\[.*$/, '');

const isText = (value: unknown): value is string => typeof value === 'string';

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isListOf = <T>(value: unknown, isOne: (one: unknown) => one is T): value is T[] =>
  Array.isArray(value) && value.every(isOne);

const isSort = (
  value: unknown,
): value is { readonly column_name: string; readonly sort_descending: boolean } =>
  isRecord(value) && isText(value.column_name) && typeof value.sort_descending === 'boolean';
