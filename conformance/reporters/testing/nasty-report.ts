import type { RunReport } from '../../report/run-report.js';
import type { Timeline } from '../../report/timeline.js';
import {
  aCheckEvidence,
  aCheckResult,
  aReport,
  aReportedDelivery,
  aReportedPoll,
  aScenarioResult,
} from '../../runner/testing/a-report.js';

/** What a client could write to get markup, a mention, another row or another sentence into somebody's report. */
export const NASTY =
  '</script><script>alert(1)</script><img src=http://evil.example/x onerror=alert(1)> | @everyone #1 `b` ``` \n# Big\n\u202eevil \u0000 [x](http://evil.example) </details> &amp; "\' \ud800 ]]> and ]]><x/> ]]]]>> \u001b]0;owned\u0007\u001b[2J\u009b31m\n::error::stop\n  ::add-mask::x\n##[error]y\n##vso[task.complete]';

const JOB = '3f2c8a10-0000-4000-8000-000000000001';

export const aTimeline = (over: Partial<Timeline> = {}): Timeline => ({
  durationMs: 8_000,
  client: [{ seq: 2, offsetMs: 10, endMs: 7_900, verb: 'ask', says: 'cust-ana: Top?', outcome: 'answered' }],
  api: [1_000, 2_008, 4_012].map((offsetMs, i, all) => ({
    seq: 5 + i,
    offsetMs,
    durationMs: 8,
    operation: 'aiJobStatus',
    method: 'GET',
    path: `/api/v1/ai/jobs/${JOB}`,
    status: 200,
    jobId: JOB,
    jobState: 'COMPLETE',
    pollGapMs: i === 0 ? null : offsetMs - (all[i - 1] ?? 0),
    fault: null,
    breaks: i === 2 ? ['polling.stops-at-terminal-state'] : [],
  })),
  jobs: [{ jobId: JOB, spans: [{ seq: 3, state: 'QUEUED', fromMs: 5, toMs: null }] }],
  webhooks: [],
  notes: [{ seq: 1, offsetMs: 0, lane: 'client', kind: 'process', text: 'process started' }],
  omitted: 0,
  ...over,
});

/** A report in which everything that a client can write is an attack. */
export function aNastyReport(): RunReport {
  const evidence = [
    aCheckEvidence({
      verdict: 'fail',
      message: NASTY,
      exchanges: [
        aReportedPoll({
          seq: 7,
          path: `/api/${NASTY}`,
          requestBody: NASTY,
          responseBody: NASTY,
          fault: 'drop',
        }),
      ],
      deliveries: [aReportedDelivery({ seq: 9, event: NASTY, jobId: NASTY, problem: NASTY })],
    }),
  ];
  const timeline = aTimeline({
    client: [{ seq: 2, offsetMs: 1, endMs: null, verb: NASTY, says: NASTY, outcome: null }],
    notes: [{ seq: 1, offsetMs: 0, lane: 'client', kind: 'leak', text: NASTY }],
  });
  return aReport({
    client: {
      name: NASTY,
      version: NASTY,
      capabilities: ['ask'],
      declined: [{ capability: 'cancel', reason: NASTY }],
    },
    command: ['node', NASTY],
    complaints: [NASTY],
    hints: [NASTY],
    checks: [
      aCheckResult({ verdict: 'fail', message: NASTY, evidence }),
      aCheckResult({ id: 'a.warned', level: 'should', verdict: 'warn', message: NASTY }),
      aCheckResult({ id: 'a.kept' }),
      aCheckResult({ id: 'a.declined', verdict: 'declined', message: NASTY }),
      aCheckResult({ id: 'a.open', verdict: 'incomplete', message: NASTY }),
    ],
    scenarios: [
      aScenarioResult({ status: 'cut-short', reason: NASTY, problems: [NASTY], stderrTail: NASTY, timeline }),
      aScenarioResult({ name: 'fine', timeline: aTimeline({ api: [] }) }),
    ],
  });
}
