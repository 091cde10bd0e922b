import { defineJobScenario } from '../core/jobs/job-scenario.js';
import { complete } from './steps.js';

export const jumpsToComplete = defineJobScenario({
  name: 'jumps-to-complete',
  story: 'Is QUEUED at one look and COMPLETE at the next: a poller may miss every state between.',
  timeline: [complete],
});
