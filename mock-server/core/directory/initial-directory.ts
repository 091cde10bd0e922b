import { days, minutes } from '../clock.js';
import { IdSource } from '../ids.js';
import type { World } from '../world.js';
import type { BaseRole } from './effective-user.js';
import { type Group, type Member, miniUuidOf } from './records.js';
import { roleOfUser, rolesInDataset } from './roles.js';

/** The people and groups a space of this world begins with. Shared by all of them. */
export interface InitialDirectory {
  /** By membership id, oldest first. */
  readonly members: ReadonlyMap<string, Member>;
  /** By short id, oldest first: the organization's own, then those of entities. */
  readonly groups: ReadonlyMap<string, Group>;
}

const made = new WeakMap<World, InitialDirectory>();

/** Made when first asked for, once for each world: many spaces never look. */
export function initialDirectory(world: World): InitialDirectory {
  const known = made.get(world);
  if (known) return known;
  const directory = { members: membersOf(world), groups: groupsOf(world) };
  made.set(world, directory);
  return directory;
}

function membersOf({ dataset, models, users, asOf }: World): InitialDirectory['members'] {
  const connections = new Set(models.map(({ connectionId }) => connectionId));
  return new Map(
    dataset.users.flatMap((user, i): [string, Member][] => {
      const id = users.find(({ key }) => key === user.key)?.membershipId;
      if (id === undefined) return [];
      const createdAt = asOf - days(395) + i * minutes(90);
      const roles: Record<string, BaseRole> = {};
      for (const connection of connections) roles[connection] = roleOfUser[user.role];
      const member: Member = {
        id,
        userName: user.email,
        name: user.name,
        active: true,
        groups: user.groups ?? [],
        attributes: user.userAttributes ?? {},
        roles,
        createdAt,
        updatedAt: createdAt,
      };
      return [[id, member]];
    }),
  );
}

function groupsOf({ dataset, seed, asOf }: World): InitialDirectory['groups'] {
  const ids = new IdSource(seed);
  const createdAt = asOf - days(390);
  const own = dataset.groups.map(
    ({ name, connectionRoles, modelRoles }): Group =>
      groupOf(ids.named('group', name), {
        name,
        entity: null,
        roles: {
          ...rolesInDataset(connectionRoles, (key) => ids.named('connection', key)),
          ...rolesInDataset(modelRoles, (key) => ids.named('model', key)),
        },
        createdAt,
        updatedAt: createdAt,
      }),
  );
  const entities = new Set(dataset.embedUsers.map(({ entity }) => entity));
  const ofEntities = [...entities].map((entity) =>
    groupOf(ids.named('entity-group', entity), {
      name: entity,
      entity,
      roles: {},
      createdAt,
      updatedAt: createdAt,
    }),
  );
  return new Map([...own, ...ofEntities].map((group) => [group.miniUuid, group]));
}

export const groupOf = (uuid: string, group: Omit<Group, 'uuid' | 'miniUuid'>): Group => ({
  ...group,
  uuid,
  miniUuid: miniUuidOf(uuid),
});
