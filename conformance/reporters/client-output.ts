import type pc from 'picocolors';
import { plainText } from '../report/plain-text.js';
import type { RunReport, ScenarioResult } from '../report/run-report.js';

type Paint = ReturnType<typeof pc.createColors>;

const STDERR_LINES = 12;
const SCENARIOS = 3;
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
  // A scenario that was played again says the same again.
  const once = worstFirst.filter(({ name }, i) => worstFirst.findIndex((one) => one.name === name) === i);
  return once
    .slice(0, SCENARIOS)
    .map(({ name, stderrTail }) => {
      const lines = stderrTail.trimEnd().split('\n').slice(-STDERR_LINES);
      return [
        paint.dim(`Standard error of the client in ${name} ended with:`),
        ...lines.map((line) => `  ${line}`),
      ];
    })
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}

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
    .map(([problem, names]) => `  ${problem}  ${paint.dim(`(${names.join(', ')})`)}`);
  const more = where.size > PROBLEMS ? [`  … and ${where.size - PROBLEMS} more`] : [];
  return [paint.yellow('The adapter did not keep the protocol:'), ...lines, ...more].join('\n');
}
