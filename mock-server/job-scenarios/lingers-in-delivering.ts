import { defineJobScenario } from '../core/jobs/job-scenario.js';
import { complete, delivering, executing } from './steps.js';

export const lingersInDelivering = defineJobScenario({
  name: 'lingers-in-delivering',
  story: 'Spends most of its life in DELIVERING, where it can no longer be cancelled.',
  timeline: [executing(0.1), delivering(0.25), delivering(0.5), delivering(0.75), complete],
});
