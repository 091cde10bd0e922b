import { findsUserOnLaterPage } from '../../checks/scoping/index.js';
import { defineScenario } from '../define-scenario.js';
import { atOnce, SHORT_DEADLINE_MS } from '../plain-jobs.js';

export const userOnALaterPage = defineScenario({
  name: 'user-on-a-later-page',
  story: 'Somebody asks whose record is beyond the first hundred of the SCIM list.',
  needs: ['ask'],
  scripts: [{ scenario: 'answers', pace: atOnce }],
  checks: [findsUserOnLaterPage],
  async drive({ ask }) {
    await ask({ as: 'cust-late', prompt: 'Top 5 products by revenue', deadlineMs: SHORT_DEADLINE_MS }).reply;
  },
});
