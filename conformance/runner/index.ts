export { parseReport, parseRunReport } from '../report/parse-report.js';
export { plainText } from '../report/plain-text.js';
export type { Progress } from '../report/progress.js';
export { weakestProof } from '../report/proof.js';
export type { CheckEvidence, CheckResult, RunReport } from '../report/run-report.js';
export { TOOL } from '../report/tool.js';
export { type Baseline, baselineFile, baselineFor } from './assess/baseline.js';
export { type ExpectedFailure, parseExpectedFailures } from './assess/expected-failures.js';
export { type GradeOptions, gradeCommand, gradeRecording } from './grade.js';
export type { Attach, AttachedPlace } from './play/attach.js';
export { type Recordings, rederive } from './recordings/rederive.js';
export { fetchTraceLines, type RemoteSpace } from './recordings/remote-trace.js';
export { parseTraceLines, readTraceFile, traceLines } from './recordings/trace-file.js';
export {
  DEFAULT_JOBS,
  DEFAULT_TIMEOUT_MS,
  initialFacts,
  type RunOptions,
  runSuite,
} from './run-conformance.js';
export { runSmoke, type SmokeReport } from './smoke/smoke.js';
export { type FailedBefore, failedBefore } from './suite/failed-before.js';
export { PROFILES, type Selecting, type Suite, selectFrom, selectionProblem } from './suite/suite.js';
export { buildReport } from './tell/build-report.js';
export { madeUpSecret, WEBHOOK_EGRESS, type WebhookOptions, webhookOptionProblem } from './webhook-terms.js';
