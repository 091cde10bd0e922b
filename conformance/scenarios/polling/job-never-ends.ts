import { respectsDeadline } from '../../checks/polling/respects-deadline.js';
import { defineScenario } from '../define-scenario.js';

/** Long enough for a client that polls every two seconds to show that it polls on. */
const WATCH_MS = 4_500;

export const jobNeverEnds = defineScenario({
  name: 'job-never-ends',
  story: 'A job runs for ever, and the user waits seven seconds.',
  needs: ['ask'],
  lastsSeconds: 12,
  scripts: [{ scenario: 'never-ends', pace: { by: 'polls' }, times: 20 }],
  checks: [respectsDeadline],
  async drive({ ask, seen }) {
    await ask({ as: 'cust-ana', prompt: 'Forecast sales for every product?', deadlineMs: 7_000 }).reply;
    // Not to reach this count, but to watch what the client still does.
    await seen('aiJobStatus', Number.MAX_SAFE_INTEGER, WATCH_MS);
  },
});
