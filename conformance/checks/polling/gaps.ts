import type { ExchangeEvent } from '../../../mock-server/index.js';
import { type JobStory, showsTheEnd } from '../reading/jobs.js';

/** From one poll's arrival to the next one's. */
export interface Gap {
  readonly ms: number;
  readonly polls: readonly [ExchangeEvent, ExchangeEvent];
}

/**
 * The gaps that tell how fast a client polls a job: from the second poll on, because the first one pays for the
 * connection. Left out are gaps that other rules judge: after an error, after the job ended, and once the client
 * has begun to cancel. A poll that a webhook called for came when it had to.
 */
export function pollGaps({
  polls,
  cancels,
  deliveries,
}: Pick<JobStory, 'polls' | 'cancels' | 'deliveries'>): Gap[] {
  const cancelledMs = cancels[0]?.wallMs ?? Number.POSITIVE_INFINITY;
  const ended = polls.findIndex(showsTheEnd);
  const watched = (ended === -1 ? polls : polls.slice(0, ended + 1)).filter(
    ({ wallMs }) => wallMs < cancelledMs,
  );
  return watched.flatMap((poll, index) => {
    const before = watched[index - 1];
    if (index < 2 || before?.status !== 200) return [];
    if (deliveries.some(({ wallMs }) => wallMs > before.wallMs && wallMs <= poll.wallMs)) return [];
    return [{ ms: poll.wallMs - before.wallMs, polls: [before, poll] as const }];
  });
}

export const meanMs = (gaps: readonly Gap[]): number =>
  gaps.reduce((sum, { ms }) => sum + ms, 0) / Math.max(gaps.length, 1);
