import type { ExchangeEvent } from '../../../mock-server/index.js';
import type { Evidence } from '../evidence.js';
import { byArrival } from '../reading/jobs.js';

/** A request that was answered 429. */
export interface Throttled {
  readonly exchange: ExchangeEvent;
  /** When `Retry-After` allows the next request, on the scale of `wallMs`; undefined without a readable header. */
  readonly allowedMs: number | undefined;
  /** The same request when it came again. */
  readonly retry: ExchangeEvent | undefined;
}

export function throttledRequests(evidence: Evidence): Throttled[] {
  const exchanges = byArrival(evidence.exchanges);
  return exchanges
    .filter(({ status }) => status === 429)
    .map((exchange) => ({
      exchange,
      allowedMs: allowedMs(exchange),
      retry: exchanges.find((other) => other.wallMs > exchange.wallMs && isSameRequest(other, exchange)),
    }));
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

const isSameRequest = (one: ExchangeEvent, other: ExchangeEvent): boolean =>
  one.method === other.method &&
  one.path === other.path &&
  one.requestBody === other.requestBody &&
  JSON.stringify(one.query) === JSON.stringify(other.query);
