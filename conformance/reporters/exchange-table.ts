import type { ReportedExchange } from '../runner/run-report.js';

const ROWS = 12;
const UUID = /\b([0-9a-f]{8})-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/gi;

const inSeconds = (ms: number): string => (ms / 1000).toFixed(3);

/** The exchanges that broke a rule, one a line: when, how long after the one before, what, and what came back. */
export function exchangeTable(exchanges: readonly ReportedExchange[]): string[] {
  if (exchanges.length === 0) return [];
  const rows = exchanges
    .slice(0, ROWS)
    .map((exchange) => [
      `+${inSeconds(exchange.offsetMs)}`,
      exchange.gapMs === null ? '' : inSeconds(exchange.gapMs),
      `${exchange.method} ${exchange.path.replace(UUID, '$1…')}`,
      exchange.status === null ? 'dropped' : String(exchange.status),
      exchange.jobState ?? (exchange.fault === null ? '' : `(fault: ${exchange.fault})`),
    ]);
  const table = [['at s', 'gap s', 'request', 'status', 'state'], ...rows];
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...table.map((row) => row[column]?.length ?? 0)));
  const lines = table.map((row) =>
    row
      .map((cell, column) =>
        column < 2 ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd(),
  );
  const more = exchanges.length - ROWS;
  return more > 0 ? [...lines, `… and ${more} more`] : lines;
}
