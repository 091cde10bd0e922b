import { waitsThroughDelivering } from '../../checks/polling/waits-through-delivering.js';
import { defineScenario } from '../define-scenario.js';

export const jobLingersInDelivering = defineScenario({
  name: 'job-lingers-in-delivering',
  story: 'A job is DELIVERING for three polls before it is COMPLETE.',
  needs: ['ask'],
  scripts: [{ scenario: 'lingers-in-delivering', pace: { by: 'polls' } }],
  checks: [waitsThroughDelivering],
  async drive({ ask }) {
    await ask({ as: 'cust-ana', prompt: 'Which products were returned most?', deadlineMs: 40_000 }).reply;
  },
});
