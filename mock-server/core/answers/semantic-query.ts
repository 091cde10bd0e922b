/** A filter of a query, as the planner means it. */
export type QueryFilter =
  /** The field has one of these values. */
  | { readonly kind: 'values'; readonly values: readonly (string | number | boolean)[] }
  /** The field has none of these values; a row without a value passes. */
  | { readonly kind: 'except'; readonly values: readonly (string | number | boolean)[] }
  /** The field has this text somewhere in it, in upper or lower case; taken literally, `%` and `_` too. */
  | { readonly kind: 'contains'; readonly text: string }
  /** From one day until, and without, another; ISO dates. */
  | { readonly kind: 'time'; readonly from: string; readonly until: string; readonly label: string };

/** What a time can be grouped by. */
export const GRAINS = ['day', 'week', 'month', 'quarter', 'year', 'day_of_week_name', 'hour_of_day'] as const;
export type Grain = (typeof GRAINS)[number];

export const isGrain = (text: string): text is Grain => GRAINS.some((grain) => grain === text);

/** A question put into the words of a semantic model. `presentQuery` says it in the words of the wire. */
export interface SemanticQuery {
  /** Name of the topic. */
  readonly topic: string;
  /** Base view of the topic. */
  readonly table: string;
  /** `view.field`, with a grain in brackets for a time: `orders.created_at[month]`. */
  readonly fields: readonly string[];
  readonly filters: Readonly<Record<string, QueryFilter>>;
  readonly sorts: readonly { readonly field: string; readonly descending: boolean }[];
  readonly limit: number;
}

/** How the asker wants to see it; decides what `vis` draws. */
export type ChartType = 'bar' | 'line' | 'stacked-bar' | 'table' | 'kpi';
