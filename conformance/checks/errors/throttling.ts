import type { ExchangeEvent } from '../../../mock-server/index.js';
import type { Evidence } from '../evidence.js';
import { byArrival } from '../reading/jobs.js';
import { grouped, onceFor } from '../reading/once-for.js';

/** A request that was answered 429. */
export interface Throttled {
  readonly exchange: ExchangeEvent;
  /** When `Retry-After` allows the next request, on the scale of `wallMs`; undefined without a readable header. */
  readonly allowedMs: number | undefined;
  /** The same request when it came again. */
  readonly retry: ExchangeEvent | undefined;
}

export const throttledRequests: (evidence: Evidence) => readonly Throttled[] = onceFor((evidence) => {
  const throttled = byArrival(evidence.exchanges).filter(({ status }) => status === 429);
  if (throttled.length === 0) return [];
  const alike = grouped(byArrival(evidence.exchanges), requestIn);
  return throttled.map((exchange) => ({
    exchange,
    allowedMs: allowedMs(exchange),
    retry: firstAfter(alike.get(requestIn(exchange)) ?? [], exchange.wallMs),
  }));
});

/** The first of these that arrived later; they come in order of arrival. */
function firstAfter(exchanges: readonly ExchangeEvent[], wallMs: number): ExchangeEvent | undefined {
  let [from, to] = [0, exchanges.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((exchanges[middle]?.wallMs ?? 0) > wallMs) to = middle;
    else from = middle + 1;
  }
  return exchanges[from];
}

/** How long the client was asked to wait from the answer on. */
export const askedWaitMs = ({ exchange, allowedMs: allowed }: Throttled): number | undefined =>
  allowed === undefined ? undefined : allowed - exchange.endedMs;

function allowedMs({ responseHeaders, endedMs, wallMs, at }: ExchangeEvent): number | undefined {
  const header = responseHeaders['retry-after'];
  if (header === undefined) return undefined;
  if (/^\s*\d+\s*$/.test(header)) return endedMs + Number(header) * 1_000;
  // The space's clock stamps the exchange, and a client can only compare the date with its own: both run in real time.
  const date = Date.parse(header);
  return Number.isNaN(date) ? undefined : wallMs + (date - Date.parse(at));
}

/** What makes two requests the same one. */
const requestIn = ({ method, path, query, requestBody }: ExchangeEvent): string =>
  JSON.stringify([method, path, query, requestBody]);
