import type { ReportedExchange } from '../report/run-report.js';
import { columns, inSeconds, moreThan, ROWS, shortIds } from './columns.js';

/** For a row to fit into a terminal; what a query asks for is seldom what matters. */
const LONGEST_REQUEST = 58;
const cut = (request: string): string =>
  request.length > LONGEST_REQUEST ? `${request.slice(0, LONGEST_REQUEST - 1)}…` : request;

/** The exchanges that broke a rule, one a line: when, how long after the one before, what, and what came back. */
export function exchangeTable(exchanges: readonly ReportedExchange[], unshown = 0): string[] {
  if (exchanges.length === 0) return [];
  const rows = exchanges
    .slice(0, ROWS)
    .map((exchange) => [
      `+${inSeconds(exchange.offsetMs)}`,
      exchange.gapMs === null ? '' : inSeconds(exchange.gapMs),
      cut(`${exchange.method} ${shortIds(exchange.path)}`),
      exchange.status === null ? 'dropped' : String(exchange.status),
      exchange.jobState ?? (exchange.fault === null ? '' : `(fault: ${exchange.fault})`),
    ]);
  const table = [['at s', 'gap s', 'request', 'status', 'state'], ...rows];
  return [...columns(table, 2), ...moreThan(exchanges.length + unshown)];
}
