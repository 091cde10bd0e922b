import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import {
  aCheckEvidence,
  aCheckResult,
  aReport,
  aReportedDelivery,
  aReportedPoll,
  aScenarioResult,
} from '../runner/testing/a-report.js';
import { json } from './json.js';
import { junit } from './junit.js';
import { finishedLine, lineProgress } from './line-progress.js';
import { shellLine } from './next-commands.js';
import { PLAIN, pretty } from './pretty.js';
import { aNastyReport, NASTY } from './testing/nasty-report.js';

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
  test('names the seed, where somebody chose one', () => {
    expect(pretty({ ...failing, seed: 7 }, PLAIN)).toContain('1 scenario, 6 exchanges, seed 7, 31.2 s');
  });

  test('shows a failed rule with its source, the exchanges with times and gaps, and what to change', () => {
    expect(pretty(failing, PLAIN)).toBe(`my client 2  1 scenario, 6 exchanges, 31.2 s

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

Profiles: ✘ core 1 of 2 kept
Rules: 1 kept, 1 broken
More on it: omni-conformance explain polling.stops-at-terminal-state
Not conformant: 1 rule broken.
`);
  });

  test('names a few of the scenarios that break a rule, in order, and counts the rest', () => {
    const evidence = [...'hgfedcba'].map((scenario) =>
      aCheckEvidence({ scenario, verdict: 'fail', message }),
    );
    const report = aReport({ checks: [{ ...broken, evidence }] });
    expect(pretty(report, PLAIN)).toContain('  Also in: a, b, c, d, e and 1 more\n');
  });

  test('shows what the client wrote last, where a rule is broken', () => {
    const stderrTail = 'TypeError: job is undefined\n    at poll';
    expect(
      pretty(aReport({ checks: [broken], scenarios: [aScenarioResult({ stderrTail })] }), PLAIN),
    ).toContain(
      'Standard error of the client in asks-once ended with:\n  TypeError: job is undefined\n      at poll',
    );
  });

  test('cuts a long table of exchanges', () => {
    const exchanges = Array.from({ length: 30 }, () => aReportedPoll());
    const evidence = [aCheckEvidence({ verdict: 'fail', message, exchanges })];
    expect(pretty(aReport({ checks: [{ ...broken, evidence }] }), PLAIN)).toContain('… and 18 more');
  });

  test('says a reason for many unjudged rules once', () => {
    const reason = 'Before answering `hello`, the adapter exited with code 1.';
    const checks = ['a.one', 'a.two'].map((id) =>
      aCheckResult({ id, verdict: 'incomplete', message: reason, evidence: [] }),
    );
    const text = pretty(aReport({ checks }), PLAIN);
    expect(text.split(reason)).toHaveLength(2);
    expect(text).toContain('a.one, a.two');
  });

  test.each([
    [{ unjudged: [], untouched: ['cancel'] }, 'Not exercised at all: cancel. Grading '],
    [
      { unjudged: ['webhooks'], untouched: ['cancel', 'pictures'] },
      'Seen, but with nothing that a rule could be judged by: webhooks. Not exercised at all: cancel, pictures. Grading ',
    ],
    [{ unjudged: [], untouched: [] }, 'Every area was touched. Grading '],
    [
      { scenario: 'job-never-ends', unjudged: [], untouched: [] },
      'Only the rules of job-never-ends were looked at. Grading ',
    ],
  ])('tells a grade from a certification, and what was not exercised: %j', (coverage, note) => {
    const report = aReport({ kind: 'grade', profiles: [], coverage: { scenario: null, ...coverage } });
    const text = pretty(report, PLAIN);
    expect(text).toContain(`\n${note}`);
    expect(text).toContain('`omni-conformance run` certifies');
  });

  test('of a recording without anything to judge does not list every area', () => {
    const checks = [aCheckResult({ verdict: 'not-applicable' })];
    const coverage = { scenario: null, unjudged: [], untouched: ['polling'] };
    const text = pretty(aReport({ kind: 'grade', checks, profiles: [], coverage }), PLAIN);
    expect(text).not.toContain('Not exercised at all');
  });

  test('has a cross for a broken profile only, and a question mark for one that is not all judged', () => {
    const line = (verdict: 'pass' | 'fail' | 'incomplete', manifest = 2) => {
      const checks = [aCheckResult(), aCheckResult({ id: 'a.other', verdict })];
      const profiles = [
        { profile: 'core' as const, manifest, judged: 1, conformant: verdict === 'pass' && manifest === 2 },
      ];
      return /^Profiles: (.*)$/m.exec(pretty(aReport({ checks, profiles }), PLAIN))?.[1];
    };
    expect(line('pass')).toBe('✔ core 2 of 2 kept');
    expect(line('fail')).toBe('✘ core 1 of 2 kept');
    expect(line('incomplete')).toBe('? core 1 of 2 kept');
    // Only some of the scenarios were played.
    expect(line('pass', 9)).toBe('? core 2 of 2 kept, of 9 in all');
  });

  test('counts one of a kind as one', () => {
    const one = aReport({ scenarios: [aScenarioResult({ exchanges: 1 })] });
    expect(pretty(one, PLAIN)).toContain('1 scenario, 1 exchange, ');
  });

  test('shows a hint beside the verdict', () => {
    const text = pretty(aReport({ hints: ['Does it listen?'] }), PLAIN);
    expect(text).toMatch(/\nDoes it listen\?\nConformant: .*\n$/);
  });

  test.each([false, true])(
    'lets no text of a client steer the terminal or the build server; colors: %s',
    (color) => {
      // biome-ignore lint/suspicious/noControlCharactersInRegex: our own colors are taken out
      const text = pretty(aNastyReport(), { ...PLAIN, color }).replace(/\u001b\[\d+m/g, '');
      expect(text).toContain('alert(1)');
      expect(text).not.toMatch(/(?!\n)\p{Cc}|[\u202a-\u202e\u2066-\u2069]/u);
      expect(text).not.toMatch(/^\s*::/m);
      expect(text).not.toMatch(/##\[|##vso\[/);
      expect(text).toContain(':\u200b:error');
      // Nor can it pass for a line of ours.
      expect(text).not.toMatch(/^# Big/m);
    },
  );

  test('keeps the lines of a stack trace, and their indentation', () => {
    const stderrTail = 'Exception: no\n\tat Client.ask';
    const scenarios = [aScenarioResult({ stderrTail })];
    expect(pretty(aReport({ checks: [broken], scenarios }), PLAIN)).toContain(
      '  Exception: no\n      at Client.ask\n',
    );
  });

  test('has no color codes where none are wanted', () => {
    expect(pretty(failing, PLAIN)).not.toContain('\u001b');
    expect(pretty(failing, { ...PLAIN, color: true })).toContain('\u001b');
  });
});

const forged = aCheckResult({
  id: 'webhooks.refuses-forged-signatures',
  profile: 'webhooks',
  verdict: 'fail',
  message: 'prefix-missing got through.',
  proof: 'E1',
  evidence: [
    aCheckEvidence({
      verdict: 'fail',
      message: 'prefix-missing got through.',
      proof: 'E1',
      deliveries: [
        aReportedDelivery(),
        aReportedDelivery({ offsetMs: 1730, role: 'control', attempt: 2 }),
        aReportedDelivery({
          offsetMs: 2730,
          event: null,
          attack: null,
          status: null,
          outcome: 'timed-out',
          problem: 'No answer came within 10 s.',
        }),
      ],
    }),
  ],
});

describe('a verdict on webhooks', () => {
  const proved = (proof: 'E0' | 'E1' | 'E2', id: string) =>
    aCheckResult({ id: `webhooks.${id}`, profile: 'webhooks', proof });
  const summary = (...checks: Parameters<typeof aCheckResult>[0][]) =>
    pretty(aReport({ checks: checks.map(aCheckResult) }), PLAIN)
      .split('\n')
      .filter((line) => line.startsWith('Webhooks judged'));

  test('shows what it rests on, and the webhooks that broke the rule', () => {
    expect(
      pretty(aReport({ checks: [forged] }), PLAIN),
    ).toContain(`  In asks-once: prefix-missing got through.
    Proof: E1, an account of what was acted on
      at s  webhook                  job        attack                    status
    +0.512  job.complete             3f2c8a10…  prefix-missing            200
    +1.730  job.complete, attempt 2  3f2c8a10…  prefix-missing (control)  200
    +2.730  webhook                  3f2c8a10…                            timed-out  No answer came within 10 s.
`);
  });

  test('is summed up by the weakest proof, with what would raise it', () => {
    expect(summary(proved('E0', 'a'), proved('E0', 'b'))).toEqual([
      'Webhooks judged at proof level E0: the status it was answered with. Offer the verb `events`, or give --webhook-observer, to be judged by what was acted on (E1).',
    ]);
    expect(summary(proved('E1', 'a'), proved('E2', 'b'), proved('E2', 'c'))).toEqual([
      'Webhooks judged at proof level E1: an account of what was acted on (webhooks.a; the others at a higher one).',
    ]);
  });

  test('does not ask a client for the account that it gives already', () => {
    const giving = { name: 'a', version: '1', declined: [], capabilities: ['ask', 'events'] } as const;
    const report = aReport({ checks: [aCheckResult(proved('E0', 'a'))], client: giving });
    expect(pretty(report, PLAIN)).toContain('proof level E0: the status it was answered with.\n');
  });

  test('says what was wrong with several webhooks only once', () => {
    const [seen] = forged.evidence;
    const last = seen?.deliveries?.at(-1);
    if (!seen || !last) throw new Error('The fixture has no delivery.');
    const deliveries = [last, { ...last, offsetMs: last.offsetMs + 1 }];
    const text = pretty(aReport({ checks: [{ ...forged, evidence: [{ ...seen, deliveries }] }] }), PLAIN);
    expect(text.split('No answer came within 10 s.')).toHaveLength(2);
    expect(text).toContain('timed-out  ″');
  });

  test('that rests on no proof has no such line', () => {
    expect(summary({ profile: 'webhooks' })).toEqual([]);
  });

  test('is in JUnit with its proof, kept or broken', () => {
    const xml = junit(aReport({ checks: [forged, proved('E1', 'accepts-genuine')] }));
    expect(xml).toContain('prefix-missing (control)');
    expect(xml).toContain('<system-out><![CDATA[Proof: E1, an account of what was acted on]]></system-out>');
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
    [
      'a verdict on webhooks',
      aReport({
        checks: [forged],
        client: {
          name: 'hooked',
          version: '1',
          capabilities: ['ask', 'webhook', 'events'],
          declined: [],
          webhook: { toleranceSeconds: null, digest: 'hex' },
        },
      }),
    ],
    [
      'a grade with a hint',
      aReport({
        kind: 'grade',
        profiles: [],
        hints: ['Does it listen?'],
        coverage: { scenario: null, unjudged: ['webhooks'], untouched: ['cancel'] },
      }),
    ],
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

  const python = spawnSync('python3', ['-c', 'import xml.etree']).status === 0;
  test.skipIf(!python)('is read by a parser with what a client wrote in it, whatever that is', () => {
    const expected = { reason: NASTY, owner: NASTY, expires: '2026-12-31' };
    const nasty = aNastyReport();
    const checks = [
      ...nasty.checks,
      aCheckResult({ id: 'a.known', verdict: 'fail', message: NASTY, expected }),
    ];
    const read = `import sys, xml.etree.ElementTree as tree
root = tree.fromstring(sys.stdin.buffer.read())
print(len(list(root.iter('testcase'))), *sorted({one.tag for one in root.iter()}))`;
    const { stdout, stderr } = spawnSync('python3', ['-c', read], {
      input: junit({ ...nasty, checks }),
      encoding: 'utf8',
    });
    expect(stderr).toBe('');
    // None of a client's text became a tag.
    expect(stdout).toBe('7 error failure skipped system-out testcase testsuite testsuites\n');
  });

  test.each(['one ]]> only', 'a ]]> and ]]>', ']]>]]>', ']]]]>>'])('ends no section early for %s', (said) => {
    const evidence = [aCheckEvidence({ verdict: 'fail', message: said })];
    const xml = of({ verdict: 'fail', message: said, evidence });
    expect(xml.match(/]]>/g)).toHaveLength(xml.split('<![CDATA[').length - 1);
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
  expect(lines).toEqual([`${finishedLine(finished)}\n`, '\n']);
  expect(lines[0]).toContain('asks-once');
  expect(lines[0]).toContain('polling.cadence');
});

test('a command line with what steers a terminal is spelled out, and is the same to a shell', () => {
  const words = ['plain', 'with blank', "it's", "\u001b[2J \u202e it's \\ \n"];
  const line = shellLine(words);
  expect(line).toBe(`plain 'with blank' 'it'\\''s' $'\\u001b[2J \\u202e it\\'s \\\\ \\u000a'`);
  const echoed = spawnSync('bash', ['-c', `printf '%s|' ${line}`], {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
  });
  expect(echoed.stdout).toBe(words.map((word) => `${word}|`).join(''));
});
