import type { ExchangeEvent } from '../../../mock-server/index.js';
import type { ReportedExchange } from '../../report/run-report.js';

/** A client that polls without a pause breaks a rule thousands of times in every scenario; a few dozen show it. */
const MOST_EXCHANGES = 40;

const EXCERPT = 600;
const excerpt = (body: string | null) =>
  body !== null && body.length > EXCERPT ? `${body.slice(0, EXCERPT)}… (${body.length} characters)` : body;

/**
 * The exchanges a verdict rests on, each once and in order of arrival, with the times and gaps that a reader needs to see
 * why; and where in the trace those are that are too many to show.
 */
export function presentExchanges(
  exchanges: readonly ExchangeEvent[],
  beganMs: number,
): [shown: ReportedExchange[], moreSeqs: number[]] {
  const bySeq = new Map(exchanges.map((exchange) => [exchange.seq, exchange]));
  const inOrder = [...bySeq.values()].sort((a, b) => a.wallMs - b.wallMs);
  const shown = inOrder.slice(0, MOST_EXCHANGES).map((exchange, index) => {
    const last = inOrder[index - 1];
    // A gap between two jobs says nothing.
    const before =
      last && (last.jobId === exchange.jobId || !last.jobId || !exchange.jobId) ? last : undefined;
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
  return [shown, inOrder.slice(MOST_EXCHANGES).map(({ seq }) => seq)];
}

function queryText(query: ExchangeEvent['query']): string {
  const pairs = Object.entries(query).flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' ? [[name, value]] : value.map((one) => [name, one]),
  );
  return pairs.length === 0 ? '' : `?${new URLSearchParams(pairs)}`;
}
