import { defineCheck } from '../define-check.js';
import { endOf, nameOf } from '../reading/asks.js';
import { type CancelTrail, cancelTrails, claimsTooMuch } from '../reading/cancels.js';
import { ranOut } from '../reading/deadline.js';
import { showsTheEnd } from '../reading/jobs.js';
import { missing } from '../reading/missing.js';
import { fail, incomplete, pass } from '../verdict.js';

/** It was followed on, and the deadline came before the end of the job. */
const ranOutOfTime = ({ answers, trail: { ask, polls } }: CancelTrail): boolean =>
  ask.reply?.outcome === 'timed-out' &&
  polls.some(({ wallMs }) => answers.every((answer) => wallMs > answer.endedMs));

/** The state in which Omni refuses is agreed; only the form of the refusal is not, and the rule holds for either. */
export const acceptsRefusal = defineCheck({
  id: 'cancel.accepts-refusal',
  level: 'must',
  profile: 'cancel',
  rule: 'When Omni refuses a cancel, do not call the job cancelled, and follow it to its answer.',
  basis: {
    source: 'docs.omni.co: Cancel AI job (a job in DELIVERING cannot be cancelled)',
    quote: 'Job is not in a cancellable state',
  },
  remedy: 'Treat a 400 to a cancel as "too late to stop": tell the user, keep polling and show the answer.',
  judge(evidence) {
    const refused = cancelTrails(evidence).filter(({ answers }) =>
      answers.some(({ status }) => status === 400),
    );
    if (refused.length === 0) return missing(evidence, 'Omni refused no cancel.');
    const believed = refused.find(claimsTooMuch);
    if (believed)
      return fail(`${nameOf(believed.trail)} was called cancelled; Omni refused.`, believed.answers);
    const open = refused.filter(({ trail }) => trail.ask.reply?.outcome !== 'answered');
    // A job that was followed to its end and then not answered is the business of other rules.
    const dropped = open.find(
      (cancel) => cancel.trail.ask.reply && !cancel.trail.polls.some(showsTheEnd) && !ranOutOfTime(cancel),
    );
    if (dropped) {
      const shown = [...dropped.answers, ...dropped.trail.polls];
      return fail(
        `${nameOf(dropped.trail)} ${endOf(dropped.trail)}: its job was not followed to the end.`,
        shown,
        { timing: ranOut(evidence, dropped.trail.ask) },
      );
    }
    return open.length > 0 ? incomplete('The ask whose cancel was refused was not answered.') : pass();
  },
});
