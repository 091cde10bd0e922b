import { followUpCarriesId } from '../../checks/conversations/index.js';
import { defineScenario } from '../define-scenario.js';
import { atOnce, SHORT_DEADLINE_MS } from '../plain-jobs.js';

export const questionAndFollowUp = defineScenario({
  name: 'question-and-follow-up',
  story: 'A user asks, follows up in the same conversation, and then asks something new.',
  needs: ['ask'],
  scripts: [{ scenario: 'answers', pace: atOnce, times: 3 }],
  checks: [followUpCarriesId],
  async drive({ ask }) {
    const asked = { as: 'cust-ana', deadlineMs: SHORT_DEADLINE_MS };
    const first = await ask({ ...asked, prompt: 'What were net sales by month this year?' }).reply;
    const conversationId = first?.conversationId;
    if (conversationId === undefined) return;
    await ask({ ...asked, prompt: 'Break that down by region', conversationId }).reply;
    await ask({ ...asked, prompt: 'Top 5 products by revenue' }).reply;
  },
});
