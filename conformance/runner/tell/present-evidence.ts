import type { DeliveryEvent, Trace } from '../../../mock-server/index.js';
import type { Judgement } from '../../checks/verdict.js';
import type { CheckEvidence, ReportedDelivery } from '../../report/run-report.js';
import { presentExchanges } from './present-exchange.js';

/** What a check said, as a report shows it; times count from the beginning of the trace. */
export function presentEvidence(
  { verdict, message, exchanges, deliveries = [], proof, timing }: Judgement,
  { scenario, attempt, trace }: { scenario: string; attempt: number; trace: Trace | undefined },
): CheckEvidence {
  const beganMs = trace?.[0].wallMs ?? 0;
  const [shown, moreSeqs] = presentExchanges(exchanges, beganMs);
  return {
    scenario,
    attempt,
    verdict,
    message,
    exchanges: shown,
    ...(moreSeqs.length > 0 ? { moreSeqs } : {}),
    ...(proof ? { proof } : {}),
    ...(timing ? { timing } : {}),
    ...(deliveries.length > 0 ? { deliveries: presentDeliveries(deliveries, beganMs) } : {}),
  };
}

const BROKEN: readonly string[] = ['fail', 'warn', 'info', 'harness-error'];

/** Which rules each event of one playing of a scenario broke, by its position in the trace. */
export function breaksIn(
  evidence: Iterable<readonly [check: string, seen: CheckEvidence]>,
): ReadonlyMap<number, readonly string[]> {
  const breaks = new Map<number, string[]>();
  for (const [check, { verdict, exchanges, moreSeqs = [], deliveries = [] }] of evidence) {
    if (!BROKEN.includes(verdict)) continue;
    for (const seq of [...exchanges, ...deliveries].map((one) => one.seq).concat(moreSeqs)) {
      const broken = breaks.get(seq);
      if (broken) broken.push(check);
      else breaks.set(seq, [check]);
    }
  }
  return breaks;
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
