import type { Trace } from '../../../mock-server/index.js';
import type { Check } from '../../checks/define-check.js';
import type { CheckEvidence, RunReport, ScenarioResult } from '../../report/run-report.js';
import { checksOf, judgeScenario } from '../assess/check-results.js';
import type { ScenarioRun } from '../play/run-scenario.js';
import { lookAgain, type SecondLook } from '../play/second-look.js';
import { type Suite, selectFrom } from '../suite/suite.js';
import { buildReport } from '../tell/build-report.js';

/** The recording of one playing of a scenario; undefined when there is none. */
export type Recordings = (scenario: string, attempt: number) => Trace | undefined;

/**
 * A whole run judged once more, from its recordings alone. What no recording holds is taken from the report: what was
 * asked for, when, of whom, and how long it took. Everything else in the result is worked out anew, by the way a run takes.
 */
export async function rederive(suite: Suite, report: RunReport, recordings: Recordings): Promise<RunReport> {
  const profiles = report.profiles.map(({ profile }) => profile);
  const selected = selectFrom(suite, profiles);
  const runs = report.scenarios.flatMap((result) => playedAs(suite, result, recordings) ?? []);
  const evidence = new Map<string, CheckEvidence[]>();
  const judgeRun = (
    run: ScenarioRun,
    wanted: readonly Check[] = checksOf(run, selected.checks),
  ): readonly SecondLook[] => {
    const judged = judgeScenario(run, wanted, report.strict);
    for (const { check, evidence: seen } of judged)
      evidence.set(check.id, [...(evidence.get(check.id) ?? []), seen]);
    return judged;
  };
  for (const run of runs) if (run.attempt === 1) judgeRun(run);
  await lookAgain(selected.checks, runs, evidence, async (run, doubtful) => {
    const second = runs.find(({ scenario, attempt }) => scenario === run.scenario && attempt === 2);
    return second && { run: second, looks: judgeRun(second, doubtful) };
  });
  return buildReport({
    suite,
    selected,
    command: report.command,
    strict: report.strict,
    expectedFailures: [],
    startedAt: new Date(report.startedAt),
    durationMs: report.durationMs,
    client: report.client,
    runs,
    evidence,
    interrupted: false,
    partial: false,
    ...(report.seed === undefined ? {} : { seed: report.seed }),
  });
}

function playedAs(suite: Suite, result: ScenarioResult, recordings: Recordings): ScenarioRun | undefined {
  const scenario = suite.scenarios.find(({ name }) => name === result.name);
  if (!scenario) return undefined;
  const trace = recordings(result.name, result.attempt);
  const { attempt, status, reason, durationMs, problems, stderrTail } = result;
  return {
    scenario,
    attempt,
    status,
    reason,
    client: null,
    durationMs,
    problems,
    stderrTail,
    untold: [],
    secrets: [],
    ...(trace ? { trace } : {}),
  };
}
