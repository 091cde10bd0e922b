import { defineJobScenario } from '../core/jobs/job-scenario.js';
import { executing } from './steps.js';

export const neverEnds = defineJobScenario({
  name: 'never-ends',
  story: 'Keeps reporting progress and never reaches an end: what a deadline is for.',
  timeline: [executing(0.1), executing(0.3, 'Running query')],
  repeatEvery: 0.5,
});
