import { acceptsRefusal } from '../../checks/cancel/index.js';
import { defineScenario } from '../define-scenario.js';

export const cancelWhileDelivering = defineScenario({
  name: 'cancel-while-delivering',
  story: 'A user stops a question whose job is DELIVERING; Omni refuses, and the answer comes.',
  needs: ['ask', 'cancel'],
  space: { switches: { cancelDelivering: 'refuse' } },
  scripts: [{ scenario: 'lingers-in-delivering', pace: { by: 'polls' } }],
  checks: [acceptsRefusal],
  async drive({ ask, seen }) {
    const question = ask({ as: 'cust-ana', prompt: 'Which suppliers deliver on time?' });
    await seen('aiJobStatus', 3);
    await question.cancel();
    await question.reply;
  },
});
