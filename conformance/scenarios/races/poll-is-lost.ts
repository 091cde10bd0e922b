import { survivesTransientPollErrors } from '../../checks/errors/survives-transient-poll-errors.js';
import { defineScenario } from '../define-scenario.js';

export const pollIsLost = defineScenario({
  name: 'poll-is-lost',
  story: 'The connection drops under a poll, as when an idle one was closed; the job goes on meanwhile.',
  needs: ['ask'],
  scripts: [{ scenario: 'jumps-to-complete', pace: { by: 'polls' } }],
  faults: [{ operation: 'aiJobStatus', kind: 'drop' }],
  checks: [survivesTransientPollErrors],
  async drive({ ask }) {
    await ask({ as: 'cust-ana', prompt: 'Which aisle is the busiest?' }).reply;
  },
});
