import type { EmbedUserEvent } from '../../../mock-server/index.js';
import { defineCheck } from '../define-check.js';
import type { Evidence } from '../evidence.js';
import { endOf, trailsOf } from '../reading/asks.js';
import { idsOf, userIdOf } from '../reading/embed-users.js';
import { isFirstPage, lookUpsDuring } from '../reading/look-ups.js';
import { missing } from '../reading/missing.js';
import { worstOf } from '../reading/worst.js';
import { fail, incomplete, type Judgement, notApplicable, pass } from '../verdict.js';

/** Look-ups in one ask that are still no loop: the one that was due, and one more. */
const MOST_LOOK_UPS = 2;

/** Somebody was made anew under an external id that had stood for an older membership id. */
function renewals({ events }: Evidence): EmbedUserEvent[] {
  const changes = events.filter((event) => event.kind === 'embed-user');
  return changes.filter(
    (event) =>
      event.change === 'created' &&
      changes.some(
        (other) =>
          other.change === 'deleted' && other.externalId === event.externalId && other.seq < event.seq,
      ),
  );
}

function judgeRenewal(evidence: Evidence, { externalId, id, wallMs }: EmbedUserEvent): Judgement | undefined {
  const own = trailsOf(evidence).filter(({ ask }) => ask.request.user.externalId === externalId);
  const ids = idsOf(evidence, externalId);
  const wasKnown = own.some(({ submits }) =>
    submits.some((submit) => submit.wallMs < wallMs && ids.includes(userIdOf(submit) ?? '')),
  );
  const next = own.find(({ ask }) => ask.askedMs >= wallMs);
  if (!wasKnown || !next) return undefined;
  const lookUps = lookUpsDuring(evidence, next);
  const shown = [...lookUps, ...next.submits];
  const stale = next.submits.filter((submit) => userIdOf(submit) !== id);
  if (lookUps.filter(isFirstPage).length > MOST_LOOK_UPS || stale.length > MOST_LOOK_UPS)
    return fail(
      `"${externalId}" was deleted and made anew. The next ask looked them up ${lookUps.length} times and was sent ${stale.length} times with an id that is gone.`,
      shown,
    );
  if (next.submits.some((submit) => userIdOf(submit) === id && submit.status === 201)) return pass();
  if (!next.ask.reply && next.ask.error === undefined) return incomplete(`The next ask ${endOf(next)}.`);
  return fail(
    `"${externalId}" was deleted and made anew, and the next ask never got through with the new id: it ${endOf(next)}.`,
    shown,
  );
}

export const freshLookUpAfterDeletion = defineCheck({
  id: 'scoping.fresh-look-up-after-deletion',
  level: 'should',
  profile: 'scoping',
  rule: 'When Omni no longer knows a remembered membership id, look the user up once more and go on with the new id.',
  basis: {
    source:
      'Omni OpenAPI (CLI, May 2026): scimEmbedUsersDelete deletes for good; the next session makes a new record. That a submit then answers 404 is our inference',
  },
  remedy:
    'On a 404 to a submit forget the id, look up again, and send the question once more if the id is another.',
  ambiguities: ['unknownUser'],
  judge(evidence) {
    if (!evidence.hasAdapter) return notApplicable('Only an adapter tells who asked.');
    const judged = renewals(evidence).map((renewal) => judgeRenewal(evidence, renewal));
    return worstOf(judged) ?? missing(evidence, 'Nobody who was made anew had asked before and asked again.');
  },
});
