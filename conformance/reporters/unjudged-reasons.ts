import type { CheckResult, RunReport } from '../report/run-report.js';

/** One reason, with every rule that it kept from being judged. */
export interface UnjudgedReason {
  readonly verdict: 'declined' | 'incomplete';
  readonly reason: string;
  readonly checks: readonly CheckResult[];
}

const isUnjudged = ({ verdict }: CheckResult): boolean => verdict === 'declined' || verdict === 'incomplete';

/** Not one scenario was played, so there is nothing to tell rule by rule. */
export const isNothingPlayed = ({ kind, scenarios, checks }: RunReport): boolean =>
  kind === 'run' && scenarios.every(({ status }) => status === 'not-run') && checks.every(isUnjudged);

/**
 * Why rules were not judged, each reason once: what the client declines, then what kept most rules from being judged.
 * A run in which nothing was played, or that somebody broke off, has one reason for all, and its headline says it.
 */
export function unjudgedReasons(report: RunReport): UnjudgedReason[] {
  if (isNothingPlayed(report) || report.outcome === 'interrupted') return [];
  return (['declined', 'incomplete'] as const).flatMap((verdict) => {
    const byReason = new Map<string, CheckResult[]>();
    for (const check of report.checks.filter((one) => one.verdict === verdict)) {
      const [reason = ''] = check.message.split('\n');
      byReason.set(reason, [...(byReason.get(reason) ?? []), check]);
    }
    return [...byReason]
      .map(([reason, checks]) => ({ verdict, reason, checks }))
      .sort((one, other) => other.checks.length - one.checks.length);
  });
}
