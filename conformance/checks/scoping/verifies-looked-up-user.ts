import { defineCheck } from '../define-check.js';
import { callsTo } from '../evidence.js';
import { nameOf, trailsOf } from '../reading/asks.js';
import { filterOf, idsOf, userIdOf, whoIs } from '../reading/embed-users.js';
import { missing } from '../reading/missing.js';
import { fail, notApplicable, pass } from '../verdict.js';

export const verifiesLookedUpUser = defineCheck({
  id: 'scoping.verifies-looked-up-user',
  level: 'should',
  profile: 'scoping',
  rule: 'Compare `embedExternalId` of a record with the wanted id before using its `id`, even after a filter.',
  basis: {
    source: 'Our inference from docs.omni.co: SCIM filters; no source says what an unsupported filter does',
  },
  remedy: 'Pick the record whose `embedExternalId` equals the wanted id; never take the first one.',
  ambiguities: ['scimFilter'],
  judge(evidence) {
    if (!evidence.hasAdapter) return notApplicable('Only an adapter tells who asked.');
    const unfiltered = evidence.space.space.switches.scimFilter === 'ignored';
    const lookups = callsTo(evidence, 'scimEmbedUsersList').filter((lookup) => lookup.status === 200);
    if (!unfiltered || lookups.length === 0) return missing(evidence, 'No look-up came back unfiltered.');
    for (const trail of trailsOf(evidence)) {
      const { externalId } = trail.ask.request.user;
      const own = idsOf(evidence, externalId);
      const wrong = trail.submits.find((submit) => !own.includes(userIdOf(submit) ?? own[0] ?? ''));
      if (!wrong) continue;
      const who = whoIs(evidence, userIdOf(wrong) ?? '');
      return fail(
        `${nameOf(trail)} by "${externalId}" was sent as ${who}, whom the look-up happened to list.`,
        [...lookups, wrong],
      );
    }
    return lookups.some((lookup) => filterOf(lookup) !== '') ? pass() : pass('The client filters by itself.');
  },
});
