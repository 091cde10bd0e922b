import type { CheckEvidence, CheckResult, RunReport } from '../report/run-report.js';

const BROKEN: readonly string[] = ['fail', 'harness-error', 'warn'];

/** Whether there is something to mend. A remark, as that something could not be looked at, is no such thing. */
export const isFinding = ({ verdict }: Pick<CheckResult | CheckEvidence, 'verdict'>): boolean =>
  BROKEN.includes(verdict);

/** What harms others than the client's own user comes before what is only wrong. */
const HARMFUL = /^(secrets|scoping)\./;

/**
 * What to mend, most urgent first: failures before warnings, and within them a cause before what follows from it, and
 * causes of much before causes of little.
 */
export function fixFirst(report: Pick<RunReport, 'checks'>): CheckResult[] {
  const findings = report.checks.filter(isFinding);
  const following = new Map<string, number>();
  for (const { follows } of findings) if (follows) following.set(follows, (following.get(follows) ?? 0) + 1);
  const weight = ({ id, level }: CheckResult): number =>
    (following.get(id) ?? 0) + (HARMFUL.test(id) ? 100 : 0) + (level === 'must' ? 0.5 : 0);
  return BROKEN.flatMap((verdict) => {
    const own = findings.filter((check) => check.verdict === verdict);
    const ids = new Set(own.map(({ id }) => id));
    const causes = own.filter(({ follows }) => follows === undefined || !ids.has(follows));
    const sorted = [...causes].sort((a, b) => weight(b) - weight(a));
    const placed = sorted.flatMap((cause) => withConsequences(cause, own));
    return [...new Set(placed)];
  });
}

const withConsequences = (cause: CheckResult, own: readonly CheckResult[]): CheckResult[] => [
  cause,
  ...own.filter(({ follows }) => follows === cause.id).flatMap((next) => withConsequences(next, own)),
];

/** The evidence that shows a rule broken, as it counts. */
export const findingsIn = (check: CheckResult): CheckEvidence[] =>
  check.evidence.filter((one) => isFinding(one) && !one.superseded);

/** The broken rules to look at first, without what follows from them. */
export function rootsOf(report: Pick<RunReport, 'checks'>): CheckResult[] {
  const failed = fixFirst(report).filter(({ verdict, expected }) => verdict === 'fail' && !expected);
  const ids = new Set(failed.map(({ id }) => id));
  return failed.filter(({ follows }) => follows === undefined || !ids.has(follows));
}
