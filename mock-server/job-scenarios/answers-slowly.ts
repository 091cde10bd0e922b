import { defineJobScenario } from '../core/jobs/job-scenario.js';
import { complete, delivering, executing } from './steps.js';

export const answersSlowly = defineJobScenario({
  name: 'answers-slowly',
  story: 'Takes ten times as long and reports progress five times on the way.',
  span: 10,
  timeline: [
    executing(0.02),
    executing(0.1, 'Choosing a topic'),
    executing(0.3, 'Searching for fields'),
    executing(0.5, 'Running query 1 of 2'),
    executing(0.7, 'Running query 2 of 2'),
    executing(0.85, 'Writing the answer'),
    delivering(0.95),
    complete,
  ],
});
