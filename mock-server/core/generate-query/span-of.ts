/** Days from one until, and without, another; ISO dates. */
export interface Span {
  readonly from: string;
  readonly until: string;
}

/** The first and the last day that a timestamp has room for. */
const ALWAYS: Span = { from: '0001-01-01', until: '9999-12-31' };

/**
 * Reads a span of days as `timeWords` writes it: `2026`, `2026-Q2`, `2026-06`, `2026-06-03`, `2026-06-03 to 2026-06-20`,
 * `since 2026-06-03`, `before 2026-06-03`.
 */
export function spanOf(text: string): Span | null {
  const [, open, edge = ''] = /^(since|before) (.+)$/.exec(text) ?? [];
  if (open !== undefined) {
    const at = day(edge)?.from;
    return at === undefined ? null : open === 'since' ? { ...ALWAYS, from: at } : { ...ALWAYS, until: at };
  }
  const [first = '', last, ...more] = text.split(' to ');
  if (more.length > 0) return null;
  if (last === undefined) return period(first);
  const [from, until] = [day(first), day(last)];
  return from && until && from.from < until.until ? { from: from.from, until: until.until } : null;
}

function period(text: string): Span | null {
  const quarter = /^(\d{4})-Q([1-4])$/.exec(text);
  if (quarter) return months(`${quarter[1]}-${String(3 * Number(quarter[2]) - 2).padStart(2, '0')}`, 3);
  if (/^\d{4}$/.test(text)) return months(`${text}-01`, 12);
  if (/^\d{4}-\d{2}$/.test(text)) return months(text, 1);
  return day(text);
}

function months(first: string, count: number): Span | null {
  const start = dateOf(`${first}-01`);
  if (!start) return null;
  const end = new Date(start);
  end.setUTCMonth(end.getUTCMonth() + count);
  return { from: iso(start), until: iso(end) };
}

function day(text: string): Span | null {
  const start = dateOf(text);
  if (!start) return null;
  const end = new Date(start);
  end.setUTCDate(end.getUTCDate() + 1);
  return { from: iso(start), until: iso(end) };
}

/** A date that exists; the engine's own reading of dates would move 31 June to July. */
function dateOf(text: string): Date | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  const date = new Date(`${text}T00:00:00Z`);
  return Number.isNaN(date.getTime()) || iso(date) !== text ? null : date;
}

const iso = (date: Date): string => date.toISOString().slice(0, 10);
