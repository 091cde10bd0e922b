import { defineJobScenario } from '../core/jobs/job-scenario.js';
import { ordinary } from './steps.js';

export const unknownActionType = defineJobScenario({
  name: 'unknown-action-type',
  story: 'Holds an action type nobody documented, with a result of its own shape: the set of types is open.',
  timeline: ordinary,
  shape: (result, at) => ({
    ...result,
    actions: [
      {
        type: 'compose_storyboard',
        message: '',
        timestamp: at,
        result: { scenes: 3, skipped: null },
        hints: ['a', 'b'],
      },
      ...result.actions,
    ],
  }),
});
