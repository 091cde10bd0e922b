import type { ExchangeEvent } from '../../../mock-server/index.js';
import { defineCheck } from '../define-check.js';
import { endOf, nameOf } from '../reading/asks.js';
import { type CancelTrail, cancelTrails, claimsTooMuch } from '../reading/cancels.js';
import { ranOut, timeliness } from '../reading/deadline.js';
import { showsTheEnd } from '../reading/jobs.js';
import { missing } from '../reading/missing.js';
import { fail, incomplete, pass } from '../verdict.js';

const MOST_TRIES = 10;

/** The client itself may hang up; what the mock dropped after it had acted is what this is about. */
const isLost = ({ status, fault }: ExchangeEvent): boolean => status === null && fault?.kind === 'drop';

/** The client said that the job had ended, before anything that Omni showed said so. */
const inventsAnEnd = ({ call, trail }: CancelTrail): boolean =>
  call.reply?.outcome === 'already-ended' &&
  ![...trail.polls, ...trail.cancels].some(
    (one) => showsTheEnd(one) && one.wallMs < (call.repliedMs ?? Number.POSITIVE_INFINITY),
  );

export const survivesALostAnswer = defineCheck({
  id: 'cancel.survives-a-lost-answer',
  level: 'must',
  profile: 'cancel',
  rule: `When no answer to a cancel comes, learn from the job's status how it ended, and cancel again at most ${MOST_TRIES} times.`,
  basis: {
    source:
      'Omni OpenAPI (Python SDK, July 2026): aiJobCancel is idempotent; aiJobStatus says with authority how a job ended',
  },
  remedy:
    'Keep polling while a cancel is under way, let CANCELLED in a poll end the ask, and pause between the tries of a cancel.',
  judge(evidence) {
    const lost = cancelTrails(evidence).filter(({ answers }) => answers.some(isLost));
    if (lost.length === 0) return missing(evidence, 'No answer to a cancel was lost.');
    const endless = lost.find(({ answers }) => answers.length > MOST_TRIES);
    if (endless) return fail(`The cancel was sent ${endless.answers.length} times.`, endless.answers);
    const wrong = lost.find((cancel) => claimsTooMuch(cancel) || inventsAnEnd(cancel));
    if (wrong) {
      const said = claimsTooMuch(wrong) ? 'cancelled' : wrong.call.reply?.outcome;
      return fail(`${nameOf(wrong.trail)} was called ${said} before Omni had said so.`, wrong.answers);
    }
    const astray = lost.find(
      ({ trail }) =>
        trail.ask.reply?.outcome !== 'cancelled' && timeliness(evidence, trail.ask) !== 'cut-short',
    );
    if (astray)
      return fail(
        `${nameOf(astray.trail)} ${endOf(astray.trail)}, and its job was CANCELLED.`,
        [...astray.answers, ...astray.trail.polls],
        { timing: ranOut(evidence, astray.trail.ask) },
      );
    return lost.some(({ trail }) => !trail.ask.reply)
      ? incomplete('The trace ends before the ask does.')
      : pass();
  },
});
