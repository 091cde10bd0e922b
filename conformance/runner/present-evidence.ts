import type { DeliveryEvent, Trace } from '../../mock-server/index.js';
import type { Judgement } from '../checks/verdict.js';
import { presentExchanges } from './present-exchange.js';
import type { CheckEvidence, ReportedDelivery } from './run-report.js';

/** What a check said, as a report shows it; times count from the beginning of the trace. */
export function presentEvidence(
  { verdict, message, exchanges, deliveries = [], proof }: Judgement,
  { scenario, attempt, trace }: { scenario: string; attempt: number; trace: Trace | undefined },
): CheckEvidence {
  const beganMs = trace?.[0].wallMs ?? 0;
  return {
    scenario,
    attempt,
    verdict,
    message,
    exchanges: presentExchanges(exchanges, beganMs),
    ...(proof ? { proof } : {}),
    ...(deliveries.length > 0 ? { deliveries: presentDeliveries(deliveries, beganMs) } : {}),
  };
}

/** Each attempt once, in the order in which they were made. */
function presentDeliveries(deliveries: readonly DeliveryEvent[], beganMs: number): ReportedDelivery[] {
  const bySeq = new Map(deliveries.map((delivery) => [delivery.seq, delivery]));
  return [...bySeq.values()]
    .sort((a, b) => a.wallMs - b.wallMs)
    .map((delivery) => ({
      seq: delivery.seq,
      offsetMs: Math.round(delivery.wallMs - beganMs),
      event: delivery.event,
      eventId: delivery.eventId,
      jobId: delivery.jobId,
      attempt: delivery.attempt,
      status: delivery.status,
      outcome: delivery.outcome,
      attack: delivery.attack?.id ?? null,
      role: delivery.attack?.role ?? null,
      problem: delivery.problem,
    }));
}
