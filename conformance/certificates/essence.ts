import type { RunReport } from '../runner/index.js';

/** What a report says, its wording apart: the same whichever release wrote it, and whatever was hidden in its recordings. */
export const essence = ({ outcome, exitCode, counts, profiles, checks, scenarios }: RunReport) => ({
  outcome,
  exitCode,
  counts,
  profiles,
  checks: checks.map(({ id, verdict, evidence }) => ({
    id,
    verdict,
    evidence: evidence.map((one) => [one.scenario, one.attempt, one.verdict, one.superseded ?? false]),
  })),
  scenarios: scenarios.map(({ name, attempt, exchanges }) => ({ name, attempt, exchanges })),
});
