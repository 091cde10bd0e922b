import { defineJobScenario } from '../core/jobs/job-scenario.js';
import { ordinary } from './steps.js';

export const blankMessage = defineJobScenario({
  name: 'blank-message',
  story: 'COMPLETE with an empty message: the client must say so in words of its own.',
  timeline: ordinary,
  shape: (result) => ({
    ...result,
    message: '',
    actions: result.actions.filter((action) => action.type !== 'summarize'),
  }),
});
