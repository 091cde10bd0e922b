import junitReportBuilder, { type Builder } from 'junit-report-builder';
import type { CheckResult, RunReport } from '../report/run-report.js';
import { deliveryTable } from './delivery-table.js';
import { exchangeTable } from './exchange-table.js';
import { proofText } from './proof-text.js';
import { toFix } from './to-fix.js';
import { isNothingPlayed } from './unjudged-reasons.js';

// Its types describe an ES module, its CommonJS entry is the builder itself; which of them runs depends on the loader.
const builder: Builder = Reflect.get(junitReportBuilder, 'default') ?? junitReportBuilder;

/** XML 1.0 cannot hold most control characters, and a client's output can hold any. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is removed
const UNPRINTABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
/** Ends the section that a text stands in; the builder guards against the first one only. */
const SECTION_END = /]]>/g;
const clean = (text: string): string =>
  text
    .replace(UNPRINTABLE, '')
    .replace(/[\ud800-\udfff]/gu, '')
    .replace(SECTION_END, ']]\u200b>');

/** JUnit XML: one suite per profile, one case per rule. A warning is not a failure; a rule not judged is an error. */
export function junit(report: RunReport): string {
  const xml = builder.newBuilder();
  const isEmpty = isNothingPlayed(report);
  const told = isEmpty ? [] : report.checks;
  for (const profile of [...new Set(told.map((check) => check.profile))]) {
    const suite = xml.testSuite().name(`omni-conformance.${profile}`).timestamp(new Date(report.startedAt));
    suite.time(report.durationMs / 1000);
    for (const check of told.filter((one) => one.profile === profile)) {
      const testCase = suite.testCase().className(`omni-conformance.${profile}`).name(check.id);
      const text = clean(details(check));
      const message = clean(check.message);
      if (check.expected)
        testCase.skipped().standardOutput(`Expected: ${clean(check.expected.reason)}\n${text}`);
      else if (check.verdict === 'fail') testCase.failure(message, check.level).stacktrace(text);
      else if (check.verdict === 'incomplete') testCase.error(message, 'incomplete', text);
      else if (check.verdict === 'harness-error') testCase.error(message, 'harness-error', text);
      else if (check.verdict === 'declined' || check.verdict === 'not-applicable') {
        testCase.skipped().standardOutput(message);
      } else if (check.verdict === 'pass') {
        if (check.proof) testCase.standardOutput(clean(proofText(check.proof)));
      } else testCase.standardOutput(`${check.verdict}: ${message}\n${text}`);
    }
  }
  const { complaints } = report;
  const troubles = isEmpty && complaints.length === 0 ? [report.headline] : complaints;
  if (troubles.length > 0) {
    const suite = xml.testSuite().name('omni-conformance');
    for (const complaint of troubles) {
      suite
        .testCase()
        .className('omni-conformance')
        .name('the run itself')
        .error(clean(complaint), report.outcome);
    }
  }
  return xml.build();
}

function details(check: CheckResult): string {
  const quote = check.basis.quote === undefined ? '' : `: "${check.basis.quote}"`;
  const seen = check.evidence
    .filter(({ verdict }) => verdict !== 'pass' && verdict !== 'not-applicable')
    .flatMap(({ scenario, attempt, message, exchanges, deliveries = [], proof }) => [
      `In ${scenario}${attempt > 1 ? ' (run again alone)' : ''}: ${message}`,
      ...(proof ? [`  ${proofText(proof)}`] : []),
      ...[...exchangeTable(exchanges), ...deliveryTable(deliveries)].map((line) => `  ${line}`),
    ]);
  const { title, says } = toFix(check);
  const fix = check.verdict === 'info' ? [] : [`${title} ${says}`];
  return [check.rule, `Source: ${check.basis.source}${quote}`, ...seen, ...fix].join('\n');
}
