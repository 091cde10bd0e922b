import { readsDocsDialect } from '../../checks/conversations/index.js';
import { defineScenario } from '../define-scenario.js';
import { atOnce, SHORT_DEADLINE_MS } from '../plain-jobs.js';

export const historyInDocsDialect = defineScenario({
  name: 'history-in-docs-dialect',
  story: 'A conversation is served with the field names of the docs page.',
  needs: ['ask', 'history'],
  space: { switches: { conversationDialect: 'docs' } },
  scripts: [{ scenario: 'answers', pace: atOnce }],
  checks: [readsDocsDialect],
  async drive({ ask, history }) {
    const prompt = 'What is our average order value?';
    const reply = await ask({ as: 'cust-ana', prompt, deadlineMs: SHORT_DEADLINE_MS }).reply;
    const conversationId = reply?.conversationId;
    if (conversationId !== undefined) await history({ as: 'cust-ana', conversationId });
  },
});
