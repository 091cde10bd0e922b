import { describe, expect, test } from 'vitest';
import { aCheckEvidence, aCheckResult, aReport, aScenarioResult } from '../runner/testing/a-report.js';
import { html } from './html.lazy.js';
import { reporters } from './index.js';
import { junit } from './junit.js';
import { markdown } from './markdown.lazy.js';
import { columnsOf } from './pretty/wrapped.js';
import { PLAIN, pretty } from './pretty.js';
import { aNastyReport } from './testing/nasty-report.js';

const plain = (report: Parameters<typeof pretty>[0]) => pretty(report, PLAIN);
const count = (text: string, words: string) => text.split(words).length - 1;

describe('a remark on a rule that nobody could look at', () => {
  const remark = aCheckResult({
    id: 'secrets.not-in-output',
    verdict: 'info',
    message: 'Its logs were not seen: look there yourself.',
    remedy: 'Keep the key out of errors.',
  });
  const warned = aCheckResult({ id: 'a.warned', level: 'should', verdict: 'warn' });
  const report = aReport({ checks: [remark, warned] });

  test('is told as it is, and is nothing to fix', () => {
    for (const text of [plain(report), markdown(report), html(report), junit(report)]) {
      expect(text).toContain('Its logs were not seen: look there yourself.');
      expect(text).not.toContain('Keep the key out of errors.');
    }
  });

  test('comes after what is to be fixed', () => {
    const at = (text: string, words: string) => text.indexOf(words);
    expect(at(markdown(report), 'a.warned')).toBeLessThan(at(markdown(report), 'secrets.not-in-output'));
    expect(at(html(report), 'rule-a.warned')).toBeLessThan(at(html(report), 'rule-secrets.not-in-output'));
    // At a terminal what is read first is what comes last.
    expect(at(plain(report), 'secrets.not-in-output')).toBeLessThan(at(plain(report), '! a.warned'));
  });

  test('alone leaves a page without anything to fix', () => {
    expect(html(aReport({ checks: [remark] }))).not.toContain('What to fix');
  });
});

describe('a client that broke off', () => {
  const reason = 'In the middle of the scenario, the adapter exited with code 7.';
  const stderrTail = 'TypeError: job is undefined\n    at poll';
  const names = ['one', 'two', 'three'];
  const scenarios = names.map((name) => aScenarioResult({ name, status: 'cut-short', reason, stderrTail }));
  const checks = names.map((id) =>
    aCheckResult({ id, verdict: 'incomplete', message: reason, evidence: [] }),
  );
  const report = aReport({ checks, scenarios: [...scenarios, aScenarioResult({ name: 'fine' })] });

  test('is said to have done so, with the command that plays one scenario alone', () => {
    for (const text of [plain(report), markdown(report), html(report)]) {
      expect(text).toContain(`3 of 4 scenarios broke off: ${reason}`);
      expect(text).toContain('omni-conformance run --run one -- node client.js');
    }
  });

  test('is quoted once, when it wrote the same each time', () => {
    const text = plain(report);
    expect(text).toContain('Standard error of the client in one and 2 other scenarios ended with:');
    expect(count(text, 'TypeError: job is undefined')).toBe(1);
  });

  test('in several ways has the one that is met most', () => {
    const [first, ...others] = scenarios;
    const other = first ? [{ ...first, reason: 'It did not end within 60 s.' }] : [];
    const text = plain(aReport({ checks, scenarios: [...other, ...others] }));
    expect(text).toContain(`3 of 3 scenarios broke off, 2 of them so: ${reason}`);
  });
});

test('a scenario that was played twice counts as one', () => {
  const twice = [aScenarioResult(), aScenarioResult({ attempt: 2 }), aScenarioResult({ name: 'b' })];
  for (const text of [plain(aReport({ scenarios: twice })), markdown(aReport({ scenarios: twice }))])
    expect(text).toContain('2 scenarios (1 played again), 18 exchanges, 31.2 s');
});

test('a first look that a second one replaced is not told of', () => {
  const evidence = [
    aCheckEvidence({ verdict: 'warn', message: 'Too fast.', superseded: true }),
    aCheckEvidence({ verdict: 'warn', message: 'Too fast again.', attempt: 2 }),
  ];
  const text = plain(aReport({ checks: [aCheckResult({ verdict: 'warn', evidence })] }));
  expect(text).toContain('In asks-once (run again alone): Too fast again.');
  expect(text).not.toContain('Also in');
});

test('a fault of our own is nothing for the client to fix', () => {
  const checks = [aCheckResult({ verdict: 'harness-error', message: 'The check itself failed: no.' })];
  for (const text of [plain(aReport({ checks })), markdown(aReport({ checks })), html(aReport({ checks }))]) {
    expect(text).toContain('This says nothing about the client.');
    expect(text).not.toContain('Leave the loop at COMPLETE');
  }
});

test('many rules without a verdict are counted, many reasons are cut, and a few are named', () => {
  const many = Array.from({ length: 20 }, (_, i) =>
    aCheckResult({ id: `a.same-${i}`, verdict: 'incomplete', message: 'No job.', evidence: [] }),
  );
  const odd = Array.from({ length: 20 }, (_, i) =>
    aCheckResult({ id: `b.odd-${i}`, verdict: 'incomplete', message: `No ${i}.`, evidence: [] }),
  );
  const text = plain(aReport({ checks: [...odd, ...many] }));
  expect(text).toContain('20 rules: a.same-0, a.same-1, a.same-2 and 17 more');
  expect(text).toContain('… and 11 more reasons');
  // What kept most from being judged is never what is cut.
  expect(text.indexOf('a.same-0')).toBeLessThan(text.indexOf('b.odd-0'));
});

test.each([60, 100])('no line but a word of its own is longer than a terminal of %i columns', (columns) => {
  const rules = Array.from({ length: 8 }, (_, i) =>
    aCheckResult({
      id: `polling.rule-${i}`,
      verdict: i % 2 === 0 ? 'fail' : 'incomplete',
      message: 'Why. '.repeat(40),
    }),
  );
  const text = pretty(aReport({ checks: rules }), { color: true, columns });
  const long = text.split('\n').filter((line) => columnsOf(line) > columns);
  expect(long.filter((line) => line.trim().includes(' ') && !line.includes('omni-conformance'))).toEqual([]);
});

test('a file has neither colors nor the width of the terminal', () => {
  const stays = { ...process.stdout };
  Object.assign(process.stdout, { isTTY: true, columns: 30 });
  try {
    expect(reporters.pretty(aReport(), 'file')).toBe(plain(aReport()));
    expect(reporters.pretty(aReport())).not.toBe(plain(aReport()));
  } finally {
    Object.assign(process.stdout, { isTTY: stays.isTTY, columns: stays.columns });
  }
});

test('Markdown spells out no blank at the end of a line', () => {
  const checks = [
    aCheckResult({ verdict: 'incomplete', message: 'Nobody asked. ', evidence: [] }),
    aCheckResult({
      id: 'a.b',
      verdict: 'fail',
      message: 'Broken.\n',
      evidence: [aCheckEvidence({ verdict: 'fail', message: 'Broken.\n' })],
    }),
  ];
  for (const report of [aReport({ checks, hints: ['Does it listen? '] }), aNastyReport()])
    expect(markdown(report)).not.toContain('&#x20;');
});
