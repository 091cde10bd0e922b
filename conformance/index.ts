import { startOmniMock, type Trace } from '../mock-server/index.js';
import { checks } from './checks/index.js';
import { frozenManifest } from './manifests/index.js';
import {
  type GradeOptions,
  gradeRecording,
  type RunOptions,
  type RunReport,
  runSuite,
  type Suite,
} from './runner/index.js';
import { scenarios } from './scenarios/index.js';

export type { Check, Level, Profile } from './checks/define-check.js';
export { checks } from './checks/index.js';
export type { Verdict } from './checks/verdict.js';
export {
  type ClientFactory,
  type Driver,
  httpDriver,
  type InProcessClient,
  inProcessDriver,
  processDriver,
  spawnDriver,
} from './drivers/index.js';
export type { ExpectedFailure, GradeOptions, Progress, RunOptions, RunReport } from './runner/index.js';
export type { ConformanceScenario } from './scenarios/define-scenario.js';
export { scenarios } from './scenarios/index.js';

/** Every rule and every scenario there is. */
export const suite: Suite = { checks, scenarios, manifest: frozenManifest };

/** The suite's own mock: a free port on loopback, in this process. What it does wrong is told in the report. */
export const startOwnMock = ({ webhookEgress, driver }: Pick<RunOptions, 'webhookEgress' | 'driver'> = {}) =>
  startOmniMock({
    port: 0,
    notesLateness: driver?.sharesEventLoop !== true,
    complain: () => {},
    ...(webhookEgress ? { webhookEgress } : {}),
  });

/**
 * Plays every scenario against an adapter and judges the client behind it. Whatever the client does is in the report;
 * this rejects only when the suite itself cannot work. It neither prints nor exits.
 * @example
 * const report = await runConformance({ command: ['node', 'my-adapter.js'], profile: ['core'] });
 * console.log(report.headline, report.checks.filter((check) => check.verdict === 'fail'));
 */
export const runConformance = (options: RunOptions): Promise<RunReport> =>
  runSuite(suite, options, () => startOwnMock(options));

/**
 * Judges a recording, with no client in sight: the same trace gives the same verdicts, whoever asks. Rules that the
 * recording does not exercise are `not-applicable`; name the scenario to judge a trace of a run as the run did.
 * @example
 * const omni = await startOmniMock();
 * await myTestSuite(omni.space.baseUrl, omni.space.keys.organization);
 * const report = gradeTrace(omni.space.trace());
 */
export const gradeTrace = (trace: Trace, options?: GradeOptions): RunReport =>
  gradeRecording(suite, trace, options);
