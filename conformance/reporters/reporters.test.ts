import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import {
  aCheckEvidence,
  aCheckResult,
  aReport,
  aReportedPoll,
  aScenarioResult,
} from '../runner/testing/a-report.js';
import { json } from './json.js';
import { junit } from './junit.js';
import { finishedLine, lineProgress } from './line-progress.js';
import { pretty } from './pretty.js';

const message = 'Polled 2 more times after the job ended.';
const broken = aCheckResult({
  verdict: 'fail',
  message,
  evidence: [
    aCheckEvidence({
      verdict: 'fail',
      message,
      exchanges: [
        aReportedPoll({ offsetMs: 2008, gapMs: null, jobState: 'COMPLETE' }),
        aReportedPoll({ offsetMs: 4012, gapMs: 2004, status: null, jobState: null, fault: 'drop' }),
      ],
    }),
    ...['b', 'c', 'd'].map((scenario) => aCheckEvidence({ scenario, verdict: 'fail', message })),
  ],
});
const failing = aReport({ checks: [aCheckResult({ id: 'submit.well-formed' }), broken] });

describe('the pretty report', () => {
  test('shows a failed rule with its source, the exchanges with times and gaps, and what to change', () => {
    expect(pretty(failing, false)).toBe(`my client 2  1 scenario, 6 exchanges, 31.2 s

✘ polling.stops-at-terminal-state  must, core
  Stop polling once a job has ended.
  Source: docs.omni.co: Create AI job: “until the job reaches a terminal state”
  In asks-once: Polled 2 more times after the job ended.
      at s  gap s  request                        status   state
    +2.008         GET /api/v1/ai/jobs/3f2c8a10…  200      COMPLETE
    +4.012  2.004  GET /api/v1/ai/jobs/3f2c8a10…  dropped  (fault: drop)
  In b: Polled 2 more times after the job ended.
  Also in: c, d
  To fix: Leave the loop at COMPLETE, FAILED and CANCELLED.

Profiles: ✔ core 1 of 2 kept
Rules: 1 pass, 1 fail
Not conformant: 1 rule broken.
`);
  });

  test('names a few of the scenarios that break a rule, in order, and counts the rest', () => {
    const evidence = [...'hgfedcba'].map((scenario) =>
      aCheckEvidence({ scenario, verdict: 'fail', message }),
    );
    const report = aReport({ checks: [{ ...broken, evidence }] });
    expect(pretty(report, false)).toContain('  Also in: a, b, c, d, e and 1 more\n');
  });

  test('shows what the client wrote last, where a rule is broken', () => {
    const stderrTail = 'TypeError: job is undefined\n    at poll';
    expect(
      pretty(aReport({ checks: [broken], scenarios: [aScenarioResult({ stderrTail })] }), false),
    ).toContain(
      'Standard error of the client in asks-once ended with:\n  TypeError: job is undefined\n      at poll',
    );
  });

  test('cuts a long table of exchanges', () => {
    const exchanges = Array.from({ length: 30 }, () => aReportedPoll());
    const evidence = [aCheckEvidence({ verdict: 'fail', message, exchanges })];
    expect(pretty(aReport({ checks: [{ ...broken, evidence }] }), false)).toContain('… and 18 more');
  });

  test('says a reason for many unjudged rules once', () => {
    const reason = 'Before answering `hello`, the adapter exited with code 1.';
    const checks = ['a.one', 'a.two'].map((id) =>
      aCheckResult({ id, verdict: 'incomplete', message: reason, evidence: [] }),
    );
    const text = pretty(aReport({ checks }), false);
    expect(text.split(reason)).toHaveLength(2);
    expect(text).toContain('a.one, a.two');
  });

  test('tells a grade from a certification, and what was not exercised', () => {
    const checks = [aCheckResult(), aCheckResult({ id: 'cancel.reaches-omni', verdict: 'not-applicable' })];
    const text = pretty(aReport({ kind: 'grade', checks, profiles: [] }), false);
    expect(text).toContain('Not exercised at all: cancel.');
    expect(text).toContain('`omni-conformance run` certifies');
  });

  test('has no color codes where none are wanted', () => {
    expect(pretty(failing, false)).not.toContain('\u001b');
    expect(pretty(failing, true)).toContain('\u001b');
  });
});

describe('the JSON report', () => {
  const schema: unknown = JSON.parse(readFileSync(new URL('../report.schema.json', import.meta.url), 'utf8'));
  const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });
  addFormats.default(ajv);
  const validate = ajv.compile(schema as object);

  test.each([
    ['a failing run', failing],
    [
      'a run that came to nothing',
      aReport({ client: null, scenarios: [], complaints: ['There is no command `x`.'] }),
    ],
    ['a grade', aReport({ kind: 'grade', profiles: [] })],
    [
      'an expected failure',
      aReport({ checks: [{ ...broken, expected: { reason: 'r', owner: 'o', expires: '2026-12-31' } }] }),
    ],
    [
      'a second attempt',
      aReport({ checks: [aCheckResult({ evidence: [aCheckEvidence({ superseded: true })] })] }),
    ],
  ])('of %s is valid by its schema', (_what, report) => {
    validate(JSON.parse(json(report)));
    expect(validate.errors ?? []).toEqual([]);
  });

  test('that is not a report is not valid', () => {
    expect(validate({ ...failing, outcome: 'splendid' })).toBe(false);
  });
});

describe('the JUnit report', () => {
  const of = (over: Parameters<typeof aCheckResult>[0]) => junit(aReport({ checks: [aCheckResult(over)] }));

  test('has a failure for a broken rule, with the exchanges', () => {
    const xml = junit(failing);
    expect(xml).toContain('<testsuite name="omni-conformance.core"');
    expect(xml).toMatch(/tests="2".*failures="1".*errors="0"/);
    expect(xml).toContain(`<failure message="${message}" type="must">`);
    expect(xml).toContain('+4.012');
  });

  test.each([
    ['a warning is no failure', 'warn', /<system-out>/, /<failure|<error/],
    ['a rule not judged is an error', 'incomplete', /<error[^>]*type="incomplete"/, /<failure/],
    ['our own fault is an error', 'harness-error', /<error[^>]*type="harness-error"/, /<failure/],
    ['a declined rule is skipped', 'declined', /<skipped/, /<failure|<error/],
  ] as const)('%s', (_what, verdict, has, hasNot) => {
    const xml = of({ verdict, message });
    expect(xml).toMatch(has);
    expect(xml).not.toMatch(hasNot);
  });

  test('holds no character that XML cannot', () => {
    const xml = of({ verdict: 'fail', message: 'a\u001b[31m <b> & \ud800 "c" ]]>' });
    expect(xml).toContain('a[31m &lt;b');
    expect(xml).not.toContain('\u001b');
    expect(xml).not.toContain('\ud800');
  });

  test('shows what is wrong with the run itself', () => {
    expect(junit(aReport({ complaints: ['An entry is stale.'] }))).toContain('An entry is stale.');
  });
});

test('a log has one line for a scenario that has ended', () => {
  const lines: string[] = [];
  const display = lineProgress((text) => lines.push(text));
  const finished = {
    kind: 'finished',
    scenario: 'asks-once',
    attempt: 1,
    durationMs: 8123,
    verdict: 'fail',
    broken: ['polling.cadence'],
    reason: '',
  } as const;
  display.show({ kind: 'started', scenario: 'asks-once', attempt: 1 });
  display.show({ kind: 'sighted', scenario: 'asks-once', what: 'EXECUTING' });
  display.show(finished);
  display.end();
  expect(lines).toEqual([`${finishedLine(finished)}\n`]);
  expect(lines[0]).toContain('asks-once');
  expect(lines[0]).toContain('polling.cadence');
});
