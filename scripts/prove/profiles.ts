import { checks, type Profile } from '../../conformance/index.js';
import type { Mutant } from '../../conformance/mutants/index.js';
import { PROFILES, profilesFor } from '../../conformance/runner/suite/suite.js';
import { OPTIONAL_FILES } from './reference-files.js';

/** Those that every client is judged by, and those about something that not every client does. */
export const ORDINARY: readonly Profile[] = profilesFor([]);
const OPTIONAL = PROFILES.filter((profile) => !ORDINARY.includes(profile));

/**
 * The profiles that a mutant plays: the optional ones it is about, and the ordinary ones too unless it is about nothing
 * in them. A mistake in reading webhooks cannot show where nobody asks for one, so playing all that would prove nothing.
 * What a mutant is about is said by the checks it trips, and by the files it edits: a secret that the making of an embed
 * URL lets out trips an ordinary check, and only where an embed URL is made.
 */
export function profilesOf(
  { kills, edits }: Pick<Mutant, 'kills' | 'edits'>,
  rules: readonly { readonly id: string; readonly profile: Profile }[] = checks,
): readonly Profile[] {
  const about = new Set(rules.filter(({ id }) => kills.includes(id)).map(({ profile }) => profile));
  const tripped = OPTIONAL.filter((profile) => about.has(profile));
  const needed = edits.map(({ file }) => OPTIONAL_FILES[file] ?? []);
  const special = OPTIONAL.filter(
    (profile) =>
      about.has(profile) ||
      needed.some((some) => some.includes(profile) && !some.some((one) => about.has(one))),
  );
  return tripped.length > 0 && tripped.length === about.size ? special : [...ORDINARY, ...special];
}
