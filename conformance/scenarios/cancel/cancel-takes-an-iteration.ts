import { notBelievedTooEarly, stopsWork } from '../../checks/cancel/index.js';
import { defineScenario } from '../define-scenario.js';

export const cancelTakesAnIteration = defineScenario({
  name: 'cancel-takes-an-iteration',
  story: 'A cancel answers EXECUTING, and the job is CANCELLED an iteration later.',
  needs: ['ask', 'cancel'],
  lastsSeconds: 5,
  space: { switches: { cancelExecuting: 'after-iteration' } },
  scripts: [{ scenario: 'never-ends', pace: { by: 'polls' } }],
  checks: [notBelievedTooEarly, stopsWork],
  async drive({ ask, seen }) {
    const question = ask({ as: 'cust-ana', prompt: 'Margin of each product each day?', deadlineMs: 25_000 });
    await seen('aiJobStatus', 2);
    await question.cancel();
    await question.reply;
  },
});
