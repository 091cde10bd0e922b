import type { RunReport } from '../../report/run-report.js';

/** What of an earlier report is worth another look. */
export interface FailedBefore {
  /** Rules that were not kept, or could not be judged. */
  readonly rules: readonly {
    readonly id: string;
    /** Where that was; empty when no scenario said anything about the rule. */
    readonly scenarios: readonly string[];
  }[];
}

const WORTH_A_LOOK: readonly string[] = ['fail', 'warn', 'incomplete', 'harness-error'];

/** Which rules of a report failed, warned or stayed open, and in which scenarios. */
export const failedBefore = ({ checks }: Pick<RunReport, 'checks'>): FailedBefore => ({
  rules: checks
    .filter(({ verdict }) => WORTH_A_LOOK.includes(verdict))
    .map(({ id, evidence }) => ({
      id,
      scenarios: evidence
        .filter(({ verdict, superseded }) => !superseded && WORTH_A_LOOK.includes(verdict))
        .map(({ scenario }) => scenario),
    })),
});
