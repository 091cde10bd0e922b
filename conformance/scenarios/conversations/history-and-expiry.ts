import { readsHistory, survivesExpiredAnswers } from '../../checks/conversations/index.js';
import { defineScenario } from '../define-scenario.js';
import { atOnce, SHORT_DEADLINE_MS } from '../plain-jobs.js';

/** Answers are kept for 30 days. */
const EXPIRY_MS = 31 * 24 * 60 * 60 * 1000;

export const historyAndExpiry = defineScenario({
  name: 'history-and-expiry',
  story: 'A user reads a conversation of two turns, and again a month later, when its answers are gone.',
  needs: ['ask', 'history'],
  space: { switches: { conversationDialect: 'spec' } },
  scripts: [{ scenario: 'answers', pace: atOnce, times: 2 }],
  checks: [readsHistory, survivesExpiredAnswers],
  async drive({ ask, history, space }) {
    const asked = { as: 'cust-ana', deadlineMs: SHORT_DEADLINE_MS };
    const first = await ask({ ...asked, prompt: 'How many orders last quarter?' }).reply;
    const conversationId = first?.conversationId;
    if (conversationId === undefined) return;
    await ask({ ...asked, prompt: 'And the quarter before?', conversationId }).reply;
    await history({ as: asked.as, conversationId });
    space.advance(EXPIRY_MS);
    await history({ as: asked.as, conversationId });
  },
});
