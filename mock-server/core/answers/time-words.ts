const DAY_MS = 86_400_000;

/** Years that stand for no limit at all. */
const OPEN_FROM = '1000';
const OPEN_UNTIL = '9000';

/**
 * A span of days as people write it: "2026", "2026-Q2", "2026-06", "2026-06-03", or its first and last day.
 * @param until the day after the last
 */
export function timeWords(from: string, until: string): string {
  if (from < OPEN_FROM) return `before ${until}`;
  if (until > OPEN_UNTIL) return `since ${from}`;
  const [year = '', month = '', day = ''] = from.split('-');
  const next = (months: number): string =>
    new Date(Date.UTC(Number(year), Number(month) - 1 + months, 1)).toISOString().slice(0, 10);
  const last = new Date(Date.parse(until) - DAY_MS).toISOString().slice(0, 10);
  if (day === '01') {
    if (month === '01' && until === next(12)) return year;
    if (Number(month) % 3 === 1 && until === next(3)) return `${year}-Q${(Number(month) + 2) / 3}`;
    if (until === next(1)) return `${year}-${month}`;
  }
  return last === from ? from : `${from} to ${last}`;
}
