import { anyContentType } from '../../checks/results/index.js';
import { defineScenario } from '../define-scenario.js';
import { atOnce, SHORT_DEADLINE_MS } from '../plain-jobs.js';

export const resultAsJson = defineScenario({
  name: 'result-as-json',
  story: 'A result comes as application/json, as the contract says.',
  needs: ['ask'],
  space: { switches: { resultContentType: 'json' } },
  scripts: [{ scenario: 'answers', pace: atOnce, message: 'Harbour St sold the most.' }],
  checks: [anyContentType],
  async drive({ ask }) {
    await ask({ as: 'cust-ana', prompt: 'Net sales by store last month?', deadlineMs: SHORT_DEADLINE_MS })
      .reply;
  },
});
