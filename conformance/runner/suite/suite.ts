import type { Check, Profile } from '../../checks/define-check.js';
import type { Manifest } from '../../manifests/index.js';
import type { Capability } from '../../protocol/messages.js';
import type { ConformanceScenario } from '../../scenarios/define-scenario.js';
import type { FailedBefore } from './failed-before.js';
import { nearest } from './nearest.js';

/** Everything a client can be judged by. */
export interface Suite {
  readonly checks: readonly Check[];
  readonly scenarios: readonly ConformanceScenario[];
  /** What its profiles were frozen as; a rule that is missing from `checks` is then missed. */
  readonly manifest?: Manifest;
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

/**
 * Which part of the suite is wanted, for development: a part is never a verdict. A pattern is the name of a scenario or
 * the id of a rule, in which `*` stands for anything and `?` for one character.
 */
export interface Selecting {
  /** Only scenarios of these names, and those that give evidence for these rules. */
  readonly run?: readonly string[];
  /** Neither these scenarios nor these rules. */
  readonly skip?: readonly string[];
  /** Only rules that were not kept, or not judged, in an earlier run, and the scenarios in which that was. */
  readonly onlyFailed?: FailedBefore;
}

export const isPart = ({ run = [], skip = [], onlyFailed }: Selecting): boolean =>
  run.length > 0 || skip.length > 0 || onlyFailed !== undefined;

/** The part of the suite that a run was asked for. */
export function selectFrom(suite: Suite, profiles: readonly Profile[], selecting: Selecting = {}): Suite {
  const { run = [], skip = [], onlyFailed } = selecting;
  const [wanted, skipped] = [matcher(run), matcher(skip)];
  const all = suite.checks.filter(({ id, profile }) => profiles.includes(profile) && !skipped(id));
  const failed = onlyFailed?.rules.filter((rule) => all.some(({ id }) => id === rule.id));
  const checks = failed ? all.filter(({ id }) => failed.some((rule) => rule.id === id)) : all;
  const ids = new Set(all.filter(({ monitor }) => !monitor).map(({ id }) => id));
  const playable = suite.scenarios.filter(
    ({ name, checks: own }) => own.some(({ id }) => ids.has(id)) && !skipped(name),
  );
  const again = failed && playable.filter((one) => failed.some((rule) => showsAgain(one, rule)));
  // Monitors that nobody heard of are heard of in any scenario; all are played for them when there is no other to play.
  const candidates = again && (again.length > 0 || checks.length === 0) ? again : playable;
  if (!isPart(selecting)) return { checks, scenarios: candidates };
  // A rule that was asked for by its id is judged alone, a scenario by all that judges it.
  const everywhere = checks.some(({ id, monitor }) => monitor && wanted(id));
  const byName = run.length === 0 ? candidates : candidates.filter(({ name }) => wanted(name));
  const scenarios = candidates.filter(
    (one) => everywhere || byName.includes(one) || one.checks.some(({ id }) => ids.has(id) && wanted(id)),
  );
  const listed = new Set(byName.flatMap(({ checks: own }) => own.map(({ id }) => id)));
  const given = new Set(scenarios.flatMap(({ checks: own }) => own.map(({ id }) => id)));
  return {
    checks: checks.filter(({ id, monitor }) =>
      monitor ? byName.length > 0 || wanted(id) : listed.has(id) || (given.has(id) && wanted(id)),
    ),
    scenarios,
  };
}

/** Whether a scenario is one in which a rule failed, or one that is there for the rule, when it failed nowhere. */
const showsAgain = (
  { name, checks: own }: ConformanceScenario,
  { id, scenarios }: FailedBefore['rules'][number],
): boolean => (scenarios.length > 0 ? scenarios.includes(name) : own.some((check) => check.id === id));

/** What is wrong with a selection, in one sentence. */
export function selectionProblem(
  suite: Suite,
  profiles: readonly Profile[],
  selecting: Selecting,
): string | undefined {
  const { run = [], skip = [], onlyFailed } = selecting;
  const names = [...suite.scenarios.map(({ name }) => name), ...suite.checks.map(({ id }) => id)];
  const unknown = [...run, ...skip].find((pattern) => !names.some(matcher([pattern])));
  if (unknown !== undefined) {
    const near = nearest(names, unknown);
    const advice =
      near.length > 0
        ? `Did you mean ${near.join(' or ')}?`
        : 'It takes the name of a scenario or the id of a rule, as reports show them.';
    return `No scenario and no rule matches ${unknown === '' ? 'an empty name' : unknown}. ${advice} A \`*\` stands for anything, as in ${exampleOf(names)}.`;
  }
  if (onlyFailed?.rules.length === 0) {
    return 'Nothing failed in the earlier report, so there is nothing to run again.';
  }
  if (selectFrom(suite, profiles, selecting).scenarios.length > 0) return undefined;
  return 'What was asked for leaves no scenario to play: the patterns, the profiles and the earlier report have none in common.';
}

const exampleOf = (names: readonly string[]): string => `${(names[0] ?? 'job').split('-')[0]}-*`;

/** Whether a name matches any of these patterns. */
function matcher(patterns: readonly string[]): (name: string) => boolean {
  const expressions = patterns.map((pattern) => {
    const literal = pattern.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
    return new RegExp(`^${literal.replaceAll('\\*', '.*').replaceAll('\\?', '.')}$`);
  });
  return (name) => expressions.some((expression) => expression.test(name));
}
