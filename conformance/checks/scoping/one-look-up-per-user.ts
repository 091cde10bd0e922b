import type { ExchangeEvent } from '../../../mock-server/index.js';
import { defineCheck } from '../define-check.js';
import { callsTo, type Evidence } from '../evidence.js';
import { filterOf } from '../reading/embed-users.js';
import { isFirstPage, lookUps } from '../reading/look-ups.js';
import { missing } from '../reading/missing.js';
import { fail, notApplicable, pass } from '../verdict.js';

/** Answers after which a remembered id is worth another look. */
const doubts = (evidence: Evidence): ExchangeEvent[] => [
  ...callsTo(evidence, 'scimEmbedUsersList').filter(({ status }) => status !== 200),
  ...callsTo(evidence, 'aiJobSubmit').filter(({ status }) => status !== 201),
];

export const oneLookUpPerUser = defineCheck({
  id: 'scoping.one-look-up-per-user',
  level: 'should',
  profile: 'scoping',
  rule: 'Look a user up once and remember the membership id: look-ups spend the 60 requests a minute of the key.',
  basis: {
    source:
      'exploreomni/omni-agentic-chat-demo (resolves the user when a session begins, not with each message)',
  },
  remedy: 'Keep the id by external id for as long as the process lives, and forget it after a 403 or 404.',
  judge(evidence) {
    if (!evidence.hasAdapter) return notApplicable('Only an adapter tells who asked.');
    const people = evidence.asks.map(({ request }) => request.user.externalId);
    const again = new Set(people.filter((who, i) => people.indexOf(who) !== i));
    if (again.size === 0) return missing(evidence, 'Nobody asked twice.');
    const begun = lookUps(evidence).filter((page) => page.status === 200 && isFirstPage(page));
    if (begun.length === 0) return missing(evidence, 'The client looked nobody up.');
    // A look-up without a filter may be for anybody; one with a filter is for whomever the filter names.
    for (const filter of new Set(begun.map(filterOf))) {
      const pages = begun.filter((page) => filterOf(page) === filter);
      const due = filter === '' ? new Set(people).size : 1;
      if (pages.length <= due + doubts(evidence).length) continue;
      const whom = filter === '' ? `${due} people` : `one person (${filter})`;
      return fail(`${pages.length} look-ups for ${whom}.`, pages);
    }
    return pass();
  },
});
