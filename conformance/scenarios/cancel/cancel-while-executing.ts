import { reachesOmni, stopsWork } from '../../checks/cancel/index.js';
import { defineScenario } from '../define-scenario.js';

/** Long enough for a client that polls every two seconds to show that it polls on. */
const WATCH_MS = 5_000;

export const cancelWhileExecuting = defineScenario({
  name: 'cancel-while-executing',
  story: 'A user stops a question whose job is EXECUTING; Omni cancels at once.',
  needs: ['ask', 'cancel'],
  lastsSeconds: 9,
  space: { switches: { cancelExecuting: 'immediate' } },
  scripts: [{ scenario: 'never-ends', pace: { by: 'polls' } }],
  checks: [reachesOmni, stopsWork],
  async drive({ ask, seen }) {
    const question = ask({
      as: 'cust-ana',
      prompt: 'Every order line of the last ten years?',
      deadlineMs: 20_000,
    });
    await seen('aiJobStatus', 2);
    await question.cancel();
    await question.reply;
    // Not to reach this count, but to watch what the client still does.
    await seen('aiJobStatus', Number.MAX_SAFE_INTEGER, WATCH_MS);
  },
});
