import { defineCheck } from '../define-check.js';
import { callsTo } from '../evidence.js';
import { lookUps } from '../reading/look-ups.js';
import { fail, notApplicable, pass } from '../verdict.js';

export const noLegacyLookup = defineCheck({
  id: 'scoping.no-legacy-lookup',
  level: 'must',
  profile: 'scoping',
  monitor: true,
  rule: 'Look embed users up over SCIM, never at `/api/v0/users/embed`.',
  basis: {
    source:
      'exploreomni/omni-agentic-chat-demo (the address of the older guide is a 404 on a live instance; the SCIM list works)',
  },
  remedy: 'Call `GET /api/scim/v2/embed/Users?filter=embedExternalId eq "<external id>"`.',
  judge(evidence) {
    const legacy = callsTo(evidence, 'usersEmbedLegacy');
    if (legacy.length > 0)
      return fail(
        `Looked users up at /api/v0/users/embed, which answered ${legacy[0]?.status ?? 'nothing'}.`,
        legacy,
      );
    const found = lookUps(evidence).length + callsTo(evidence, 'scimEmbedUsersGet').length;
    return found > 0 ? pass() : notApplicable('Nobody was looked up.');
  },
});
