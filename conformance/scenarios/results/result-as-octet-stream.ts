import { answerOnce, anyContentType, keepsDisplayNumbers } from '../../checks/results/index.js';
import { defineScenario } from '../define-scenario.js';
import { atOnce, SHORT_DEADLINE_MS } from '../plain-jobs.js';

/** A question of the retail data whose table has numbers with thousands separators. */
const PROMPT = 'What were net sales by month this year?';

export const resultAsOctetStream = defineScenario({
  name: 'result-as-octet-stream',
  story:
    'A result with a table of large numbers comes as application/octet-stream, as live instances send it.',
  needs: ['ask'],
  space: { switches: { resultContentType: 'octet-stream' } },
  scripts: [{ scenario: 'answers', pace: atOnce, message: 'The **best month** of this year was June.' }],
  checks: [anyContentType, answerOnce, keepsDisplayNumbers],
  async drive({ ask }) {
    await ask({ as: 'cust-ana', prompt: PROMPT, deadlineMs: SHORT_DEADLINE_MS }).reply;
  },
});
