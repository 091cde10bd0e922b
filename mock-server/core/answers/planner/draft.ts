import type { ReachableField, ReachableTopic } from '../../access/reach.js';
import {
  type ChartType,
  type Grain,
  isGrain,
  type QueryFilter,
  type SemanticQuery,
} from '../semantic-query.js';
import type { PlannedQuestion } from './plan.js';

/** Rows a query gives when nobody says how many. */
export const DEFAULT_LIMIT = 500;

export interface DraftDimension {
  readonly field: ReachableField;
  readonly grain: Grain | null;
}

export interface Sort {
  /** As it stands in the query, with its grain. */
  readonly field: string;
  readonly descending: boolean;
}

/** A query in the making: what is asked for, before it is put into the order of a query. */
export interface Draft {
  readonly topic: ReachableTopic;
  readonly dimensions: readonly DraftDimension[];
  readonly measures: readonly ReachableField[];
  readonly filters: Readonly<Record<string, QueryFilter>>;
  /** Null leaves the order to the kind of query. */
  readonly sort: Sort | null;
  readonly limit: number;
  /** Null leaves it to the kind of query. */
  readonly chart: ChartType | null;
}

export const fieldText = ({ field, grain }: DraftDimension): string =>
  grain === null ? field.id : `${field.id}[${grain}]`;

/** The draft as a query; the same draft gives the same query. */
export function queryOf(draft: Draft): SemanticQuery {
  const { topic, filters, limit } = draft;
  const dimensions = inOrder(draft.dimensions);
  const sort = draft.sort ?? defaultSort(dimensions, draft.measures);
  return {
    topic: topic.name,
    table: topic.baseView,
    fields: [...dimensions.map(fieldText), ...draft.measures.map(({ id }) => id)],
    filters,
    sorts: sort ? [sort] : [],
    limit,
  };
}

/** Times first, as charts and people read them. */
export const inOrder = (dimensions: readonly DraftDimension[]): readonly DraftDimension[] => [
  ...dimensions.filter(({ grain }) => grain !== null),
  ...dimensions.filter(({ grain }) => grain === null),
];

/** Times in their order, other things with the largest figure first. */
export function defaultSort(
  dimensions: readonly DraftDimension[],
  measures: readonly ReachableField[],
): Sort | null {
  const [first] = inOrder(dimensions);
  if (!first) return null;
  const measure = first.grain === null ? measures[0] : undefined;
  return measure ? { field: measure.id, descending: true } : { field: fieldText(first), descending: false };
}

/** The chart that shows it best, or the one asked for. */
export function chartOf({ dimensions, measures, sort, chart }: Draft): ChartType {
  if (chart) return chart;
  if (measures.length === 0 || dimensions.length > 2) return 'table';
  if (dimensions.length === 0) return 'kpi';
  if (dimensions.length === 2) return 'stacked-bar';
  const [dimension] = dimensions;
  const ranked = measures.some(({ id }) => id === sort?.field);
  return dimension && isTimeline(dimension.grain) && !ranked ? 'line' : 'bar';
}

const isTimeline = (grain: Grain | null): boolean =>
  grain !== null && grain !== 'day_of_week_name' && grain !== 'hour_of_day';

/**
 * The draft behind a query, or null when the one who asks may not use all of it any more.
 * Its chart is null when it is the one the query has by itself.
 */
export function draftOf({ query, chart }: PlannedQuestion, topics: readonly ReachableTopic[]): Draft | null {
  const topic = topics.find(({ name }) => name === query.topic);
  const fields = new Map(topic?.fields.map((field) => [field.id, field]));
  const used = query.fields.map((text) => parseField(text, fields));
  const allFields = [...Object.keys(query.filters), ...query.sorts.map(({ field }) => field)];
  if (!topic || used.includes(null) || allFields.some((text) => parseField(text, fields) === null))
    return null;
  const known = used.flatMap((dimension) => dimension ?? []);
  const draft: Draft = {
    topic,
    dimensions: known.filter(({ field }) => field.kind === 'dimension'),
    measures: known.filter(({ field }) => field.kind === 'measure').map(({ field }) => field),
    filters: query.filters,
    sort: null,
    limit: query.limit,
    chart: null,
  };
  const [sort = null] = query.sorts;
  const usual = queryOf(draft).sorts[0] ?? null;
  const ordered =
    sort?.field === usual?.field && sort?.descending === usual?.descending ? draft : { ...draft, sort };
  return chartOf(ordered) === chart ? ordered : { ...ordered, chart };
}

function parseField(text: string, fields: ReadonlyMap<string, ReachableField>): DraftDimension | null {
  const bracket = text.indexOf('[');
  const field = fields.get(bracket === -1 ? text : text.slice(0, bracket));
  if (!field) return null;
  const grain = bracket === -1 ? null : text.slice(bracket + 1, -1);
  return grain === null || isGrain(grain) ? { field, grain } : null;
}
