import { capsRetryAfter } from '../../checks/errors/caps-retry-after.js';
import { defineScenario } from '../define-scenario.js';

export const retryAfterSaysAnHour = defineScenario({
  name: 'retry-after-says-an-hour',
  story: 'The first poll is answered 429 with a Retry-After of an hour, and the user waits seven seconds.',
  needs: ['ask'],
  lastsSeconds: 7,
  scripts: [{ scenario: 'jumps-to-complete', pace: { by: 'polls' } }],
  faults: [
    {
      operation: 'aiJobStatus',
      kind: 'status',
      status: 429,
      message: 'Too Many Requests',
      retryAfter: '3600',
    },
  ],
  checks: [capsRetryAfter],
  async drive({ ask }) {
    await ask({ as: 'cust-ana', prompt: 'Best selling colour?', deadlineMs: 7_000 }).reply;
  },
});
