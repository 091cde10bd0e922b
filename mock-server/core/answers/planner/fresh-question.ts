import type { ReachableField } from '../../access/reach.js';
import { DEFAULT_LIMIT, type Draft, type DraftDimension } from './draft.js';
import { withValues } from './filters.js';
import { compareTimes, lacksTime, overUnits, type Periods, periodsOf } from './periods.js';
import { notKnown, type Placed, type Problem, unreadable } from './placed.js';
import type { Reading } from './reading.js';
import { cannotSort, sortedMeasures, sortOf } from './sort-order.js';
import type { Now } from './time-spans.js';
import { defaultMeasure, defaultThing, defaultTime } from './topic-defaults.js';

/** "Top products" without a number. */
const DEFAULT_TOP = 10;

/** A question that stands by itself, in the words of one topic. */
export function freshQuestion(said: Reading, now: Now): Placed | Problem {
  const reading = overUnits(said, null);
  const { vocabulary, ignored } = reading;
  const { topic } = vocabulary;
  const problem = unreadable(reading);
  if (problem) return problem;
  if (isEmpty(reading)) return notKnown(ignored);
  if (lacksFigure(reading)) {
    return { problem: 'I do not know which figure is meant, and there is no question before to go on from.' };
  }
  const timeless = lacksTime(reading, null);
  if (timeless) return timeless;
  const listed = reading.measures.length === 0 && isList(reading);
  const measures = listed ? [] : figuresOf(reading);
  const grains = reading.grains.slice(0, 1);
  if (measures.length === 0 && !listed) {
    if (reading.measures.length === 0 && ignored.length > 0) return notKnown(ignored);
    return { problem: `The topic ${topic.label} has no figure to answer that with.` };
  }
  if (reading.measures.length === 0 && !listed && ignored.length > 0) return notKnown(ignored);
  const time = timeOf(reading, measures[0]);
  const periods = periodsOf(reading, null, now);
  if (!time && (periods.period || grains.length > 0)) {
    return { problem: `The topic ${topic.label} has no dates that you can use.` };
  }
  const dimensions: DraftDimension[] = [
    ...(time ? grains.map((grain) => ({ field: time, grain })) : []),
    ...thingsOf(reading, listed).map((field) => ({ field, grain: null })),
  ];
  if (reading.rank && dimensions.length === 0) {
    return { problem: `I do not know what to rank: name it, as in "top ${reading.count ?? 5} by region".` };
  }
  const unsorted = cannotSort(reading, dimensions);
  if (unsorted) return unsorted;
  return placed(reading, { measures: sortedMeasures(reading, measures), dimensions, periods, time });
}

interface Parts {
  readonly measures: readonly ReachableField[];
  readonly dimensions: readonly DraftDimension[];
  readonly periods: Periods;
  readonly time: ReachableField | undefined;
}

function placed(reading: Reading, { measures, dimensions, periods, time }: Parts): Placed {
  const { rank, count } = reading;
  // There are few weekdays and months, and many customers.
  const ranked = rank !== null && dimensions.some(({ grain }) => grain === null);
  const draft: Draft = {
    topic: reading.vocabulary.topic,
    dimensions,
    measures,
    filters: withValues({}, reading.values),
    sort: sortOf(reading, measures, dimensions, null),
    limit: count !== null && dimensions.length > 0 ? count : ranked ? DEFAULT_TOP : DEFAULT_LIMIT,
    chart: reading.chart?.type ?? null,
  };
  const taken = measures[0];
  const assumed = reading.measures.length === 0 && taken ? [`No figure named: ${taken.id} is taken`] : [];
  return { draft, periods, time: time ?? null, notes: assumed };
}

const isEmpty = (reading: Reading): boolean =>
  [reading.measures, reading.dimensions, reading.values, reading.spans, reading.grains, reading.all].every(
    (list) => list.length === 0,
  ) && !asksFigure(reading);

/** "By region" and "only Europe" are the rest of another question. */
const lacksFigure = (reading: Reading): boolean =>
  reading.measures.length === 0 &&
  (isRest(reading) || (reading.earlier !== null && reading.compare === null));

const isRest = (reading: Reading): boolean =>
  ((reading.grouped && reading.spans.length === 0) || reading.only || reading.back !== null) &&
  !asksFigure(reading) &&
  !(reading.list && !reading.grouped);

const asksFigure = (reading: Reading): boolean =>
  reading.rank !== null || reading.earlier !== null || (reading.compare !== null && compareTimes(reading));

/** Things are asked for, not figures of them: "list the customers", "which stores are in Europe", "low stock". */
function isList(reading: Reading): boolean {
  const { list, grouped, grains, dimensions, values, spans, all } = reading;
  if (asksFigure(reading) || grains.length > 0) return false;
  if (list || all.length > 0) return true;
  if (grouped) return false;
  if (dimensions.length > 0) return spans.length === 0;
  return values.length > 0 && values.every(({ value }) => typeof value === 'boolean') && spans.length === 0;
}

function figuresOf({ measures, vocabulary }: Reading): readonly ReachableField[] {
  const usual = measures.length === 0 ? defaultMeasure(vocabulary.topic) : undefined;
  return usual ? [usual] : measures;
}

/** What to show a row of each: what is named, and what several values are named of. */
function thingsOf(reading: Reading, listed: boolean): readonly ReachableField[] {
  const { dimensions, values, vocabulary, all } = reading;
  const compared = reading.only ? [] : severalOf(reading);
  const things = [...new Set([...dimensions, ...compared])];
  if (!listed || things.length > 0) return things;
  const [first] = all;
  const thing = first ?? defaultThing(vocabulary, vocabulary.fields.get(values[0]?.field ?? ''));
  return thing ? [thing] : [];
}

/** What several values are named of. */
export function severalOf({ values, vocabulary }: Reading): readonly ReachableField[] {
  const wanted = values.filter(({ kind }) => kind === 'is').map(({ field }) => field);
  const several = new Set(wanted.filter((field, index) => wanted.indexOf(field) !== index));
  return [...several].flatMap((field) => vocabulary.fields.get(field) ?? []);
}

export const timeOf = (reading: Reading, measure: ReachableField | undefined): ReachableField | undefined =>
  reading.time ?? defaultTime(reading.vocabulary.topic, measure);
