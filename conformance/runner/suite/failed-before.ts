import type { RunReport } from '../../report/run-report.js';

/** What of an earlier report is worth another look. */
export interface FailedBefore {
  /** Scenarios in which a rule was not kept, or could not be judged. */
  readonly scenarios: readonly string[];
  /** Rules that no scenario said anything about. */
  readonly checks: readonly string[];
}

const WORTH_A_LOOK: readonly string[] = ['fail', 'warn', 'incomplete', 'harness-error'];

/** Where the rules of a report failed, warned or stayed open. */
export function failedBefore({ checks }: Pick<RunReport, 'checks'>): FailedBefore {
  const bad = checks
    .filter(({ verdict }) => WORTH_A_LOOK.includes(verdict))
    .map(({ id, evidence }) => ({
      id,
      scenarios: evidence
        .filter(({ verdict, superseded }) => !superseded && WORTH_A_LOOK.includes(verdict))
        .map(({ scenario }) => scenario),
    }));
  return {
    scenarios: [...new Set(bad.flatMap(({ scenarios }) => scenarios))],
    checks: bad.filter(({ scenarios }) => scenarios.length === 0).map(({ id }) => id),
  };
}
