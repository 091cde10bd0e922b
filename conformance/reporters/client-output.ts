import { counted } from '../report/counted.js';
import { plainText } from '../report/plain-text.js';
import type { RunReport, ScenarioResult } from '../report/run-report.js';
import type { Paint } from './pretty/paint.js';
import { unbroken } from './pretty/wrapped.js';

const STDERR_LINES = 12;
const TEXTS = 3;
const PROBLEMS = 5;

/** What the client wrote on standard error last, in the scenarios where something went wrong. */
export function clientStderr(report: RunReport, paint: Paint): string {
  const troubled = new Set(
    report.checks.flatMap(({ evidence }) =>
      evidence
        .filter(({ verdict }) => verdict === 'fail' || verdict === 'warn')
        .map(({ scenario }) => scenario),
    ),
  );
  const wrote = report.scenarios.filter(
    ({ name, status, stderrTail }) =>
      stderrTail.trim() !== '' && (status !== 'finished' || troubled.has(name)),
  );
  // A client that broke off has most to say.
  const worstFirst = [...wrote].sort(
    (a, b) => Number(a.status === 'finished') - Number(b.status === 'finished'),
  );
  const names = new Map<string, string[]>();
  for (const { name, stderrTail } of worstFirst) {
    const lines = stderrTail.trimEnd().split('\n').slice(-STDERR_LINES).join('\n');
    names.set(lines, [...(names.get(lines) ?? []), name]);
  }
  return [...names]
    .slice(0, TEXTS)
    .map(([text, where]) => {
      const lines = text.split('\n').map((line) => `  ${indented(line)}`);
      return [paint.dim(`Standard error of the client in ${oneOf(where)} ended with:`), ...lines].join('\n');
    })
    .join('\n\n');
}

/** A scenario that says enough for all of them. One that was played again counts once. */
function oneOf(names: readonly string[]): string {
  const [first = '', ...others] = new Set(names);
  return others.length === 0 ? first : `${first} and ${counted(others.length, 'other scenario')}`;
}

/** Left as it is, however wide the terminal: it may be looked for, or copied. */
const indented = (line: string): string => {
  const [blanks = ''] = /^ */.exec(line) ?? [];
  return blanks + unbroken(line.slice(blanks.length));
};

/** What the adapter did against the protocol: each thing once, with the scenarios it happened in. */
export function protocolProblems(scenarios: readonly ScenarioResult[], paint: Paint): string {
  const where = new Map<string, string[]>();
  for (const { name, problems } of scenarios) {
    for (const problem of new Set(problems.map(plainText)))
      where.set(problem, [...(where.get(problem) ?? []), name]);
  }
  if (where.size === 0) return '';
  const lines = [...where]
    .slice(0, PROBLEMS)
    .map(([problem, names]) => `  ${problem}  ${paint.dim(`(${oneOf(names)})`)}`);
  const more = where.size > PROBLEMS ? [`  … and ${where.size - PROBLEMS} more`] : [];
  return [paint.yellow('The adapter did not keep the protocol:'), ...lines, ...more].join('\n');
}
