import { conversationStaysWithItsUser } from '../../checks/scoping/index.js';
import { defineScenario } from '../define-scenario.js';
import { atOnce, SHORT_DEADLINE_MS } from '../plain-jobs.js';
import { NORTHWIND, SOUTHGATE } from './people.js';

export const somebodyElsesConversation = defineScenario({
  name: 'somebody-elses-conversation',
  story: 'Somebody who has learnt the id of another person’s conversation asks in it, and reads it.',
  needs: ['ask'],
  scripts: [{ scenario: 'answers', pace: atOnce, times: 2 }],
  checks: [conversationStaysWithItsUser],
  async drive({ ask, history, offers }) {
    const deadlineMs = SHORT_DEADLINE_MS;
    const theirs = await ask({ as: NORTHWIND, prompt: 'Top 5 products by revenue', deadlineMs }).reply;
    const conversationId = theirs?.conversationId;
    if (conversationId === undefined) return;
    await ask({ as: SOUTHGATE, prompt: 'Only the top 3', conversationId, deadlineMs }).reply;
    if (offers('history')) await history({ as: SOUTHGATE, conversationId });
  },
});
