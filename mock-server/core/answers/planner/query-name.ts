import type { ReachableField } from '../../access/reach.js';
import type { Grain, QueryFilter } from '../semantic-query.js';
import { FIRST_DAY, spanLabel } from './calendar.js';
import { DEFAULT_LIMIT, type Draft, type DraftDimension, inOrder, queryOf } from './draft.js';

const GRAIN_NAMES: Record<Grain, string> = {
  day: 'day',
  week: 'week',
  month: 'month',
  quarter: 'quarter',
  year: 'year',
  day_of_week_name: 'day of the week',
  hour_of_day: 'hour of the day',
};
/** More values than this are counted instead of named. */
const MOST_VALUES = 3;

/** What a query shows, as a heading: "Top 5 products by net sales, Europe, Q2 2026". */
export function queryName(draft: Draft): string {
  const { measures, dimensions, limit, filters, topic } = draft;
  const [sort] = queryOf(draft).sorts;
  const figures = joined(measures.map(({ field }) => field.label));
  const things = inOrder(dimensions).map(thingName);
  const ranked =
    limit !== DEFAULT_LIMIT && things.length > 0 && measures.some(({ id }) => id === sort?.field);
  const head = ranked
    ? `${sort?.descending ? 'Top' : 'Bottom'} ${limit} ${joined(things.map(plural))} by ${inner(figures)}`
    : measures.length === 0
      ? joined(things.map(plural))
      : [figures, ...(things.length > 0 ? [`by ${joined(things)}`] : [])].join(' ');
  const fields = new Map(topic.fields.map((field) => [field.id, field]));
  const limits = Object.entries(filters).map(([id, filter]) => filterName(filter, fields.get(id)));
  const name = [head, ...limits].join(', ');
  return name.charAt(0).toUpperCase() + name.slice(1);
}

const thingName = ({ field, grain }: DraftDimension): string =>
  grain === null ? inner(field.field.label) : GRAIN_NAMES[grain];

function filterName(filter: QueryFilter, field: ReachableField | undefined): string {
  const label = inner(field?.field.label ?? '');
  switch (filter.kind) {
    case 'time': {
      const since = filter.label.startsWith('since ') || filter.label.startsWith('after ');
      return since || filter.from === FIRST_DAY ? filter.label : spanLabel(filter);
    }
    case 'contains':
      return `${label} with "${filter.text}"`;
    case 'values':
      return valuesName(filter.values, label, 'or');
    case 'except':
      return `without ${valuesName(filter.values, label, 'and')}`;
  }
}

function valuesName(values: readonly (string | number | boolean)[], label: string, word: string): string {
  if (values.length > MOST_VALUES) return `${values.length} ${plural(label)}`;
  return values
    .map((value) => (typeof value === 'boolean' ? (value ? label : `not ${label}`) : String(value)))
    .join(` ${word} `);
}

/** Inside a sentence; "AOV" stays as it is. */
export const inner = (label: string): string =>
  /^\p{Lu}\p{Ll}/u.test(label) || label.length === 1 ? label.charAt(0).toLowerCase() + label.slice(1) : label;

const joined = (texts: readonly string[]): string =>
  texts.length < 2 ? texts.join('') : `${texts.slice(0, -1).join(', ')} and ${texts.at(-1)}`;

export function plural(noun: string): string {
  const of = noun.indexOf(' of ');
  if (of > 0) return plural(noun.slice(0, of)) + noun.slice(of);
  if (/s$/.test(noun)) return noun;
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`;
  return /(?:x|z|ch|sh)$/.test(noun) ? `${noun}es` : `${noun}s`;
}
