import { defineCheck } from '../define-check.js';
import type { Evidence } from '../evidence.js';
import { nameOf, trailsOf } from '../reading/asks.js';
import { idsOf, userIdOf, whoIs } from '../reading/embed-users.js';
import { missing } from '../reading/missing.js';
import { fail, notApplicable, pass } from '../verdict.js';

/** An id that careless code takes for another one: equal but for case, a part of it, or full of quotes and signs. */
function isTricky({ space }: Evidence, externalId: string): boolean {
  const lower = externalId.toLowerCase();
  const alike = space.embedUsers.some((user) => {
    const other = user.externalId.toLowerCase();
    return user.externalId !== externalId && (other.includes(lower) || lower.includes(other));
  });
  return alike || /["\\&+#%]/.test(externalId);
}

export const exactExternalId = defineCheck({
  id: 'scoping.exact-external-id',
  level: 'must',
  profile: 'scoping',
  rule: 'Match an external id exactly, in case and in every character, or send nothing.',
  basis: {
    source:
      'docs.omni.co: SCIM filters (`embedExternalId` compares with case, `co` matches parts); ids may hold any character',
  },
  remedy:
    'Use `eq`, escape quotes and backslashes, URL-encode the filter, and compare `embedExternalId` of the record.',
  judge(evidence) {
    if (!evidence.hasAdapter) return notApplicable('Only an adapter tells who asked.');
    const tricky = trailsOf(evidence).filter(({ ask }) => isTricky(evidence, ask.request.user.externalId));
    const sent = tricky.flatMap((trail) =>
      trail.submits.map((submit) => ({ trail, submit, id: userIdOf(submit) })),
    );
    const scoped = sent.filter(({ id }) => id !== undefined);
    if (scoped.length === 0)
      return missing(evidence, 'Nobody whose id is easily mistaken got a question sent.');
    const wrong = scoped.find(
      ({ trail, id = '' }) => idsOf(evidence, trail.ask.request.user.externalId).at(-1) !== id,
    );
    if (!wrong) return pass();
    const { trail, submit, id = '' } = wrong;
    return fail(
      `${nameOf(trail)} by "${trail.ask.request.user.externalId}" was sent as ${whoIs(evidence, id)}.`,
      [submit],
    );
  },
});
