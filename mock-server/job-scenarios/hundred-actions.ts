import { defineJobScenario } from '../core/jobs/job-scenario.js';
import { ordinary } from './steps.js';

export const hundredActions = defineJobScenario({
  name: 'hundred-actions',
  story: 'A long-winded agent: more than a hundred actions before the one with the data.',
  timeline: ordinary,
  shape: (result, timestamp) => ({
    ...result,
    actions: [
      ...Array.from({ length: 100 }, (_, i) => ({
        type: i % 2 === 0 ? 'search_model' : 'inspect_model',
        message: `Looked at field group ${i + 1}`,
        timestamp,
      })),
      ...result.actions,
    ],
  }),
});
