import { defineJobScenario } from '../core/jobs/job-scenario.js';

export const failsBeforeRunning = defineJobScenario({
  name: 'fails-before-running',
  story: 'Fails in the queue, so there is no executionStartedAt and the error has no code.',
  timeline: [{ at: 0.5, phase: { state: 'FAILED', error: { message: 'No worker accepted the job' } } }],
});
