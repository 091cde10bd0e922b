import { twiceIsOnce } from '../../checks/cancel/index.js';
import { defineScenario } from '../define-scenario.js';

/** For a client that has decided to cancel to do so; one that joins the second cancel to the first sends nothing. */
const AT_ONCE_MS = 1_500;

export const cancelSentTwice = defineScenario({
  name: 'cancel-sent-twice',
  story: 'A user stops a question, again while the first cancel is under way, and once more after the end.',
  needs: ['ask', 'cancel'],
  space: { switches: { cancelExecuting: 'immediate' } },
  scripts: [{ scenario: 'never-ends', pace: { by: 'polls' } }],
  checks: [twiceIsOnce],
  async drive({ ask, seen, space }) {
    const late = space.fault({ operation: 'aiJobCancel', kind: 'hold' });
    const question = ask({ as: 'cust-ana', prompt: 'Each till, minute by minute?', deadlineMs: 12_000 });
    await seen('aiJobStatus', 1);
    const first = question.cancel();
    await space.holding(late, AT_ONCE_MS);
    const second = question.cancel();
    await seen('aiJobCancel', 1, AT_ONCE_MS);
    space.release(late);
    await Promise.all([first, second, question.reply]);
    await question.cancel();
  },
});
