import { pagesWithoutGaps, verifiesLookedUpUser } from '../../checks/scoping/index.js';
import { defineScenario } from '../define-scenario.js';
import { atOnce, SHORT_DEADLINE_MS } from '../plain-jobs.js';

export const lookUpIgnoresItsFilter = defineScenario({
  name: 'look-up-ignores-its-filter',
  story: 'The SCIM list ignores the filter and hands back everybody, page by page.',
  needs: ['ask'],
  space: { switches: { scimFilter: 'ignored' } },
  scripts: [{ scenario: 'answers', pace: atOnce }],
  checks: [verifiesLookedUpUser, pagesWithoutGaps],
  async drive({ ask }) {
    // Not on the first page, so that the first record is never the right one.
    await ask({ as: 'cust-late', prompt: 'Show revenue by category', deadlineMs: SHORT_DEADLINE_MS }).reply;
  },
});
