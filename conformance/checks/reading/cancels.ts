import type { ExchangeEvent } from '../../../mock-server/index.js';
import type { CancelReply, CancelRequest } from '../../protocol/messages.js';
import type { Call, Evidence } from '../evidence.js';
import { type AskTrail, trailsOf } from './asks.js';
import { byArrival, shownState } from './jobs.js';

/** A cancel the suite asked for, with what the client did about it. */
export interface CancelTrail {
  readonly call: Call<CancelRequest, CancelReply>;
  /** The ask that was to be stopped. */
  readonly trail: AskTrail;
  /** What Omni answered to cancels of its job, from the call on. */
  readonly answers: readonly ExchangeEvent[];
}

export function cancelTrails(evidence: Evidence): CancelTrail[] {
  const trails = trailsOf(evidence);
  return evidence.cancels.flatMap((call) => {
    const trail = trails.find(({ ask }) => ask.request.id === call.request.ask);
    if (!trail) return [];
    const answers = byArrival(trail.cancels).filter(({ wallMs }) => wallMs >= call.askedMs);
    return [{ call, trail, answers }];
  });
}

/** The exchange that first showed the client that the job of this ask is CANCELLED. */
export const confirmation = ({ polls, cancels }: AskTrail): ExchangeEvent | undefined =>
  byArrival([...polls, ...cancels]).find((exchange) => shownState(exchange) === 'CANCELLED');

/** The client said "cancelled" before Omni did: in its answer to the cancel, or as the end of the ask. */
export function claimsTooMuch({ call, trail }: CancelTrail): boolean {
  const confirmedMs = confirmation(trail)?.wallMs ?? Number.POSITIVE_INFINITY;
  return [call, trail.ask].some(
    ({ reply, repliedMs = 0 }) => reply?.outcome === 'cancelled' && repliedMs < confirmedMs,
  );
}
