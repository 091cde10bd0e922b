import { defineJobScenario } from '../core/jobs/job-scenario.js';
import { ordinary } from './steps.js';

export const actionWithoutTimestamp = defineJobScenario({
  name: 'action-without-timestamp',
  story: 'One step failed and its action has no timestamp, as seen on live results.',
  timeline: ordinary,
  shape: (result) => ({
    ...result,
    actions: [
      {
        type: 'failure',
        message: 'Chart step failed',
        isError: true,
        toolName: 'render_chart',
        durationMs: 812,
      },
      ...result.actions,
    ],
  }),
});
