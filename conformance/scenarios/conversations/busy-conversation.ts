import { oneTurnAtATime } from '../../checks/conversations/index.js';
import { defineScenario } from '../define-scenario.js';
import { atOnce } from '../plain-jobs.js';

const SLOW_TURN = 'Break that down by region';

export const busyConversation = defineScenario({
  name: 'busy-conversation',
  story: 'A user asks again in a conversation whose last turn is still running.',
  needs: ['ask'],
  lastsSeconds: 5,
  scripts: [
    { scenario: 'answers', promptContains: SLOW_TURN, pace: { by: 'time', durationMs: 3_000 } },
    { scenario: 'answers', pace: atOnce, times: 2 },
  ],
  checks: [oneTurnAtATime],
  async drive({ ask, seen }) {
    const first = await ask({ as: 'cust-ana', prompt: 'Net sales by store last month?' }).reply;
    const conversationId = first?.conversationId;
    if (conversationId === undefined) return;
    const slow = ask({ as: 'cust-ana', prompt: SLOW_TURN, conversationId });
    await seen('aiJobSubmit', 2);
    const next = ask({ as: 'cust-ana', prompt: 'Only Europe', conversationId });
    await Promise.all([slow.reply, next.reply]);
  },
});
