import type { JobScenario } from '../core/jobs/job-scenario.js';
import { actionWithoutTimestamp } from './action-without-timestamp.js';
import { answers } from './answers.js';
import { answersSlowly } from './answers-slowly.js';
import { blankMessage } from './blank-message.js';
import { cancelledBySomebodyElse } from './cancelled-by-somebody-else.js';
import { completesWithoutQuery } from './completes-without-query.js';
import { failedQueryStep } from './failed-query-step.js';
import { failsBeforeRunning } from './fails-before-running.js';
import { failsWhileRunning } from './fails-while-running.js';
import { failsWithoutCode } from './fails-without-code.js';
import { hundredActions } from './hundred-actions.js';
import { isDenied } from './is-denied.js';
import { jumpsToComplete } from './jumps-to-complete.js';
import { lateResult } from './late-result.js';
import { lingersInDelivering } from './lingers-in-delivering.js';
import { neverEnds } from './never-ends.js';
import { truncatedCsv } from './truncated-csv.js';
import { unknownActionType } from './unknown-action-type.js';

/** Every job scenario the mock knows, the default first. */
export const jobScenarios: readonly JobScenario[] = [
  answers,
  answersSlowly,
  jumpsToComplete,
  lingersInDelivering,
  failsBeforeRunning,
  failsWhileRunning,
  failsWithoutCode,
  cancelledBySomebodyElse,
  neverEnds,
  completesWithoutQuery,
  failedQueryStep,
  truncatedCsv,
  actionWithoutTimestamp,
  unknownActionType,
  hundredActions,
  blankMessage,
  lateResult,
  isDenied,
];
