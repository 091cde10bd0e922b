import { defaultSwitches } from '../../openapi/index.js';
import { SpaceClock } from '../core/clock.js';
import { Directory } from '../core/directory/directory.js';
import type { EffectiveUser } from '../core/directory/effective-user.js';
import { IdSource } from '../core/ids.js';
import type { World } from '../core/world.js';

/** Somebody as whom a question is asked. */
export interface Asker {
  readonly user: EffectiveUser;
  /** How the dataset names them, such as "embed user cust-ana". */
  readonly known: string;
}

/**
 * The person behind a word of the command line: `organization`, the key of a standard user, or an `externalId`. Throws
 * one sentence with the names there are.
 */
export function askerNamed(as: string, world: World): Asker {
  const found = membershipOf(as, world);
  const user = found && directoryOf(world).effectiveUser(found.id);
  if (user) return { user, known: found.known };
  throw new Error(
    `There is nobody "${as}" in dataset ${world.dataset.name}; give organization, a standard user ` +
      `(${world.users.map(({ key }) => key).join(', ')}), or the externalId of an embed user, such as ` +
      `${examples(as, world).join(', ')}`,
  );
}

function membershipOf(as: string, world: World): { readonly id: string; readonly known: string } | undefined {
  if (as === 'organization') {
    const { membershipId, key } = world.keyOwner;
    return { id: membershipId, known: `organization key without userId, which acts as ${key}` };
  }
  const member = world.users.find(({ key }) => key === as);
  if (member) return { id: member.membershipId, known: `standard user ${as}` };
  for (const { id, externalId } of world.embedUsers().values()) {
    if (externalId === as) return { id, known: `embed user ${as}` };
  }
  return undefined;
}

/** Everybody as a new space has them. */
const directoryOf = (world: World): Directory =>
  new Directory({
    world,
    clock: new SpaceClock('manual', () => world.asOf, world.asOf),
    ids: new IdSource(world.seed),
    switches: defaultSwitches,
    beforeChange: () => {},
    onEmbedUser: () => {},
    onDeactivated: () => {},
  });

/** Users whose id differs in nothing but case, and else those meant to be shown. */
function examples(as: string, world: World): readonly string[] {
  const all = [...world.embedUsers().values()].map(({ externalId }) => externalId);
  const close = all.filter((externalId) => externalId.toLowerCase() === as.toLowerCase());
  return close.length > 0 ? close : world.demoUsers.map(({ externalId }) => externalId);
}
