import type { ReachableField } from '../../access/reach.js';
import type { QueryFilter } from '../semantic-query.js';
import type { Span } from './calendar.js';
import { DEFAULT_LIMIT, type Draft, type DraftDimension, queryOf } from './draft.js';
import { without, withValues } from './filters.js';
import { severalOf, timeOf } from './fresh-question.js';
import { compareTimes, lacksTime, overUnits, periodsOf } from './periods.js';
import { notKnown, type Placed, type Problem, unreadable } from './placed.js';
import type { Reading } from './reading.js';
import { cannotSort, sortedMeasures, sortOf } from './sort-order.js';
import type { Now } from './time-spans.js';

/** Whether a prompt goes on from the question before: it refers to it, or names no figure of its own. */
export function isFollowUp(reading: Reading): boolean {
  const { measures, dimensions, grains, spans, back, list, values } = reading;
  const own = dimensions.length + grains.length + spans.length > 0;
  if (back === 'add' || back === 'replace') return true;
  if (measures.length > 0) return back !== null && !own;
  // "Which stores are in Europe?" asks for something else.
  const asksThing = list && back === null && dimensions.length > 0 && reading.rank === null;
  const asksProperty = back === null && !reading.only && values.length > 0 && values.every(isTruth);
  return !asksThing && !(asksProperty && !reading.grouped);
}

const isTruth = ({ value }: { readonly value: unknown }): boolean => typeof value === 'boolean';

/** The question before, with what a prompt changes of it. */
export function followUp(said: Reading, before: Draft, now: Now): Placed | Problem {
  const known = timeSpanOf(before);
  const reading = overUnits(said, known?.span ?? null);
  const unread = unreadable(reading) ?? lacksTime(reading, known?.span ?? null);
  if (unread) return unread;
  const measures = sortedMeasures(reading, measuresAfter(reading, before));
  const time = (known && reading.vocabulary.fields.get(known.field)) ?? timeOf(reading, measures[0]);
  const periods = periodsOf(reading, known?.span ?? null, now);
  const grains = reading.grains.slice(0, 1);
  if (!time && (periods.period || grains.length > 0)) {
    return { problem: `The topic ${before.topic.label} has no dates that you can use.` };
  }
  const compared = reading.compare && !compareTimes(reading) ? severalOf(reading) : [];
  const added: DraftDimension[] = [
    ...(time ? grains.map((grain) => ({ field: time, grain })) : []),
    ...[...new Set([...reading.dimensions, ...compared])].map((field) => ({ field, grain: null })),
  ];
  const dimensions = dimensionsAfter(reading, before, added);
  if ((reading.rank || reading.count !== null) && dimensions.length === 0) {
    return { problem: `I do not know what to rank: name it, as in "top ${reading.count ?? 5} by region".` };
  }
  const shaped = sameFields(dimensions, before.dimensions);
  const kept = shaped ? keptSort(queryOf(before).sorts[0] ?? null, before, measures) : null;
  const sort = sortOf(reading, measures, dimensions, kept) ?? (before.sort ? kept : null);
  const problem = cannotSort(reading, dimensions);
  if (problem) return problem;
  if (measures.length === 0 && dimensions.length === 0) return { problem: 'Nothing would be left to show.' };
  const draft: Draft = {
    topic: before.topic,
    dimensions,
    measures,
    filters: filtersAfter(reading, before),
    sort,
    limit: reading.count ?? (shaped ? before.limit : DEFAULT_LIMIT),
    chart: chartAfter(reading, before, shaped),
  };
  if (!changes(reading, periods.period !== null)) return notKnown(reading.ignored);
  const cut = !shaped && reading.count === null && before.limit !== DEFAULT_LIMIT;
  const notes = cut ? [`The limit of ${before.limit} was for other rows, and is lifted`] : [];
  return { draft, periods, time: time ?? null, notes: ['Goes on from the question before', ...notes] };
}

function measuresAfter({ measures, back, without: gone }: Reading, before: Draft): readonly ReachableField[] {
  const kept = before.measures.filter((field) => !gone.includes(field));
  if (measures.length === 0) return kept;
  return back === 'add' ? [...new Set([...kept, ...measures])] : measures;
}

function dimensionsAfter(
  { back, ranked, rank, without: gone, noGrain }: Reading,
  before: Draft,
  added: readonly DraftDimension[],
): readonly DraftDimension[] {
  if (ranked && rank) return added;
  const kept = before.dimensions.filter(
    ({ field, grain }) => !gone.includes(field) && !(noGrain && grain !== null),
  );
  const isNew = ({ field }: DraftDimension): boolean => !added.some((dimension) => dimension.field === field);
  // A time is cut in one way only; "by week" takes the place of "by month".
  const newGrain = added.some(({ grain }) => grain !== null);
  const rest = kept.filter(isNew).filter(({ grain }) => grain === null || !newGrain);
  if (back !== 'replace' || added.length === 0) return [...rest, ...added];
  const ofKind = before.dimensions.some(({ grain }) => (grain !== null) === newGrain);
  return ofKind ? [...rest.filter(({ grain }) => (grain !== null) !== newGrain), ...added] : added;
}

function filtersAfter(reading: Reading, before: Draft): Draft['filters'] {
  const { all, without: gone, noFilters, noTimes, values, back } = reading;
  const times = Object.keys(before.filters).filter((field) => before.filters[field]?.kind === 'time');
  const valued = Object.keys(before.filters).filter((field) => !times.includes(field));
  const kept = noFilters ? without(before.filters, valued) : before.filters;
  // "Without the region" takes the column out if there is one, else the filter.
  const shown = new Set(before.dimensions.map(({ field }) => field));
  const lifted = [...all, ...gone.filter((field) => !shown.has(field))].map(({ id }) => id);
  return withValues(without(kept, [...lifted, ...(noTimes ? times : [])]), values, back === 'add');
}

function timeSpanOf({ filters }: Draft): { readonly field: string; readonly span: Span } | null {
  const found = Object.entries(filters).find(
    (entry): entry is [string, Extract<QueryFilter, { kind: 'time' }>] => {
      return entry[1].kind === 'time';
    },
  );
  return found ? { field: found[0], span: { from: found[1].from, until: found[1].until } } : null;
}

const sameFields = (a: readonly DraftDimension[], b: readonly DraftDimension[]): boolean =>
  a.length === b.length &&
  a.every(({ field, grain }) => b.some((x) => x.field === field && x.grain === grain));

/** The order of before, as long as what it orders by is still there. */
function keptSort(
  sort: Draft['sort'],
  { measures: old }: Draft,
  measures: readonly ReachableField[],
): Draft['sort'] {
  if (!sort || !old.some(({ id }) => id === sort.field) || measures.some(({ id }) => id === sort.field))
    return sort;
  const [first] = measures;
  return first ? { ...sort, field: first.id } : null;
}

/** A chart that was asked for stays as long as the columns do. */
function chartAfter({ chart }: Reading, before: Draft, shaped: boolean): Draft['chart'] {
  if (!chart) return shaped ? before.chart : null;
  return chart.type;
}

function changes(reading: Reading, timed: boolean): boolean {
  const {
    measures,
    dimensions,
    grains,
    values,
    without: gone,
    all,
    sort,
    rank,
    count,
    chart,
    compare,
  } = reading;
  const lists = [measures, dimensions, grains, values, gone, all];
  return (
    timed ||
    lists.some((list) => list.length > 0) ||
    [sort, rank, count, chart].some((part) => part !== null) ||
    (compare !== null && compareTimes(reading)) ||
    reading.noFilters ||
    reading.noTimes ||
    reading.noGrain
  );
}
