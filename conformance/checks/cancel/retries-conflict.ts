import { defineCheck } from '../define-check.js';
import { nameOf } from '../reading/asks.js';
import { type CancelTrail, cancelTrails, claimsTooMuch } from '../reading/cancels.js';
import { showsTheEnd } from '../reading/jobs.js';
import { missing } from '../reading/missing.js';
import { fail, incomplete, pass } from '../verdict.js';

const MOST_TRIES = 10;

/** The client said that the job had ended, and nothing Omni showed says so. */
const inventsAnEnd = ({ call, trail }: CancelTrail): boolean =>
  call.reply?.outcome === 'already-ended' && ![...trail.polls, ...trail.cancels].some(showsTheEnd);

export const retriesConflict = defineCheck({
  id: 'cancel.retries-conflict',
  level: 'must',
  profile: 'cancel',
  rule: `After a 409, cancel again (at most ${MOST_TRIES} times) or say that the job is not cancelled.`,
  basis: {
    source:
      'Omni OpenAPI (Python SDK, July 2026): aiJobCancel, 409 (the job changed under the request; retry)',
  },
  remedy: 'Repeat a cancel that answers 409 a few times with a short pause, then report that it failed.',
  judge(evidence) {
    const met = cancelTrails(evidence).filter(({ answers }) => answers.some(({ status }) => status === 409));
    if (met.length === 0) return missing(evidence, 'No cancel met a 409.');
    const endless = met.find(({ answers }) => answers.length > MOST_TRIES);
    if (endless) return fail(`The cancel was sent ${endless.answers.length} times.`, endless.answers);
    const wrong = met.find((cancel) => claimsTooMuch(cancel) || inventsAnEnd(cancel));
    if (wrong) {
      const said = wrong.call.reply?.outcome ?? 'nothing';
      return fail(
        `${nameOf(wrong.trail)}: after a 409 the client said "${said}", and the job ran on.`,
        wrong.answers,
      );
    }
    const silent = met.some(({ call }) => !call.reply);
    return silent ? incomplete('The client never said what became of its cancel.') : pass();
  },
});
