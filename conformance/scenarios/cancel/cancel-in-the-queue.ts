import { reachesOmni, stopsWork } from '../../checks/cancel/index.js';
import { defineScenario } from '../define-scenario.js';

export const cancelInTheQueue = defineScenario({
  name: 'cancel-in-the-queue',
  story: 'A user stops a question whose job still waits in the queue.',
  needs: ['ask', 'cancel'],
  scripts: [{ scenario: 'never-ends', pace: { by: 'polls', every: 20 } }],
  checks: [reachesOmni, stopsWork],
  async drive({ ask, seen }) {
    const question = ask({
      as: 'cust-ana',
      prompt: 'Sales by postcode since we opened?',
      deadlineMs: 12_000,
    });
    await seen('aiJobStatus', 1);
    await question.cancel();
    await question.reply;
  },
});
