import type { ExchangeEvent } from '../../mock-server/index.js';
import type { ReportedExchange } from './run-report.js';

const EXCERPT = 400;
const excerpt = (body: string | null) =>
  body !== null && body.length > EXCERPT ? `${body.slice(0, EXCERPT)}… (${body.length} characters)` : body;

/** The exchanges a verdict rests on, with the times and gaps that a reader needs to see why. */
export function presentExchanges(exchanges: readonly ExchangeEvent[], beganMs: number): ReportedExchange[] {
  return exchanges.map((exchange, index) => {
    const before = exchanges[index - 1];
    return {
      seq: exchange.seq,
      offsetMs: Math.round(exchange.wallMs - beganMs),
      gapMs: before ? Math.round(exchange.wallMs - before.wallMs) : null,
      operation: exchange.operation,
      method: exchange.method,
      path: exchange.path + queryText(exchange.query),
      status: exchange.status,
      jobState: exchange.jobState,
      fault: exchange.fault?.kind ?? null,
      requestBody: excerpt(exchange.requestBody),
      responseBody: excerpt(exchange.responseBody),
    };
  });
}

function queryText(query: ExchangeEvent['query']): string {
  const pairs = Object.entries(query).flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' ? [[name, value]] : value.map((one) => [name, one]),
  );
  return pairs.length === 0 ? '' : `?${new URLSearchParams(pairs)}`;
}
