import type { Check, Profile } from '../checks/define-check.js';
import type { ConformanceScenario } from '../scenarios/define-scenario.js';

/** Everything a client can be judged by. */
export interface Suite {
  readonly checks: readonly Check[];
  readonly scenarios: readonly ConformanceScenario[];
}

export const PROFILES: readonly Profile[] = ['core', 'cancel', 'conversations', 'scoping'];

/** The part of the suite that a run was asked for. */
export function selectFrom(
  suite: Suite,
  { profiles, scenario }: { profiles: readonly Profile[]; scenario?: string | undefined },
): Suite {
  const checks = suite.checks.filter((check) => profiles.includes(check.profile));
  const ids = new Set(checks.filter((check) => !check.monitor).map(({ id }) => id));
  const scenarios = suite.scenarios.filter(
    ({ name, checks: own }) =>
      own.some(({ id }) => ids.has(id)) && (scenario === undefined || name.includes(scenario)),
  );
  if (scenario === undefined) return { checks, scenarios };
  const listed = new Set(scenarios.flatMap(({ checks: own }) => own.map(({ id }) => id)));
  return { checks: checks.filter(({ id, monitor }) => monitor || listed.has(id)), scenarios };
}
