export type { Attach, AttachedPlace } from './attach.js';
export { type Baseline, baselineFile, baselineFor } from './baseline.js';
export { buildReport } from './build-report.js';
export { type ExpectedFailure, parseExpectedFailures } from './expected-failures.js';
export { type FailedBefore, failedBefore } from './failed-before.js';
export { type GradeOptions, gradeCommand, gradeRecording } from './grade.js';
export { parseReport, parseRunReport } from './parse-report.js';
export { plainText } from './plain-text.js';
export type { Progress } from './progress.js';
export { weakestProof } from './proof.js';
export { type Recordings, rederive } from './rederive.js';
export { fetchTraceLines, type RemoteSpace } from './remote-trace.js';
export {
  DEFAULT_JOBS,
  DEFAULT_TIMEOUT_MS,
  initialFacts,
  type RunOptions,
  runSuite,
} from './run-conformance.js';
export type { CheckEvidence, CheckResult, RunReport } from './run-report.js';
export { runSmoke, type SmokeReport } from './smoke.js';
export { PROFILES, type Selecting, type Suite, selectFrom, selectionProblem } from './suite.js';
export { TOOL } from './tool.js';
export { parseTraceLines, readTraceFile, traceLines } from './trace-file.js';
export { madeUpSecret, WEBHOOK_EGRESS, type WebhookOptions, webhookOptionProblem } from './webhook-terms.js';
