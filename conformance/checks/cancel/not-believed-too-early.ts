import { defineCheck } from '../define-check.js';
import { nameOf } from '../reading/asks.js';
import { cancelTrails, claimsTooMuch } from '../reading/cancels.js';
import { shownState, showsTheEnd } from '../reading/jobs.js';
import { missing } from '../reading/missing.js';
import { fail, incomplete, pass } from '../verdict.js';

/**
 * A must, although sources leave open when an EXECUTING job flips: that `state` in the answer may be any of the six is
 * not open, and whoever reads it is right under every reading.
 */
export const notBelievedTooEarly = defineCheck({
  id: 'cancel.not-believed-too-early',
  level: 'must',
  profile: 'cancel',
  rule: 'Call a job cancelled only once a cancel answer or a poll says CANCELLED.',
  basis: {
    source:
      'Omni OpenAPI (Python SDK, July 2026): the answer of aiJobCancel carries one of six states; exploreomni/OmniKit trusts CANCELLED only',
  },
  remedy: 'Read `state` in the answer to a cancel. Unless it is CANCELLED, say "requested" and keep polling.',
  judge(evidence) {
    const pending = cancelTrails(evidence).filter(({ answers }) =>
      answers.some((answer) => shownState(answer) !== null && !showsTheEnd(answer)),
    );
    if (pending.length === 0)
      return missing(evidence, 'No cancel was answered with a state that is still running.');
    const early = pending.find(claimsTooMuch);
    if (early) {
      const states = early.answers.map((answer) => answer.jobState ?? answer.status).join(', ');
      return fail(`${nameOf(early.trail)} was called cancelled while Omni said ${states}.`, early.answers);
    }
    const silent = pending.some(({ call }) => !call.reply);
    return silent ? incomplete('The client never said what became of its cancel.') : pass();
  },
});
