import type { Check, Level } from '../../conformance/index.js';
import type { Requirement, Requirements } from './requirements.js';

const LEVELS: readonly Level[] = ['must', 'should', 'may'];

/** The profiles that a suite judges, and its checks. */
export interface Judged {
  readonly checks: readonly Pick<Check, 'id' | 'level' | 'profile'>[];
  readonly profiles: readonly string[];
}

/** Where the list of requirements and the suite say different things, a sentence each; empty when they agree. */
export function requirementFindings({ requirements, more }: Requirements, judged: Judged): string[] {
  const named = new Set(requirements.flatMap(({ checks = [] }) => checks));
  const extra = new Set(more.map(({ check }) => check));
  const known = new Set(judged.checks.map(({ id }) => id));
  return [
    ...requirements.flatMap((requirement) => rowFindings(requirement, judged)),
    ...[...extra].flatMap((id) => {
      if (!known.has(id)) return [`"more" names ${id}, and there is no such check.`];
      return named.has(id) ? [`"more" names ${id}, which a requirement names already.`] : [];
    }),
    ...[...known]
      .filter((id) => !named.has(id) && !extra.has(id))
      .map((id) => `${id} is named by no requirement and not by "more".`),
  ];
}

function rowFindings({ id, level, profile, checks, planned }: Requirement, judged: Judged): string[] {
  if (planned !== undefined) {
    return [
      ...(planned === profile ? [] : [`${id} is planned with ${planned}, and its profile is ${profile}.`]),
      ...(judged.profiles.includes(planned)
        ? [`${id} is planned with ${planned}, which is judged already: name its checks.`]
        : []),
    ];
  }
  if (!judged.profiles.includes(profile)) return [`${id} has the profile ${profile}, which is not judged.`];
  if (checks === undefined) return [];
  const missing = checks.filter((name) => !judged.checks.some((check) => check.id === name));
  if (missing.length > 0) return missing.map((name) => `${id} names ${name}, and there is no such check.`);
  const own = judged.checks.filter((check) => checks.includes(check.id));
  const strongest = LEVELS.find((one) => own.some((check) => check.level === one));
  return [
    ...(strongest === level
      ? []
      : [`${id} is a ${level}, and the strongest of its checks is a ${strongest}.`]),
    ...(own.some((check) => check.profile === profile)
      ? []
      : [`${id} has the profile ${profile}, and none of its checks has.`]),
  ];
}
