import { defineJobScenario } from '../core/jobs/job-scenario.js';
import { ordinary } from './steps.js';

export const completesWithoutQuery = defineJobScenario({
  name: 'completes-without-query',
  story: 'Answers in words alone: `actions` is an empty list, as seen on live results.',
  timeline: ordinary,
  shape: (result) => ({ ...result, actions: [], topic: null }),
});
