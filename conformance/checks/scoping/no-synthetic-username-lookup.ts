import { defineCheck } from '../define-check.js';
import { callsTo } from '../evidence.js';
import { filterOf } from '../reading/embed-users.js';
import { missing } from '../reading/missing.js';
import { fail, pass } from '../verdict.js';

export const noSyntheticUsernameLookup = defineCheck({
  id: 'scoping.no-synthetic-username-lookup',
  level: 'should',
  profile: 'scoping',
  rule: 'Look embed users up by `embedExternalId`: their `userName` is an address that Omni made up.',
  basis: {
    source: 'exploreomni/omni-agentic-chat-demo, seen on a live instance',
    quote: 'embed-user-<hash>@<org>.omniapp.co',
  },
  remedy: 'Write the filter as `embedExternalId eq "<external id>"`.',
  judge(evidence) {
    const lookups = callsTo(evidence, 'scimEmbedUsersList');
    if (lookups.length === 0) return missing(evidence, 'The client looked nobody up.');
    const byName = lookups.filter((lookup) => /^\s*userName\b/i.test(filterOf(lookup)));
    return byName.length === 0
      ? pass()
      : fail('Looked an embed user up by userName, which finds nobody.', byName);
  },
});
