import { defineJobScenario } from '../core/jobs/job-scenario.js';
import { executing } from './steps.js';

export const failsWhileRunning = defineJobScenario({
  name: 'fails-while-running',
  story: 'Fails during its query, with the one error code that is published.',
  timeline: [
    executing(0.1),
    executing(0.3, 'Running query'),
    {
      at: 1,
      phase: {
        state: 'FAILED',
        error: {
          message: 'The query could not be executed',
          code: 'QUERY_EXECUTION_ERROR',
          detail: 'Query timed out after 300 seconds',
        },
      },
    },
  ],
});
