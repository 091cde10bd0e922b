import type { Check } from '../../checks/define-check.js';
import type { CheckEvidence } from '../../report/run-report.js';
import { isJudged } from '../assess/judge.js';
import type { ScenarioRun } from './run-scenario.js';

/** What one check says about a scenario that was played again. */
export interface SecondLook {
  readonly check: Check;
  readonly evidence: CheckEvidence;
}

/** A scenario played again, and what the doubtful checks say about it. */
export interface PlayedAgain {
  readonly run: Pick<ScenarioRun, 'status'>;
  readonly looks: readonly SecondLook[];
}

export const isBroken = ({ verdict }: CheckEvidence): boolean => verdict === 'fail' || verdict === 'warn';

const byName = (one: ScenarioRun, other: ScenarioRun): number =>
  one.scenario.name < other.scenario.name ? -1 : 1;

/**
 * What a busy machine alone can have broken for an innocent client is looked at again with nothing else running, and the
 * second look decides, if the client came to the end of it. A rule that could be measured nowhere is looked at again too.
 * Each scenario is played once more at the most, the shortest ones first; a rule whose failure one of them confirms, or
 * that one of them could measure, needs no other. `again` answers undefined once the run is over.
 */
export async function lookAgain(
  checks: readonly Check[],
  runs: readonly ScenarioRun[],
  evidence: Map<string, CheckEvidence[]>,
  again: (run: ScenarioRun, checks: readonly Check[]) => Promise<PlayedAgain | undefined>,
): Promise<void> {
  const seenOf = ({ id }: Check) => evidence.get(id) ?? [];
  const unmeasured = new Set(
    checks.filter((check) => !seenOf(check).some(({ verdict }) => isJudged(verdict))),
  );
  const isDoubtful = (check: Check, seen: CheckEvidence): boolean =>
    seen.timing === true && (isBroken(seen) || unmeasured.has(check));
  let doubtful = checks.filter((check) => seenOf(check).some((seen) => isDoubtful(check, seen)));
  const shortestFirst = runs
    .filter(({ attempt }) => attempt === 1)
    .sort((one, other) => one.durationMs - other.durationMs || byName(one, other));
  for (const run of shortestFirst) {
    const { name } = run.scenario;
    const isFirst = (seen: CheckEvidence) => seen.scenario === name && seen.attempt === 1;
    const open = doubtful.filter((check) =>
      seenOf(check).some((seen) => isFirst(seen) && isDoubtful(check, seen)),
    );
    if (open.length === 0) continue;
    const second = await again(run, open);
    if (!second) return;
    for (const { check, evidence: look } of second.looks) {
      // A second look that saw nothing takes nothing back, nor does one that the client cut short.
      if (!isJudged(look.verdict)) continue;
      if (second.run.status === 'finished')
        evidence.set(
          check.id,
          seenOf(check).map((one) => (isFirst(one) ? { ...one, superseded: true } : one)),
        );
      if (isBroken(look) || unmeasured.has(check)) doubtful = doubtful.filter((other) => other !== check);
    }
  }
}
