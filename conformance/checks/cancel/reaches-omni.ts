import { defineCheck } from '../define-check.js';
import { callsTo } from '../evidence.js';
import { nameOf } from '../reading/asks.js';
import { cancelTrails } from '../reading/cancels.js';
import { byArrival, showsTheEnd } from '../reading/jobs.js';
import { missing } from '../reading/missing.js';
import { fail, pass } from '../verdict.js';

export const reachesOmni = defineCheck({
  id: 'cancel.reaches-omni',
  level: 'must',
  profile: 'cancel',
  rule: "Send a cancel to Omni for the ask's own job, and not only stop waiting for it.",
  basis: {
    source:
      'Omni OpenAPI (Python SDK, July 2026): aiJobCancel; a job that nobody stops goes on spending credits',
  },
  remedy:
    'Post to `/api/v1/ai/jobs/{jobId}/cancel` with the `jobId` of the submit whenever a user stops a question.',
  judge(evidence) {
    // A cancel counts where there was a job to stop: made, and not yet known to have ended.
    const due = cancelTrails(evidence).filter(({ call, trail }) => {
      const known = byArrival([...trail.submits, ...trail.polls, ...trail.cancels]).filter(
        ({ endedMs }) => endedMs < call.askedMs,
      );
      return known.some(({ jobId }) => jobId !== null) && !known.some(showsTheEnd);
    });
    if (due.length === 0) return missing(evidence, 'No job was running when the client was told to cancel.');
    // One that comes while another is under way may join it.
    const lost = due.find(
      ({ call, trail, answers }) =>
        answers.length === 0 && !trail.cancels.some(({ endedMs }) => endedMs >= call.askedMs),
    );
    if (!lost) return pass();
    const others = callsTo(evidence, 'aiJobCancel').filter(({ wallMs }) => wallMs >= lost.call.askedMs);
    return others.length === 0
      ? fail(
          `${nameOf(lost.trail)} was cancelled in the client only: no cancel reached Omni.`,
          lost.trail.submits,
        )
      : fail(`${nameOf(lost.trail)}: the cancel went to another job.`, others);
  },
});
