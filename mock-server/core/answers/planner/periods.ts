import { add, type Span, shifted, spanBefore, startOf, type Unit, unitOf, unitSpan } from './calendar.js';
import type { Problem } from './placed.js';
import type { Reading, SpanUse } from './reading.js';
import type { Now } from './time-spans.js';

/** The times of a question: at most one, and the one it is compared with. */
export interface Periods {
  readonly period: SpanUse | null;
  readonly other: SpanUse | null;
}

/**
 * Which times a prompt is about.
 * @param before the time of the question before, which "the quarter before" starts from
 */
export function periodsOf(reading: Reading, before: Span | null, now: Now): Periods {
  const { spans, earlier, compare } = reading;
  const [first, second] = spans;
  if (first && second) return pair(first, second, now);
  if (!compareTimes(reading)) {
    if (!earlier) return { period: first ?? null, other: null };
    return { period: named(stepBack(first?.span ?? before, earlier.unit, now)), other: null };
  }
  const unit = compare?.unit ?? earlier?.unit ?? null;
  if (first?.relative && first.relative.count < 0 && !earlier && !compare?.unit) {
    // "Compare with last year": this year so far, and the same days of last year.
    if (before && first.relative.unit === 'year' && unitOf(before) !== 'year') {
      return { period: named(before), other: named(shifted(before, -1, 'year')) };
    }
    return against(first.relative.unit, now);
  }
  const span = first?.span ?? before;
  if (!span) return against(unit ?? 'year', now);
  const period = first ?? named(span);
  if (earlier || compare?.unit) return { period, other: named(stepBack(span, unit, now)) };
  if (first?.relative?.count === 0) return against(first.relative.unit, now);
  return { period, other: named(spanBefore(span)) };
}

/** "Month over month in 2025" is 2025 by month: the time is more than one of what is compared. */
export function overUnits(reading: Reading, before: Span | null): Reading {
  const unit = reading.compare?.unit;
  const span = reading.spans[0]?.span ?? before;
  if (!unit || !span || reading.spans.length > 1 || reading.earlier) return reading;
  if (add(span.from, 1, unit) >= span.until) return reading;
  return { ...reading, compare: null, grains: [...new Set([unit, ...reading.grains])] };
}

/** "A year ago" says nothing where no time is talked about. */
export function lacksTime({ spans, earlier, compare }: Reading, before: Span | null): Problem | null {
  if (!earlier || compare || spans.length > 0 || before) return null;
  return {
    problem: 'I do not know which time that goes back from: name one, as in "last year" or "Q2 2025".',
  };
}

/** Whether two times are compared; "online versus in store" and "orders against units" compare other things. */
export function compareTimes(reading: Reading): boolean {
  const { compare, comparedTime, spans, earlier, values, measures, dimensions } = reading;
  if (compare === null) return spans.length > 1;
  if (compare.unit !== null || spans.length > 1 || comparedTime || earlier !== null) return true;
  const fields = values.map(({ field }) => field);
  const several = new Set(fields).size < fields.length;
  if (several || measures.length > 1 || dimensions.length > 0) return false;
  return spans.length > 0 || values.length < 2;
}

const named = (span: Span): SpanUse => ({ span, label: '', relative: null });

/** This unit so far and the same days of the one before; whole units while this one has no day yet. */
function against(unit: Unit, now: Now): Periods {
  const from = startOf(unit, now.today);
  if (now.elapsed <= from) {
    return { period: named(unitSpan(unit, from, -1)), other: named(unitSpan(unit, from, -2)) };
  }
  const span = { from, until: now.elapsed };
  return { period: named(span), other: named(sameDaysBefore(span, unit)) };
}

/** The days of the unit before that this one has had, no further than its end. */
function sameDaysBefore(span: Span, unit: Unit): Span {
  const back = shifted(span, -1, unit);
  return back.until > span.from ? { from: back.from, until: span.from } : back;
}

/** Two times that are both named; where one is not over yet, the other is cut to the same days. */
function pair(first: SpanUse, second: SpanUse, now: Now): Periods {
  const unit = unitOf(first.span);
  if (second.relative?.unit === 'year' && second.relative.count < 0 && unit !== 'year') {
    return { period: first, other: named(shifted(first.span, second.relative.count, 'year')) };
  }
  const [early, late] = first.span.from < second.span.from ? [first, second] : [second, first];
  const whole = unitOf(late.span);
  const open = late.span.until > now.elapsed && now.elapsed > late.span.from;
  if (!open || !whole || unitOf(early.span) !== whole) return { period: late, other: early };
  const period = { from: late.span.from, until: now.elapsed };
  return { period: named(period), other: named(sameDaysOf(early.span, period, whole)) };
}

/** As many days of an early unit as a late one has had, no further than its end. */
function sameDaysOf(early: Span, { from, until }: Span, unit: Unit): Span {
  let back = 1;
  while (add(from, -back, unit) > early.from) back += 1;
  const end = add(until, -back, unit);
  return { from: early.from, until: end < early.until ? end : early.until };
}

function stepBack(span: Span | null, unit: Unit | null, now: Now): Span {
  if (!span) return unitSpan(unit ?? 'year', now.today, -1);
  if (unit === null || unitOf(span) === unit) return spanBefore(span);
  return shifted(span, -1, unit);
}
