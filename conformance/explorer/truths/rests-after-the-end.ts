import { defineCheck } from '../../checks/define-check.js';
import { nameOf, trailsOf } from '../../checks/reading/asks.js';
import { timesActed } from '../../checks/reading/webhook-effects.js';
import { worstOf } from '../../checks/reading/worst.js';
import { fail, notApplicable, pass } from '../../checks/verdict.js';

/** One look that was due already, or that confirms a cancel. */
const LOOKS_ALLOWED = 1;
/** What arrives this soon was sent before the client had said that the ask was over. */
const ON_ITS_WAY_MS = 100;

export const restsAfterTheEnd = defineCheck({
  id: 'explorer.rests-after-the-end',
  level: 'must',
  profile: 'core',
  rule: 'Once the ask is over, poll its job no more, and do nothing on account of late progress.',
  basis: {
    source:
      'docs.omni.co: Get AI job status (COMPLETE, FAILED and CANCELLED are terminal); that progress can come late is our inference',
  },
  remedy: 'End the loop and the subscription of an ask together with the ask.',
  judge(evidence) {
    const judged = trailsOf(evidence).map((trail) => {
      const { repliedMs } = trail.ask;
      if (repliedMs === undefined) return undefined;
      const late = trail.polls.filter(({ wallMs }) => wallMs > repliedMs + ON_ITS_WAY_MS);
      if (late.length > LOOKS_ALLOWED)
        return fail(`${nameOf(trail)} was over, and its job was polled ${late.length} more times.`, late);
      const heeded = evidence.deliveries.find(
        (one) =>
          trail.jobIds.includes(one.jobId) &&
          one.event === 'job.progress' &&
          one.wallMs > repliedMs + ON_ITS_WAY_MS &&
          timesActed(evidence, one.eventId) > 0 &&
          // The same progress may have counted when it came before.
          !evidence.deliveries.some(({ eventId, wallMs }) => eventId === one.eventId && wallMs < repliedMs),
      );
      return heeded
        ? {
            ...fail(`${nameOf(trail)} was over, and the client acted on progress after that.`),
            deliveries: [heeded],
          }
        : pass();
    });
    return worstOf(judged) ?? notApplicable('No ask came to an end.');
  },
});
