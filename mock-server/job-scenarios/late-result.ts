import { defineJobScenario } from '../core/jobs/job-scenario.js';
import { ordinary } from './steps.js';

export const lateResult = defineJobScenario({
  name: 'late-result',
  story: 'The result answers 404 twice after COMPLETE before it can be read.',
  timeline: ordinary,
  resultLag: 2,
});
