export { buildReport } from './build-report.js';
export { type ExpectedFailure, parseExpectedFailures } from './expected-failures.js';
export { type GradeOptions, gradeCommand, gradeRecording } from './grade.js';
export type { Progress } from './progress.js';
export {
  DEFAULT_JOBS,
  DEFAULT_TIMEOUT_MS,
  initialFacts,
  type RunOptions,
  runSuite,
} from './run-conformance.js';
export type { RunReport } from './run-report.js';
export { runSmoke, type SmokeReport } from './smoke.js';
export { PROFILES, type Suite } from './suite.js';
export { TOOL } from './tool.js';
export { parseTraceLines, traceLines } from './trace-file.js';
export { madeUpSecret, WEBHOOK_EGRESS, type WebhookOptions, webhookOptionProblem } from './webhook-terms.js';
