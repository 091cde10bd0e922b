import { defineJobScenario } from '../core/jobs/job-scenario.js';
import { executing } from './steps.js';

export const failsWithoutCode = defineJobScenario({
  name: 'fails-without-code',
  story: 'Fails while running with a message and nothing else: code and detail are optional.',
  timeline: [
    executing(0.1),
    { at: 1, phase: { state: 'FAILED', error: { message: 'The agent stopped unexpectedly' } } },
  ],
});
