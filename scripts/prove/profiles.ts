import { checks, type Profile } from '../../conformance/index.js';
import type { Mutant } from '../../conformance/mutants/index.js';
import { PROFILES, profilesFor } from '../../conformance/runner/suite.js';

/** Those that every client is judged by, and those about something that not every client does. */
export const ORDINARY: readonly Profile[] = profilesFor([]);
const OPTIONAL = PROFILES.filter((profile) => !ORDINARY.includes(profile));

/**
 * The profiles that a mutant plays: the optional ones it is about, and the ordinary ones too unless it is about nothing
 * in them. A mistake in reading webhooks cannot show where nobody asks for one, so playing all that would prove nothing.
 */
export function profilesOf(
  { kills }: Pick<Mutant, 'kills'>,
  rules: readonly { readonly id: string; readonly profile: Profile }[] = checks,
): readonly Profile[] {
  const about = new Set(rules.filter(({ id }) => kills.includes(id)).map(({ profile }) => profile));
  const special = OPTIONAL.filter((profile) => about.has(profile));
  return special.length > 0 && special.length === about.size ? special : [...ORDINARY, ...special];
}
