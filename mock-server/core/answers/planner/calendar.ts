/** Whole days in UTC, as ISO dates; a span is from one day until, and without, another. */
export interface Span {
  readonly from: string;
  readonly until: string;
}

export type Unit = 'day' | 'week' | 'month' | 'quarter' | 'year';

const DAY_MS = 86_400_000;
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const MONTH_NUMBERS = new Map([
  ['sept', 9],
  ...MONTHS.flatMap((name, index) => {
    const lower = name.toLowerCase();
    return [lower, lower.slice(0, 3)].map((key) => [key, index + 1] as const);
  }),
]);
/** Before all rows. */
export const FIRST_DAY = '0001-01-01';

const parse = (day: string): Date => new Date(`${day}T00:00:00Z`);
const format = (date: Date): string => date.toISOString().slice(0, 10);

/** The date of a year, month (1 to 12) and day; null where the calendar has no such day. */
export function dayOf(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists && year >= 1 && year <= 9998 ? format(date) : null;
}

export const yearOf = (day: string): number => Number(day.slice(0, 4));
const monthOf = (day: string): number => Number(day.slice(5, 7));

/** The first day of the unit that a day is in; weeks begin on Monday. */
export function startOf(unit: Unit, day: string): string {
  if (unit === 'day') return day;
  if (unit === 'week') return addDays(day, -((parse(day).getUTCDay() + 6) % 7));
  if (unit === 'year') return `${day.slice(0, 4)}-01-01`;
  const month = unit === 'month' ? monthOf(day) : Math.floor((monthOf(day) - 1) / 3) * 3 + 1;
  return `${day.slice(0, 4)}-${String(month).padStart(2, '0')}-01`;
}

/** So many units later; a day that the month does not have becomes its last. */
export function add(day: string, count: number, unit: Unit): string {
  if (unit === 'day' || unit === 'week') return addDays(day, count * (unit === 'week' ? 7 : 1));
  const months = count * { month: 1, quarter: 3, year: 12 }[unit];
  const first = new Date(Date.UTC(yearOf(day), monthOf(day) - 1 + months, 1));
  if (first.getUTCFullYear() < 1) return FIRST_DAY;
  const length = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(Number(day.slice(8, 10)), length));
  return format(first);
}

/** The unit that a day is in, or one so many units later. */
export function unitSpan(unit: Unit, day: string, later = 0): Span {
  const from = add(startOf(unit, day), later, unit);
  return { from, until: add(from, 1, unit) };
}

/** The unit that a span is exactly one of, or null. */
export function unitOf({ from, until }: Span): Unit | null {
  const units: readonly Unit[] = ['year', 'quarter', 'month', 'week', 'day'];
  return units.find((unit) => startOf(unit, from) === from && add(from, 1, unit) === until) ?? null;
}

/** The same days of an earlier unit: last year's first of June to this year's. Whole months stay whole months. */
export function shifted({ from, until }: Span, count: number, unit: Unit): Span {
  return { from: from === FIRST_DAY ? from : add(from, count, unit), until: add(until, count, unit) };
}

/** The span of the same length before it: the quarter before a quarter, four days before four days. */
export function spanBefore(span: Span): Span {
  const unit = unitOf(span);
  if (unit) return shifted(span, -1, unit);
  const months = wholeMonths(span);
  if (months) return shifted(span, -months, 'month');
  const days = Math.round((parse(span.until).getTime() - parse(span.from).getTime()) / DAY_MS);
  return shifted(span, -days, 'day');
}

/** As people say it: "2026", "Q2 2026", "June 2026", "January to June 2026", "2026-03-01 to 2026-03-09". */
export function spanLabel(span: Span, endless = false): string {
  const { from, until } = span;
  if (from === FIRST_DAY) return `before ${until}`;
  if (endless) return `since ${from}`;
  const unit = unitOf(span);
  const year = yearOf(from);
  if (unit === 'year') return String(year);
  if (unit === 'quarter') return `Q${Math.ceil(monthOf(from) / 3)} ${year}`;
  if (unit === 'month') return `${monthName(from)} ${year}`;
  if (unit === 'day') return from;
  const last = addDays(until, -1);
  if (!wholeMonths(span)) return `${from} to ${last}`;
  return `${monthName(from)}${yearOf(last) === year ? '' : ` ${year}`} to ${monthName(last)} ${yearOf(last)}`;
}

/** The number of a month by its name or the first three letters of it, from 1. */
export const monthNumber = (key: string): number | null => MONTH_NUMBERS.get(key) ?? null;

const monthName = (day: string): string => MONTHS[monthOf(day) - 1] ?? '';

const wholeMonths = ({ from, until }: Span): number =>
  from.endsWith('-01') && until.endsWith('-01')
    ? (yearOf(until) - yearOf(from)) * 12 + monthOf(until) - monthOf(from)
    : 0;

const addDays = (day: string, count: number): string => {
  const date = new Date(parse(day).getTime() + count * DAY_MS);
  return date.getUTCFullYear() < 1 || Number.isNaN(date.getTime()) ? FIRST_DAY : format(date);
};
