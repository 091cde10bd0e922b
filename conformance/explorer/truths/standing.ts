import type { ExchangeEvent } from '../../../mock-server/index.js';
import type { Evidence } from '../../checks/evidence.js';
import type { AskTrail } from '../../checks/reading/asks.js';
import { byArrival, shownState } from '../../checks/reading/jobs.js';

export const ENDS = { COMPLETE: 'answered', FAILED: 'failed', CANCELLED: 'cancelled' } as const;

/** How the job of an ask ended at Omni, or undefined while it has not. */
export function endAt({ transitions }: Evidence, { jobIds }: AskTrail): keyof typeof ENDS | undefined {
  const last = transitions.findLast(({ jobId }) => jobIds.includes(jobId))?.to;
  return last === 'COMPLETE' || last === 'FAILED' || last === 'CANCELLED' ? last : undefined;
}

/** The exchange that first told the client this end before `untilMs`. It counts from its arrival, which favours the client. */
export const shownBefore = (
  { polls, cancels }: AskTrail,
  end: keyof typeof ENDS,
  untilMs: number,
): ExchangeEvent | undefined =>
  byArrival([...polls, ...cancels]).find((one) => shownState(one) === end && one.wallMs < untilMs);

/** Who has been waiting for so long with nothing in the way has been forgotten. */
const PATIENCE_MS = 8_000;

/** When nothing was in the client's way any more: the job had ended, and no answer was held. */
function freeMs({ exchanges, transitions, deliveries }: Evidence): number {
  const held = exchanges.filter(({ fault }) => fault?.kind === 'hold').map(({ endedMs }) => endedMs);
  return Math.max(
    0,
    ...held,
    ...transitions.map(({ wallMs }) => wallMs),
    ...deliveries.map(({ endedMs }) => endedMs),
  );
}

/** Whether somebody who was asked at `sinceMs`, and not answered until `untilMs`, was left without an answer too long. */
export const isForgotten = (evidence: Evidence, sinceMs: number, untilMs?: number): boolean =>
  (untilMs ?? Math.max(...evidence.events.map(({ wallMs }) => wallMs))) -
    Math.max(sinceMs, freeMs(evidence)) >
  PATIENCE_MS;
