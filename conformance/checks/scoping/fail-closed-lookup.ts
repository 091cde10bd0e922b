import { defineCheck } from '../define-check.js';
import type { Evidence } from '../evidence.js';
import { type AskTrail, endOf, nameOf, trailsOf } from '../reading/asks.js';
import { idsOf, userIdOf } from '../reading/embed-users.js';
import { lookUpsDuring } from '../reading/look-ups.js';
import { missing } from '../reading/missing.js';
import { fail, incomplete, notApplicable, pass } from '../verdict.js';

/** Nothing told the client who this person is: no such user, or every look-up failed. */
function isUnknowable(evidence: Evidence, trail: AskTrail): boolean {
  if (idsOf(evidence, trail.ask.request.user.externalId).length === 0) return true;
  const lookups = lookUpsDuring(evidence, trail);
  return lookups.length > 0 && lookups.every(({ status }) => status !== 200);
}

const HONEST = new Set(['refused', 'failed', 'timed-out']);

export const failClosedLookup = defineCheck({
  id: 'scoping.fail-closed-lookup',
  level: 'must',
  profile: 'scoping',
  rule: 'Send no question when the look-up of its user fails or finds nobody.',
  basis: {
    source:
      'docs.omni.co: Connect a chat agent to Omni AI for embed experiences (a job without the right `userId` runs with other rights)',
  },
  remedy: 'Stop before the submit, and tell the user that their account could not be found.',
  judge(evidence) {
    if (!evidence.hasAdapter) return notApplicable('Only an adapter tells who asked.');
    const unknown = trailsOf(evidence).filter((trail) => isUnknowable(evidence, trail));
    if (unknown.length === 0) return missing(evidence, 'Every user could be looked up.');
    for (const trail of unknown) {
      const own = idsOf(evidence, trail.ask.request.user.externalId);
      const open = trail.submits.filter((submit) => !own.includes(userIdOf(submit) ?? ''));
      if (open.length > 0) {
        const shown = [...lookUpsDuring(evidence, trail), ...open];
        return fail(`${nameOf(trail)} was sent although nobody knew who asked.`, shown);
      }
      const { reply } = trail.ask;
      if (reply && trail.submits.length === 0 && !HONEST.has(reply.outcome)) {
        return fail(
          `${nameOf(trail)} ${endOf(trail)}, though it was never sent.`,
          lookUpsDuring(evidence, trail),
        );
      }
    }
    return unknown.some(({ ask }) => !ask.reply)
      ? incomplete('The client never said how the ask ended.')
      : pass();
  },
});
