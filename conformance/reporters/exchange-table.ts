import type { ReportedExchange } from '../report/run-report.js';
import { columns, inSeconds, moreThan, ROWS, shortIds } from './columns.js';

/** The exchanges that broke a rule, one a line: when, how long after the one before, what, and what came back. */
export function exchangeTable(exchanges: readonly ReportedExchange[], unshown = 0): string[] {
  if (exchanges.length === 0) return [];
  const rows = exchanges
    .slice(0, ROWS)
    .map((exchange) => [
      `+${inSeconds(exchange.offsetMs)}`,
      exchange.gapMs === null ? '' : inSeconds(exchange.gapMs),
      `${exchange.method} ${shortIds(exchange.path)}`,
      exchange.status === null ? 'dropped' : String(exchange.status),
      exchange.jobState ?? (exchange.fault === null ? '' : `(fault: ${exchange.fault})`),
    ]);
  const table = [['at s', 'gap s', 'request', 'status', 'state'], ...rows];
  return [...columns(table, 2), ...moreThan(exchanges.length + unshown)];
}
