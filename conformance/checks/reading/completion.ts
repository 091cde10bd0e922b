import type { ExchangeEvent } from '../../../mock-server/index.js';
import { callsTo, type Evidence } from '../evidence.js';
import { jobOf } from './asks.js';
import { shownState } from './jobs.js';
import { onceFor } from './once-for.js';
import { isAccepted } from './webhook-trails.js';

/** When the client was first told that a job is COMPLETE, by its state or by a webhook that was believed. */
const toldMs = onceFor(({ exchanges, deliveries }: Evidence): ReadonlyMap<string, number> => {
  const told = new Map<string, number>();
  const tell = (jobId: string, wallMs: number) =>
    told.set(jobId, Math.min(wallMs, told.get(jobId) ?? Number.POSITIVE_INFINITY));
  for (const exchange of exchanges) {
    const { operation, jobId, wallMs } = exchange;
    if (operation === 'aiJobResult' || operation === 'aiConversationDetail' || jobId === null) continue;
    if (shownState(exchange) === 'COMPLETE') tell(jobId, wallMs);
  }
  for (const delivery of deliveries) {
    // Whether it should have been believed is for the rules about webhooks to say.
    if (delivery.event === 'job.complete' && isAccepted(delivery)) tell(delivery.jobId, delivery.wallMs);
  }
  return told;
});

/** A conversation shows the turns of jobs that are COMPLETE. */
const conversations = onceFor((evidence: Evidence) => callsTo(evidence, 'aiConversationDetail'));

/** Whether the client had been told that the job is COMPLETE when it sent this request about it. */
export function knewComplete(evidence: Evidence, request: ExchangeEvent): boolean {
  const jobId = jobOf(request) ?? '';
  return (
    (toldMs(evidence).get(jobId) ?? Number.POSITIVE_INFINITY) < request.wallMs ||
    conversations(evidence).some(
      ({ wallMs, responseBody }) => wallMs < request.wallMs && responseBody?.includes(jobId) === true,
    )
  );
}
