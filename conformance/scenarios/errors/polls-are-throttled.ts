import { backsOffOn429 } from '../../checks/errors/backs-off-on-429.js';
import { defineScenario } from '../define-scenario.js';

export const pollsAreThrottled = defineScenario({
  name: 'polls-are-throttled',
  story: 'Two polls in a row are answered 429 without Retry-After.',
  needs: ['ask'],
  lastsSeconds: 9,
  scripts: [{ scenario: 'jumps-to-complete', pace: { by: 'polls' } }],
  faults: [
    {
      operation: 'aiJobStatus',
      kind: 'status',
      status: 429,
      message: 'Too Many Requests',
      times: 2,
      skip: 1,
    },
  ],
  checks: [backsOffOn429],
  async drive({ ask }) {
    await ask({ as: 'cust-ana', prompt: 'Average basket by store?', deadlineMs: 30_000 }).reply;
  },
});
