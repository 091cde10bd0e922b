/** A day, a month, a quarter or a year as tables show them. */
const SHOWN = /^(\d{4})(?:-(?:Q([1-4])|(\d{2})(?:-(\d{2}))?))?$/;

/** The moment at which a shown time begins, in milliseconds since the epoch; null for what is no time. */
export function timeOf(text: string): number | null {
  const [, year, quarter, month, day] = SHOWN.exec(text) ?? [];
  if (year === undefined) return null;
  const monthOfYear = quarter ? 3 * (Number(quarter) - 1) : Number(month ?? 1) - 1;
  return Date.UTC(Number(year), monthOfYear, Number(day ?? 1));
}

/** How an axis writes such times: exactly as the table does, so that the two can be compared. */
export function timeFormatOf(text: string): string {
  const [, , quarter, month, day] = SHOWN.exec(text) ?? [];
  if (quarter) return '%Y-Q%q';
  if (day) return '%Y-%m-%d';
  return month ? '%Y-%m' : '%Y';
}
