import type { ConformanceScenario } from './define-scenario.js';
import { pollsAreThrottled } from './errors/polls-are-throttled.js';
import { pollsMeetAStorm } from './errors/polls-meet-a-storm.js';
import { retryAfterSaysAnHour } from './errors/retry-after-says-an-hour.js';
import { retryAfterSaysWhen } from './errors/retry-after-says-when.js';
import { submitsAreRefused } from './errors/submits-are-refused.js';
import { jobLingersInDelivering } from './polling/job-lingers-in-delivering.js';
import { jobNeverEnds } from './polling/job-never-ends.js';
import { jobSkipsStates } from './polling/job-skips-states.js';
import { jobsEndBadly } from './polling/jobs-end-badly.js';
import { readsAreRedirected } from './secrets/reads-are-redirected.js';
import { answerToTheSubmitIsLost } from './submit/answer-to-the-submit-is-lost.js';
import { asksOneQuestion } from './submit/asks-one-question.js';

/** One question and its job, in fair weather and foul. */
export const scenariosA: readonly ConformanceScenario[] = [
  asksOneQuestion,
  answerToTheSubmitIsLost,
  jobLingersInDelivering,
  jobSkipsStates,
  jobsEndBadly,
  jobNeverEnds,
  pollsAreThrottled,
  retryAfterSaysWhen,
  retryAfterSaysAnHour,
  pollsMeetAStorm,
  submitsAreRefused,
  readsAreRedirected,
];
