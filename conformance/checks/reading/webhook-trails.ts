import type { DeliveryEvent } from '../../../mock-server/index.js';
import type { Evidence } from '../evidence.js';
import { type AskTrail, trailsOf } from './asks.js';

/** An ask whose end was to be announced by webhook, with the webhooks that were sent about its job. */
export interface WebhookTrail extends AskTrail {
  /** In the order in which they began. */
  readonly deliveries: readonly DeliveryEvent[];
  /** When Omni's own API first knew the job to have ended; infinite while it had not. */
  readonly endedMs: number;
}

const TERMINAL: ReadonlySet<string> = new Set(['COMPLETE', 'FAILED', 'CANCELLED']);

export function webhookTrails(evidence: Evidence): WebhookTrail[] {
  const { deliveries, transitions } = evidence;
  return trailsOf(evidence)
    .filter(({ ask }) => ask.request.webhook !== undefined)
    .map((trail) => ({
      ...trail,
      deliveries: deliveries
        .filter(({ jobId }) => trail.jobIds.includes(jobId))
        .sort((a, b) => a.wallMs - b.wallMs),
      endedMs:
        transitions.find(({ jobId, to }) => trail.jobIds.includes(jobId) && TERMINAL.has(to))?.wallMs ??
        Number.POSITIVE_INFINITY,
    }));
}

/** It announces an end, rather than progress. */
export const isTerminal = ({ event }: DeliveryEvent): boolean => event !== null && event !== 'job.progress';

/** It left the mock: a script may have ordered it lost, and the egress guard may have held it back. */
export const wasSent = ({ outcome }: DeliveryEvent): boolean =>
  outcome !== 'dropped' && outcome !== 'refused';

/** The receiver said that all is well: Omni will not send it again. */
export const isAccepted = ({ outcome, status }: DeliveryEvent): boolean =>
  outcome === 'answered' && status !== null && status >= 200 && status < 300;

/** What the receiver made of it, as the end of a sentence: `was answered 401`. */
export function answerTo({ outcome, status, problem }: DeliveryEvent): string {
  if (outcome === 'answered') return `was answered ${status}`;
  const why = problem === null ? '' : ` (${problem.replace(/\.$/, '')})`;
  if (outcome === 'timed-out') return `was not answered in time${why}`;
  if (outcome === 'failed') return `could not be delivered${why}`;
  return outcome === 'refused' ? `was not sent${why}` : 'was lost on its way';
}

/** All of them, for what was found. */
export const listed = (ids: readonly string[]): string => {
  const unique = [...new Set(ids)];
  return unique.length < 2 ? unique.join('') : `${unique.slice(0, -1).join(', ')} and ${unique.at(-1)}`;
};

/** One of them and how many more, for what could not be judged. */
export function summed(ids: readonly string[]): string {
  const unique = [...new Set(ids)];
  return unique.length > 3 ? `${unique[0]} and ${unique.length - 1} more` : listed(unique);
}
