import pc from 'picocolors';
import { plainText } from '../report/plain-text.js';
import type { CheckResult, RunReport } from '../report/run-report.js';
import { clientStderr, protocolProblems } from './client-output.js';
import { fixFirst } from './fix-first.js';
import { plainReport } from './plain-report.js';
import { finding } from './pretty/finding.js';
import { notJudged, remarks } from './pretty/not-judged.js';
import type { Paint } from './pretty/paint.js';
import { verdict } from './pretty/verdict.js';
import { wrapped } from './pretty/wrapped.js';
import { runSize } from './run-size.js';
import { unsteered } from './unsteered.js';

/** How the place looks that a report is written for. */
interface Place {
  readonly color: boolean;
  /** Columns of the terminal; Infinity where lines may be as long as they like. */
  readonly columns: number;
}

/** A file, or a program that reads on. */
export const PLAIN: Place = { color: false, columns: Number.POSITIVE_INFINITY };

const terminal = (stream: Pick<NodeJS.WriteStream, 'isTTY' | 'columns'>): Place => ({
  color: pc.isColorSupported,
  columns: stream.isTTY && stream.columns > 0 ? stream.columns : PLAIN.columns,
});

/** The report for a person at a terminal: what is most important comes last, where it stays on the screen. */
export function pretty(given: RunReport, { color, columns }: Place = terminal(process.stdout)): string {
  const report = plainReport(given);
  const paint = pc.createColors(color);
  const sections = [
    title(report, paint),
    notJudged(report, paint),
    remarks(report, paint),
    protocolProblems(report.scenarios, paint),
    clientStderr(report, paint),
    ...inOrder(report).map((check) => finding(check, paint)),
    verdict(report, paint),
  ];
  const text = sections.filter((section) => section !== '').join('\n\n');
  return unsteered(`${wrapped(text, columns)}\n`);
}

function title(report: RunReport, paint: Paint): string {
  const who = report.client
    ? `${report.client.name} ${report.client.version}`.trim()
    : report.command.join(' ');
  const what = who === '' ? 'recorded trace' : plainText(who);
  return `${paint.bold(what)}  ${paint.dim(runSize(report))}`;
}

/** Failures last, so that they are still on the screen when the run ends; among them, what to mend first comes first. */
function inOrder(report: RunReport): CheckResult[] {
  const findings = fixFirst(report);
  const order: CheckResult['verdict'][] = ['warn', 'harness-error', 'fail'];
  return order.flatMap((one) => findings.filter((check) => check.verdict === one));
}
