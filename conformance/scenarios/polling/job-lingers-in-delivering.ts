import { waitsThroughDelivering } from '../../checks/polling/waits-through-delivering.js';
import { defineScenario } from '../define-scenario.js';
import { PATIENT_DEADLINE_MS } from '../plain-jobs.js';

export const jobLingersInDelivering = defineScenario({
  name: 'job-lingers-in-delivering',
  story: 'A job is DELIVERING for three polls before it is COMPLETE.',
  needs: ['ask'],
  lastsSeconds: 12,
  scripts: [{ scenario: 'lingers-in-delivering', pace: { by: 'polls' } }],
  checks: [waitsThroughDelivering],
  async drive({ ask }) {
    await ask({
      as: 'cust-ana',
      prompt: 'Which products were returned most?',
      deadlineMs: PATIENT_DEADLINE_MS,
    }).reply;
  },
});
