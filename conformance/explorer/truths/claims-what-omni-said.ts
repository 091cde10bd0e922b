import { defineCheck } from '../../checks/define-check.js';
import type { Evidence } from '../../checks/evidence.js';
import { nameOf, trailsOf } from '../../checks/reading/asks.js';
import { type CancelTrail, cancelTrails } from '../../checks/reading/cancels.js';
import { isAccepted, isTerminal } from '../../checks/reading/webhook-trails.js';
import { worstOf } from '../../checks/reading/worst.js';
import { fail, notApplicable, pass } from '../../checks/verdict.js';
import { isForgotten, shownBefore } from './standing.js';

export const claimsWhatOmniSaid = defineCheck({
  id: 'explorer.claims-what-omni-said',
  level: 'must',
  profile: 'cancel',
  rule: 'Say of a cancel what Omni has said: cancelled after CANCELLED, ended after an end, asked for after having asked.',
  basis: {
    source: 'Omni OpenAPI (Python SDK, July 2026): the answer of aiJobCancel carries the state of the job',
  },
  remedy:
    'Remember a cancel that comes before the submit is answered, send it then, and answer it with the `state` that came back.',
  judge(evidence) {
    const asks = trailsOf(evidence).map((trail) => {
      const { ask, jobIds, submits } = trail;
      if (ask.reply?.outcome !== 'cancelled' || jobIds.length === 0) return undefined;
      if (shownBefore(trail, 'CANCELLED', ask.repliedMs ?? 0)) return pass();
      return fail(`${nameOf(trail)} ended as cancelled before Omni had said so.`, [
        ...submits,
        ...trail.cancels,
      ]);
    });
    const cancels = cancelTrails(evidence).map((cancel) => {
      const wrong = untruthIn(evidence, cancel);
      return wrong === undefined ? pass() : fail(`${nameOf(cancel.trail)}: ${wrong}.`, cancel.trail.cancels);
    });
    return worstOf([...asks, ...cancels]) ?? notApplicable('Nothing was cancelled.');
  },
});

/** What is wrong with the answer to a cancel, as the end of a sentence. */
function untruthIn(evidence: Evidence, { call, trail, answers }: CancelTrail): string | undefined {
  const { repliedMs = 0, reply, error, askedMs } = call;
  if (error !== undefined) return `its cancel made the adapter fail ("${error}")`;
  if (!reply) return isForgotten(evidence, askedMs) ? 'its cancel was never answered' : undefined;
  // One that nobody has sent yet can be stopped at home.
  if (trail.submits.every(({ wallMs }) => wallMs > repliedMs)) return undefined;
  const wasOver = trail.ask.repliedMs !== undefined && trail.ask.repliedMs <= repliedMs;
  const shown = (['COMPLETE', 'FAILED', 'CANCELLED'] as const).some((end) =>
    shownBefore(trail, end, repliedMs),
  );
  const told = evidence.deliveries.some(
    (one) => trail.jobIds.includes(one.jobId) && isTerminal(one) && isAccepted(one) && one.wallMs < repliedMs,
  );
  switch (reply.outcome) {
    case 'cancelled':
      return shownBefore(trail, 'CANCELLED', repliedMs)
        ? undefined
        : 'it was called cancelled before Omni had said so';
    case 'already-ended':
      return shown || told || wasOver ? undefined : 'it was called ended before Omni had said so';
    case 'requested': {
      const underWay = trail.cancels.some(({ endedMs }) => endedMs >= askedMs);
      return answers.length > 0 || underWay || shown || told
        ? undefined
        : 'the client said that it had asked for a cancel, and none came to Omni';
    }
    default:
      return undefined;
  }
}
