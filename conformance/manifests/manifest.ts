import { createHash } from 'node:crypto';
import type { Check, Level, Profile } from '../checks/define-check.js';
import type { ConformanceScenario } from '../scenarios/define-scenario.js';

/** The version of the sources (`conformance/requirements`) that the rules were made from. */
const REQUIREMENTS = 'omni-2026-11';

/** What conformance with one profile means, to the letter. */
export interface ProfileManifest {
  readonly profile: Profile;
  /** Goes up by one whenever anything below changes. */
  readonly version: number;
  /** SHA-256 over all that stands here but the version. */
  readonly digest: string;
  /** By id. The digest of each is over its id, level, sentence and the version of the requirements. */
  readonly checks: readonly { readonly id: string; readonly level: Level; readonly digest: string }[];
  /** Names of the scenarios that give evidence for them, monitors apart. */
  readonly scenarios: readonly string[];
}

/** What a release of the suite judges. It is frozen in a file, so that no rule comes or goes unnoticed. */
export interface Manifest {
  readonly requirements: string;
  /** SHA-256 over the digests of the profiles. */
  readonly digest: string;
  readonly profiles: readonly ProfileManifest[];
}

const digestOf = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('hex');

/** The manifest of a suite. A profile that is as it was in the manifest `before` keeps its version. */
export function manifestOf(
  suite: { readonly checks: readonly Check[]; readonly scenarios: readonly ConformanceScenario[] },
  before?: Manifest,
): Manifest {
  const names = [...new Set(suite.checks.map(({ profile }) => profile))];
  const profiles = names.map((profile): ProfileManifest => {
    const own = suite.checks.filter((check) => check.profile === profile);
    const checks = own
      .map(({ id, level, rule }) => ({ id, level, digest: digestOf([id, level, rule, REQUIREMENTS]) }))
      .sort((a, b) => (a.id < b.id ? -1 : 1));
    const scenarios = suite.scenarios
      .filter((scenario) => scenario.checks.some((check) => check.profile === profile))
      .map(({ name }) => name)
      .sort();
    const digest = digestOf([profile, REQUIREMENTS, checks, scenarios]);
    const old = before?.profiles.find((one) => one.profile === profile);
    const version = old === undefined ? 1 : old.version + (old.digest === digest ? 0 : 1);
    return { profile, version, digest, checks, scenarios };
  });
  return {
    requirements: REQUIREMENTS,
    digest: digestOf(profiles.map(({ digest }) => digest).sort()),
    profiles,
  };
}

const LINE = 110;

/** As its file holds it: JSON in which a list of words stands on one line where it fits, as formatters have it. */
export const manifestText = (manifest: Manifest): string =>
  `${JSON.stringify(manifest, null, 2)}\n`.replace(
    /^( *"\w+": )\[\n([^\]{]+)\n *\](,?)$/gm,
    (lines: string, name: string, words: string, comma: string) => {
      const line = `${name}[${words.replace(/\s*\n\s*/g, ' ').trim()}]${comma}`;
      return line.length > LINE ? lines : line;
    },
  );
