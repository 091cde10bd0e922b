import { defineJobScenario } from '../core/jobs/job-scenario.js';
import { executing } from './steps.js';

export const cancelledBySomebodyElse = defineJobScenario({
  name: 'cancelled-by-somebody-else',
  story: 'An administrator cancels it while it runs: CANCELLED, though the client asked for nothing.',
  timeline: [executing(0.1), { at: 0.6, phase: { state: 'CANCELLED' } }],
});
