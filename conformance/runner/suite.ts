import type { Check, Profile } from '../checks/define-check.js';
import type { Capability } from '../protocol/messages.js';
import type { ConformanceScenario } from '../scenarios/define-scenario.js';

/** Everything a client can be judged by. */
export interface Suite {
  readonly checks: readonly Check[];
  readonly scenarios: readonly ConformanceScenario[];
}

export const PROFILES: readonly Profile[] = [
  'core',
  'cancel',
  'conversations',
  'scoping',
  'sessions',
  'embed-urls',
  'pictures',
  'webhooks',
];

/**
 * Profiles about something that not every client does, with what a client offers that does it. They are judged when it
 * is offered or when they are asked for by name, so an adapter written before they existed loses nothing.
 */
const OPTIONAL: Partial<Record<Profile, Capability>> = {
  sessions: 'session',
  'embed-urls': 'embed-url',
  pictures: 'picture',
  webhooks: 'webhook',
};

/** The profiles that a run judges when nobody named any. */
export const profilesFor = (offered: readonly Capability[]): Profile[] =>
  PROFILES.filter((profile) => {
    const needed = OPTIONAL[profile];
    return needed === undefined || offered.includes(needed);
  });

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
