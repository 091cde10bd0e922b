import { exactExternalId } from '../../checks/scoping/index.js';
import { defineScenario } from '../define-scenario.js';
import { atOnce, SHORT_DEADLINE_MS } from '../plain-jobs.js';

/** Embed users of the retail data whose ids careless code mistakes for one another, or breaks on. */
const QUESTIONS = [
  ['Cust-Ana', 'How are sales in the north?'],
  ['cust-ana2', 'How are sales in the south?'],
  ['cust-ana', 'How are sales in the east?'],
  ['cust-42', 'How are sales in the west?'],
  ['a"b&c+d', 'How are sales at sea?'],
] as const;

export const usersWhoLookAlike = defineScenario({
  name: 'users-who-look-alike',
  story: 'Five people ask whose ids differ in case only, contain each other, or hold quotes and signs.',
  needs: ['ask'],
  lastsSeconds: 7,
  scripts: [{ scenario: 'answers', pace: atOnce, times: QUESTIONS.length }],
  checks: [exactExternalId],
  async drive({ ask }) {
    for (const [as, prompt] of QUESTIONS) await ask({ as, prompt, deadlineMs: SHORT_DEADLINE_MS }).reply;
  },
});
