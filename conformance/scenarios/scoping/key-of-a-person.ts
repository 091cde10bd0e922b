import { deniedLookUpIsFinal } from '../../checks/scoping/index.js';
import { defineScenario } from '../define-scenario.js';
import { atOnce, SHORT_DEADLINE_MS } from '../plain-jobs.js';
import { SOUTHGATE } from './people.js';

export const keyOfAPerson = defineScenario({
  name: 'key-of-a-person',
  story: 'The client was given a personal access token, which can look nobody up.',
  needs: ['ask'],
  personalKeyOf: 'quinn',
  scripts: [{ scenario: 'answers', pace: atOnce }],
  checks: [deniedLookUpIsFinal],
  async drive({ ask }) {
    await ask({ as: SOUTHGATE, prompt: 'Top 5 products by revenue', deadlineMs: SHORT_DEADLINE_MS }).reply;
  },
});
