import type { ExchangeEvent } from '../../../mock-server/index.js';
import { defineCheck } from '../define-check.js';
import type { Evidence } from '../evidence.js';
import { type AskTrail, nameOf, trailsOf } from '../reading/asks.js';
import { idsOf, userIdOf, whoIs } from '../reading/embed-users.js';
import { missing } from '../reading/missing.js';
import { fail, notApplicable, pass } from '../verdict.js';

/** Submits in the name of somebody else. One without any `userId` is the business of another rule. */
function foreignSubmits(evidence: Evidence, { ask, submits }: AskTrail): ExchangeEvent[] {
  const own = idsOf(evidence, ask.request.user.externalId).at(-1);
  return submits.filter((submit) => {
    const id = userIdOf(submit);
    return id !== undefined && id !== own;
  });
}

export const rightUser = defineCheck({
  id: 'scoping.right-user',
  level: 'must',
  profile: 'scoping',
  rule: "Send the membership id of the person who asks: the `id` of their SCIM record, not their `externalId` and not the key's owner.",
  basis: {
    source:
      'Omni OpenAPI (Python SDK, July 2026): userId of aiJobSubmit; exploreomni/omni-agent-skills 1.7.0 (it is the SCIM `id`)',
  },
  remedy: 'Look the person up with `embedExternalId eq "<external id>"` and send the `id` of that record.',
  judge(evidence) {
    if (!evidence.hasAdapter) return notApplicable('Only an adapter tells who asked.');
    const trails = trailsOf(evidence);
    const wrong = trails.find((trail) => foreignSubmits(evidence, trail).length > 0);
    if (wrong) {
      const submits = foreignSubmits(evidence, wrong);
      const id = submits.map(userIdOf)[0] ?? '';
      return fail(
        `${nameOf(wrong)} by "${wrong.ask.request.user.externalId}" was sent as ${whoIs(evidence, id)} (${id}).`,
        submits,
      );
    }
    const sent = trails.some(({ submits }) => submits.some((submit) => userIdOf(submit) !== undefined));
    return sent ? pass() : missing(evidence, 'No submit carried a userId.');
  },
});
