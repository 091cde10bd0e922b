import {
  type CheckEvidence,
  type CheckResult,
  REPORT_VERSION,
  type ReportedDelivery,
  type ReportedExchange,
  type RunReport,
  type ScenarioResult,
} from '../../report/run-report.js';
import { countVerdicts, endingOf } from '../assess/outcome.js';

const JOB = '3f2c8a10-0000-4000-8000-000000000001';

/** A poll of one job, as a report shows it. */
export const aReportedPoll = (over: Partial<ReportedExchange> = {}): ReportedExchange => ({
  seq: 7,
  offsetMs: 4012,
  gapMs: 2004,
  operation: 'aiJobStatus',
  method: 'GET',
  path: `/api/v1/ai/jobs/${JOB}`,
  status: 200,
  jobState: 'COMPLETE',
  fault: null,
  requestBody: null,
  responseBody: '{"state":"COMPLETE"}',
  ...over,
});

/** A forged webhook that was taken, as a report shows it. */
export const aReportedDelivery = (over: Partial<ReportedDelivery> = {}): ReportedDelivery => ({
  seq: 9,
  offsetMs: 512,
  event: 'job.complete',
  eventId: 'evt_3f2c8a10_COMPLETE_1767225600',
  jobId: JOB,
  attempt: 1,
  status: 200,
  outcome: 'answered',
  attack: 'prefix-missing',
  role: 'mutant',
  problem: null,
  ...over,
});

export const aCheckEvidence = (over: Partial<CheckEvidence> = {}): CheckEvidence => ({
  scenario: 'asks-once',
  attempt: 1,
  verdict: 'pass',
  message: '',
  exchanges: [],
  ...over,
});

export const aCheckResult = (over: Partial<CheckResult> = {}): CheckResult => ({
  id: 'polling.stops-at-terminal-state',
  level: 'must',
  profile: 'core',
  rule: 'Stop polling once a job has ended.',
  basis: { source: 'docs.omni.co: Create AI job', quote: 'until the job reaches a terminal state' },
  remedy: 'Leave the loop at COMPLETE, FAILED and CANCELLED.',
  ambiguities: [],
  verdict: 'pass',
  message: '',
  evidence: [aCheckEvidence({ verdict: over.verdict ?? 'pass', message: over.message ?? '' })],
  ...over,
});

export const aScenarioResult = (over: Partial<ScenarioResult> = {}): ScenarioResult => ({
  name: 'asks-once',
  story: 'One question.',
  attempt: 1,
  status: 'finished',
  reason: '',
  durationMs: 8123,
  exchanges: 6,
  problems: [],
  stderrTail: '',
  ...over,
});

/** A finished report; its verdict follows from its checks. */
export function aReport(over: Partial<RunReport> = {}): RunReport {
  const checks = over.checks ?? [aCheckResult()];
  const complaints = over.complaints ?? [];
  const judged = checks.filter(({ verdict }) => ['pass', 'fail', 'warn', 'info'].includes(verdict)).length;
  const profiles = [
    {
      profile: 'core' as const,
      manifest: checks.length,
      judged,
      conformant: judged === checks.length && checks.every(({ verdict }) => verdict !== 'fail'),
    },
  ];
  return {
    reportVersion: REPORT_VERSION,
    kind: 'run',
    tool: { name: 'omni-testkit', version: '0.1.0' },
    startedAt: '2026-07-01T12:00:00.000Z',
    durationMs: 31_200,
    command: ['node', 'client.js'],
    strict: false,
    client: { name: 'my client', version: '2', capabilities: ['ask'], declined: [] },
    ...endingOf({ checks, profiles, complaints, interrupted: false, partial: false }),
    counts: countVerdicts(checks),
    profiles,
    notJudged: [],
    checks,
    scenarios: [aScenarioResult()],
    complaints,
    hints: [],
    ...over,
  };
}
