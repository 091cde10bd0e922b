import type { ExchangeEvent } from '../../../mock-server/index.js';
import { defineCheck } from '../define-check.js';
import { callsTo, type Evidence } from '../evidence.js';
import { endOf, nameOf } from '../reading/asks.js';
import { cancelTrails, confirmation } from '../reading/cancels.js';
import { ranOut, timeliness } from '../reading/deadline.js';
import { byArrival, shownState } from '../reading/jobs.js';
import { missing } from '../reading/missing.js';
import { fail, incomplete, pass } from '../verdict.js';

/** One look at the record after the confirmation, or a poll that was already on its way. */
const POLLS_ALLOWED = 1;

/** Polls of a job from the moment its cancel was confirmed, that confirming answer first. */
function pollsAfterConfirmation(evidence: Evidence): ExchangeEvent[][] {
  const confirmed = callsTo(evidence, 'aiJobCancel').filter((answer) => shownState(answer) === 'CANCELLED');
  return confirmed.map((answer) => {
    const later = callsTo(evidence, 'aiJobStatus').filter(
      ({ jobId, wallMs }) => jobId === answer.jobId && wallMs > answer.endedMs,
    );
    return [answer, ...byArrival(later)];
  });
}

export const stopsWork = defineCheck({
  id: 'cancel.stops-work',
  level: 'must',
  profile: 'cancel',
  rule: 'Once a cancel is confirmed, end the ask as cancelled and stop polling its job.',
  basis: { source: 'Omni OpenAPI (Python SDK, July 2026): CANCELLED is a terminal state' },
  remedy: 'Let a confirmed cancel end the polling loop of its ask, with the outcome "cancelled".',
  judge(evidence) {
    const polled = pollsAfterConfirmation(evidence).find(([, ...polls]) => polls.length > POLLS_ALLOWED);
    if (polled) return fail(`Polled ${polled.length - 1} more times after the cancel was confirmed.`, polled);
    const stopped = cancelTrails(evidence).filter(({ trail }) => confirmation(trail) !== undefined);
    if (stopped.length === 0) {
      const seen = !evidence.hasAdapter && pollsAfterConfirmation(evidence).length > 0;
      return seen ? pass() : missing(evidence, 'No cancel was confirmed.');
    }
    const astray = stopped.find(
      ({ trail }) =>
        trail.ask.reply?.outcome !== 'cancelled' && timeliness(evidence, trail.ask) !== 'cut-short',
    );
    if (astray) {
      return fail(
        `${nameOf(astray.trail)} ${endOf(astray.trail)} after its cancel was confirmed.`,
        astray.answers,
        { timing: ranOut(evidence, astray.trail.ask) },
      );
    }
    return stopped.some(({ trail }) => !trail.ask.reply)
      ? incomplete('The trace ends before the ask does.')
      : pass();
  },
});
