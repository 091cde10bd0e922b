import { answerOnce, anyContentType, keepsDisplayNumbers } from '../../checks/results/index.js';
import { defineScenario } from '../define-scenario.js';
import { atOnce, SHORT_DEADLINE_MS } from '../plain-jobs.js';

/** A recorded question of the retail data whose table has numbers with thousands separators. */
const PROMPT = 'Which products have the highest return rate?';

export const resultAsOctetStream = defineScenario({
  name: 'result-as-octet-stream',
  story:
    'A result with a table of large numbers comes as application/octet-stream, as live instances send it.',
  needs: ['ask'],
  space: { switches: { resultContentType: 'octet-stream' } },
  scripts: [{ scenario: 'answers', pace: atOnce, message: 'The **Approach Shoe** comes back most often.' }],
  checks: [anyContentType, answerOnce, keepsDisplayNumbers],
  async drive({ ask }) {
    await ask({ as: 'cust-ana', prompt: PROMPT, deadlineMs: SHORT_DEADLINE_MS }).reply;
  },
});
