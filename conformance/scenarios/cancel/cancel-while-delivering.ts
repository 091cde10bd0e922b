import { acceptsRefusal } from '../../checks/cancel/index.js';
import { defineScenario } from '../define-scenario.js';
import { PATIENT_DEADLINE_MS, THIRD_LOOK_MS } from '../plain-jobs.js';

export const cancelWhileDelivering = defineScenario({
  name: 'cancel-while-delivering',
  story: 'A user stops a question whose job is DELIVERING; Omni refuses, and the answer comes.',
  needs: ['ask', 'cancel'],
  lastsSeconds: 12,
  space: { switches: { cancelDelivering: 'refuse' } },
  scripts: [{ scenario: 'lingers-in-delivering', pace: { by: 'polls' } }],
  checks: [acceptsRefusal],
  async drive({ ask, seen }) {
    const question = ask({
      as: 'cust-ana',
      prompt: 'Which suppliers deliver on time?',
      deadlineMs: PATIENT_DEADLINE_MS,
    });
    await seen('aiJobStatus', 3, THIRD_LOOK_MS);
    await question.cancel();
    await question.reply;
  },
});
