import { defineCheck } from '../define-check.js';
import { callsTo, type Evidence } from '../evidence.js';
import { endOf, nameOf, trailsOf } from '../reading/asks.js';
import { idsOf, userIdOf } from '../reading/embed-users.js';
import { missing } from '../reading/missing.js';
import { fail, incomplete, notApplicable, pass } from '../verdict.js';

/** Records on a page when a look-up asks for no `count`. */
const PAGE_SIZE = 100;

const isOnLaterPage = ({ space }: Evidence, externalId: string): boolean =>
  space.embedUsers.findIndex((user) => user.externalId === externalId) >= PAGE_SIZE;

export const findsUserOnLaterPage = defineCheck({
  id: 'scoping.finds-user-on-later-page',
  level: 'must',
  profile: 'scoping',
  rule: 'Find a user who is not on the first page of the SCIM list, by a filter or by reading on.',
  basis: { source: 'Omni OpenAPI (CLI, May 2026): embed users come 100 a page, `startIndex` counts from 1' },
  remedy: 'Filter by `embedExternalId`, or read pages until `totalResults` records were seen.',
  judge(evidence) {
    if (!evidence.hasAdapter) return notApplicable('Only an adapter tells who asked.');
    const trails = trailsOf(evidence).filter(({ ask }) =>
      isOnLaterPage(evidence, ask.request.user.externalId),
    );
    if (trails.length === 0) return missing(evidence, 'Nobody from a later page asked anything.');
    const lookups = callsTo(evidence, 'scimEmbedUsersList');
    if (lookups.length === 0) return incomplete('The client looked nobody up.');
    const lost = trails.find(({ ask, submits }) => {
      const ids = idsOf(evidence, ask.request.user.externalId);
      return !submits.some((submit) => ids.includes(userIdOf(submit) ?? ''));
    });
    // Somebody who was found and then left out of the submit is the business of another rule.
    if (lost && lost.submits.length > 0 && lost.submits.every((submit) => userIdOf(submit) === undefined)) {
      return incomplete(
        `${nameOf(lost)} was sent without a userId, so nobody can tell whether its asker was found: see scoping.user-id-on-every-submit.`,
      );
    }
    return lost
      ? fail(`"${lost.ask.request.user.externalId}" was not found. ${nameOf(lost)} ${endOf(lost)}.`, lookups)
      : pass();
  },
});
