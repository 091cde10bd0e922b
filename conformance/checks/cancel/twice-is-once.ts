import type { CancelReply } from '../../protocol/messages.js';
import { defineCheck } from '../define-check.js';
import { nameOf } from '../reading/asks.js';
import { type CancelTrail, cancelTrails, claimsTooMuch, confirmation } from '../reading/cancels.js';
import { missing } from '../reading/missing.js';
import { fail, incomplete, pass } from '../verdict.js';

/** What is wrong to say of a job that is CANCELLED. */
const UNTRUE: readonly (CancelReply['outcome'] | undefined)[] = ['failed', 'not-cancellable'];

export const twiceIsOnce = defineCheck({
  id: 'cancel.twice-is-once',
  level: 'should',
  profile: 'cancel',
  rule: 'Answer a cancel that comes again like the first: the job stays cancelled, and that is no failure.',
  basis: {
    source:
      'Omni OpenAPI (Python SDK, July 2026): aiJobCancel is idempotent and answers 200 with the unchanged state of an ended job',
  },
  remedy:
    'Join a second cancel to the first one, or send it to Omni again and read `state`; answer one after the end with what is known.',
  judge(evidence) {
    const calls = cancelTrails(evidence);
    const again = calls.filter(({ trail }, i) => calls.findIndex((call) => call.trail === trail) < i);
    const stopped = again.filter(({ trail }) => confirmation(trail) !== undefined);
    if (stopped.length === 0)
      return missing(evidence, 'No job was cancelled that was to be cancelled twice.');
    const broken = stopped.find(({ call }) => call.error !== undefined);
    if (broken)
      return fail(`${nameOf(broken.trail)}: a second cancel made the adapter fail ("${broken.call.error}").`);
    const wrong = stopped.find((one) => claimsTooMuch(one) || deniesTheEnd(one));
    if (wrong) {
      const said = wrong.call.reply?.outcome;
      return fail(
        `${nameOf(wrong.trail)}: of a second cancel the client said "${said}".`,
        wrong.trail.cancels,
      );
    }
    const silent = stopped.some(({ call }) => !call.reply);
    return silent ? incomplete('The client never said what became of its second cancel.') : pass();
  },
});

/** Omni had said CANCELLED, and the client says that it could not be done. */
function deniesTheEnd({ call, trail }: CancelTrail): boolean {
  const confirmedMs = confirmation(trail)?.endedMs ?? Number.POSITIVE_INFINITY;
  return UNTRUE.includes(call.reply?.outcome) && (call.repliedMs ?? 0) > confirmedMs;
}
