import { survivesTransientPollErrors } from '../../checks/errors/survives-transient-poll-errors.js';
import { defineScenario } from '../define-scenario.js';

export const pollsMeetAStorm = defineScenario({
  name: 'polls-meet-a-storm',
  story: 'One poll gets a 503 and the next one a page of HTML with a 502; the job goes on meanwhile.',
  needs: ['ask'],
  lastsSeconds: 9,
  scripts: [{ scenario: 'jumps-to-complete', pace: { by: 'polls' } }],
  faults: [
    { operation: 'aiJobStatus', kind: 'status', status: 503, message: 'The service is unavailable', skip: 1 },
    { operation: 'aiJobStatus', kind: 'html', status: 502, skip: 1 },
  ],
  checks: [survivesTransientPollErrors],
  async drive({ ask }) {
    await ask({ as: 'cust-ana', prompt: 'New customers this quarter?', deadlineMs: 30_000 }).reply;
  },
});
