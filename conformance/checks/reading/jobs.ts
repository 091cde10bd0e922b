import type { DeliveryEvent, ExchangeEvent } from '../../../mock-server/index.js';
import type { Evidence } from '../evidence.js';
import { trailsOf } from './asks.js';
import { grouped, onceFor } from './once-for.js';

export type Ask = Evidence['asks'][number];
type ShownState = NonNullable<ExchangeEvent['jobState']>;

const TERMINAL: ReadonlySet<ShownState> = new Set(['COMPLETE', 'FAILED', 'CANCELLED']);

/** A trace lists exchanges as they end; a client is judged by when its requests arrive. */
export const byArrival = (exchanges: readonly ExchangeEvent[]): ExchangeEvent[] =>
  [...exchanges].sort((a, b) => a.wallMs - b.wallMs);

/** The state a client could read from this exchange, or null when the answer was an error or never came. */
export const shownState = (exchange: ExchangeEvent): ShownState | null =>
  exchange.status === 200 ? exchange.jobState : null;

export const showsTheEnd = (exchange: ExchangeEvent): boolean => {
  const state = shownState(exchange);
  return state !== null && TERMINAL.has(state);
};

/** The submits that an ask led to, in order of arrival. */
export const submitsOf = (evidence: Evidence, ask: Ask): ExchangeEvent[] =>
  byArrival(trailsOf(evidence).find((trail) => trail.ask === ask)?.submits ?? []);

/** The job an exchange was about; an answer that a fault gave in the API's stead names it in the path only. */
const jobIdOf = ({ jobId, path }: ExchangeEvent): string | undefined =>
  jobId ?? path.match(/\/ai\/jobs\/([^/]+)/)?.[1];

/** Everything a client did about one job, in order of arrival. */
export interface JobStory {
  readonly jobId: string;
  /** The ask that made it; none in passive grading. */
  readonly ask: Ask | undefined;
  readonly polls: readonly ExchangeEvent[];
  readonly results: readonly ExchangeEvent[];
  readonly cancels: readonly ExchangeEvent[];
  readonly deliveries: readonly DeliveryEvent[];
}

/** The jobs of a trace, in the order in which the client met them. */
export const jobStories: (evidence: Evidence) => readonly JobStory[] = onceFor((evidence) => {
  const exchanges = grouped(byArrival(evidence.exchanges), jobIdOf);
  const deliveries = grouped(evidence.deliveries, ({ jobId }) => jobId);
  const owners = new Map(
    trailsOf(evidence).flatMap(({ ask, jobIds }) => jobIds.map((id) => [id, ask] as const)),
  );
  return [...exchanges].flatMap(([jobId, own]) => {
    if (jobId === undefined) return [];
    const about = (wanted: ExchangeEvent['operation']) => own.filter(({ operation }) => operation === wanted);
    return {
      jobId,
      ask: owners.get(jobId),
      polls: about('aiJobStatus'),
      results: about('aiJobResult'),
      cancels: about('aiJobCancel'),
      deliveries: deliveries.get(jobId) ?? [],
    };
  });
});
