import { add, dayOf, monthNumber, type Span, startOf, type Unit, unitSpan, yearOf } from './calendar.js';
import { numberOf, ordinalOf } from './numbers.js';
import type { Word } from './words.js';

/** The moment a question is asked. */
export interface Now {
  readonly today: string;
  /** The day after the last one that has begun before that moment. */
  readonly elapsed: string;
}

/** A time that words name. */
export interface NamedSpan {
  readonly span: Span;
  /** Number of words. */
  readonly length: number;
  /** Set for "this", "last" and "next" so many of a unit: 0 for this one, -1 for the last. */
  readonly relative: { readonly unit: Unit; readonly count: number } | null;
  /** The same in another year, when the words leave the year open. */
  readonly inYear: ((year: number) => Span | null) | null;
}

/** "2026-07-01" and instants; the day an instant is in counts as begun unless the instant is its midnight. */
export function nowAt(asOf: string): Now {
  const instant = new Date(asOf);
  const today = instant.toISOString().slice(0, 10);
  return { today, elapsed: instant.getTime() % 86_400_000 === 0 ? today : add(today, 1, 'day') };
}

const UNITS: Readonly<Record<string, Unit>> = {
  day: 'day',
  week: 'week',
  month: 'month',
  quarter: 'quarter',
  year: 'year',
};

export const unitAt = (words: readonly Word[], index: number): Unit | null => {
  const key = words[index]?.key ?? '';
  return Object.hasOwn(UNITS, key) ? (UNITS[key] ?? null) : null;
};

/** One time that begins at a word: "last quarter", "past 30 days", "Q1 2026", "March", "2026-03-05", ... */
export function readSpan(words: readonly Word[], index: number, now: Now): NamedSpan | null {
  return readRelative(words, index, now) ?? readNumbers(words, index) ?? readNamed(words, index, now);
}

/** Whether a time can begin with a word. */
export const startsSpan = (key: string): boolean =>
  STARTS.has(key) ||
  Object.hasOwn(UNITS, key) ||
  BACK.has(key) ||
  THIS.has(key) ||
  TO_DATE.has(key) ||
  /^(?:[0-9]|[qh][1-4]$)/.test(key) ||
  numberOf(key) !== null ||
  ordinalOf(key) !== null ||
  monthNumber(key) !== null;

const STARTS = new Set(['today', 'yesterday', 'next']);

const BACK = new Set(['last', 'past', 'previous', 'prior', 'preceding']);
const THIS = new Set(['this', 'current']);

function readRelative(words: readonly Word[], index: number, now: Now): NamedSpan | null {
  const key = words[index]?.key ?? '';
  const second = words[index + 1]?.key ?? '';
  if (key === 'today') return relative('day', 0, 1, now);
  if (key === 'yesterday') return relative('day', -1, 1, now);
  if (TO_DATE.has(key)) return toDate(TO_DATE.get(key) ?? 'year', 1, now);
  const unit = unitAt(words, index);
  if (unit && second === 'to' && words[index + 2]?.key === 'date') return toDate(unit, 3, now);
  const next = unitAt(words, index + 1);
  if (THIS.has(key) && next) {
    const soFar = words[index + 2]?.key === 'so' && words[index + 3]?.key === 'far';
    return soFar ? toDate(next, 4, now) : relative(next, 0, 2, now);
  }
  if (key === 'next' && next) return relative(next, 1, 2, now);
  if (BACK.has(key)) {
    if (next) return relative(next, -1, 2, now);
    const skip = words[index + 2]?.key === 'of' ? 1 : 0;
    const many = numberOf(second);
    const unitOfMany = unitAt(words, index + 2 + skip);
    if (many && unitOfMany) return lastMany(unitOfMany, many, 3 + skip, now);
  }
  const many = numberOf(key);
  if (many && BACK.has(second)) {
    const third = unitAt(words, index + 2);
    if (third) return lastMany(third, many, 3, now);
  }
  if (many && next && words[index + 2]?.key === 'ago') return relative(next, -many, 3, now);
  return null;
}

const TO_DATE = new Map<string, Unit>([
  ['ytd', 'year'],
  ['qtd', 'quarter'],
  ['mtd', 'month'],
  ['wtd', 'week'],
]);

const relative = (unit: Unit, count: number, length: number, now: Now): NamedSpan => ({
  span: unitSpan(unit, now.today, count),
  length,
  relative: { unit, count },
  inYear: null,
});

function toDate(unit: Unit, length: number, now: Now): NamedSpan {
  const from = startOf(unit, now.today);
  const until = now.elapsed > from ? now.elapsed : add(from, 1, 'day');
  return { span: { from, until }, length, relative: null, inYear: null };
}

/** So many whole units before the present one. */
const lastMany = (unit: Unit, many: number, length: number, now: Now): NamedSpan => {
  const until = startOf(unit, now.today);
  return { span: { from: add(until, -many, unit), until }, length, relative: null, inYear: null };
};

const absolute = (span: Span, length: number): NamedSpan => ({ span, length, relative: null, inYear: null });

/** "2026-03-05", "2026-03", "2026-Q2", "2025". */
function readNumbers(words: readonly Word[], index: number): NamedSpan | null {
  const year = yearAt(words, index);
  if (year === null) return null;
  const second = words[index + 1];
  // "2026/03/05" may be the third of May.
  if (second?.link === '/') return null;
  if (second?.link === '-') {
    const part = quarterSpan(second.key, year);
    if (part) return absolute(part, 2);
    if (/^[0-9]{2}$/.test(second.key)) {
      const third = words[index + 2];
      const day = third?.link === '-' && /^[0-9]{2}$/.test(third.key) ? Number(third.key) : null;
      const from = dayOf(year, Number(second.key), day ?? 1);
      return from ? absolute(unitSpan(day === null ? 'month' : 'day', from), day === null ? 2 : 3) : null;
    }
  }
  const quarter = second && quarterSpan(second.key, year);
  return quarter ? absolute(quarter, 2) : absolute(unitSpan('year', `${year}-01-01`), 1);
}

/** "Q1", "first half of 2026", "March last year", "5 March 2026", "March 5th". */
function readNamed(words: readonly Word[], index: number, now: Now): NamedSpan | null {
  const named = readQuarter(words, index) ?? readMonth(words, index);
  if (!named) return null;
  const { inYear, length } = named;
  const said = yearAfter(words, index + length, now);
  if (said) {
    const span = inYear(said.year);
    return span ? absolute(span, length + said.length) : null;
  }
  const latest = yearOf(now.today) - (now.elapsed === `${now.today.slice(0, 4)}-01-01` ? 1 : 0);
  const span = latestIn(inYear, latest, now);
  return span ? { span, length, relative: null, inYear } : null;
}

/** The last of a yearly time that has begun; a leap day may be years ago. */
function latestIn(inYear: (year: number) => Span | null, latest: number, now: Now): Span | null {
  for (let year = latest; year > latest - 9; year -= 1) {
    const span = inYear(year);
    if (span && span.from < now.elapsed) return span;
  }
  return null;
}

interface Yearly {
  readonly inYear: (year: number) => Span | null;
  readonly length: number;
}

function readQuarter(words: readonly Word[], index: number): Yearly | null {
  const key = words[index]?.key ?? '';
  if (quarterSpan(key, 2000)) return { inYear: (year) => quarterSpan(key, year), length: 1 };
  const ordinal = ordinalOf(key);
  const part = words[index + 1]?.key;
  if (part === 'quarter' && ordinal) return { inYear: (year) => quarterSpan(`q${ordinal}`, year), length: 2 };
  if (part === 'half' && ordinal && ordinal < 3) {
    return { inYear: (year) => quarterSpan(`h${ordinal}`, year), length: 2 };
  }
  return null;
}

/** By "q1" to "q4", "h1" and "h2". */
function quarterSpan(key: string, year: number): Span | null {
  const match = /^(?:q([1-4])|h([12]))$/.exec(key);
  if (!match) return null;
  const months = match[1] ? 3 : 6;
  const from = dayOf(year, (Number(match[1] ?? match[2]) - 1) * months + 1, 1);
  return from === null ? null : { from, until: add(from, months, 'month') };
}

function readMonth(words: readonly Word[], index: number): Yearly | null {
  const key = words[index]?.key ?? '';
  const month = monthNumber(key);
  if (month !== null) {
    const day = dayNumber(words[index + 1]?.key ?? '');
    if (day !== null) return { inYear: (year) => daySpan(year, month, day), length: 2 };
    if (isVerb(words, index)) return null;
    return { inYear: (year) => unitSpan('month', dayOf(year, month, 1) ?? ''), length: 1 };
  }
  const day = dayNumber(key);
  if (day === null) return null;
  const skip = words[index + 1]?.key === 'of' ? 1 : 0;
  const after = monthNumber(words[index + 1 + skip]?.key ?? '');
  return after === null ? null : { inYear: (year) => daySpan(year, after, day), length: 2 + skip };
}

const dayNumber = (key: string): number | null => {
  const match = /^([0-9]{1,2})(?:st|nd|rd|th)?$/.exec(key);
  const day = match ? Number(match[1]) : 0;
  return day >= 1 && day <= 31 ? day : null;
};

const daySpan = (year: number, month: number, day: number): Span | null => {
  const from = dayOf(year, month, day);
  return from === null ? null : unitSpan('day', from);
};

const BEFORE_MONTH = new Set(
  'in of since until till for between and from to through last this by before after'.split(' '),
);

/** "may" is a month only where a month is meant: "in may", "May 2026", "sales for March and May". */
function isVerb(words: readonly Word[], index: number): boolean {
  const word = words[index];
  if (word?.key !== 'may' || word.named || yearAt(words, index + 1) !== null) return false;
  return !BEFORE_MONTH.has(words[index - 1]?.key ?? '');
}

function yearAt(words: readonly Word[], index: number): number | null {
  const key = words[index]?.key ?? '';
  return /^(?:19|20)[0-9]{2}$/.test(key) ? Number(key) : null;
}

/** "2026", "of 2026", "last year". */
function yearAfter(words: readonly Word[], index: number, now: Now) {
  const skip = ['of', 'in'].includes(words[index]?.key ?? '') ? 1 : 0;
  const at = index + skip;
  const year = yearAt(words, at);
  // "March 2025-03-05" would be two times.
  if (year !== null && words[at + 1]?.link !== '-') return { year, length: skip + 1 };
  if (unitAt(words, at + 1) !== 'year') return null;
  const key = words[at]?.key ?? '';
  const back = BACK.has(key) ? 1 : THIS.has(key) ? 0 : null;
  return back === null ? null : { year: yearOf(now.today) - back, length: skip + 2 };
}
