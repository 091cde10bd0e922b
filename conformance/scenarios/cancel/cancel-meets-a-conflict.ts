import { retriesConflict } from '../../checks/cancel/index.js';
import { defineScenario } from '../define-scenario.js';

export const cancelMeetsAConflict = defineScenario({
  name: 'cancel-meets-a-conflict',
  story: 'A cancel answers 409 twice, because the job changed under it.',
  needs: ['ask', 'cancel'],
  lastsSeconds: 7,
  scripts: [{ scenario: 'never-ends', pace: { by: 'polls' }, cancelConflicts: 2 }],
  checks: [retriesConflict],
  async drive({ ask, seen }) {
    const question = ask({
      as: 'cust-ana',
      prompt: 'Weather against sales, hour by hour?',
      deadlineMs: 25_000,
    });
    await seen('aiJobStatus', 2);
    await question.cancel();
    await question.reply;
  },
});
