import { defineJobScenario } from '../core/jobs/job-scenario.js';
import { ordinary } from './steps.js';

export const answers = defineJobScenario({
  name: 'answers',
  story: 'Runs one query, delivers and completes: what most jobs do.',
  timeline: ordinary,
});
