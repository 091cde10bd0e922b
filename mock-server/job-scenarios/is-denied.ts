import { defineJobScenario } from '../core/jobs/job-scenario.js';

/** The text of the 402 that generate-query answers; that a denied job fails with it is a reading of ours. */
const message = 'The AI credit limit has been reached. Contact your administrator for assistance.';

export const isDenied = defineJobScenario({
  name: 'is-denied',
  story: 'Is turned away before it runs, because the credits are used up.',
  denied: true,
  timeline: [{ at: 0, phase: { state: 'FAILED', error: { message, code: 'shutoff' } } }],
});
