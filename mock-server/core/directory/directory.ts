import type { Switches } from '../../../openapi/index.js';
import type { SpaceClock } from '../clock.js';
import type { EmbedUser } from '../embed-users/embed-user.js';
import { rolesOfEmbedUser } from '../embed-users/embed-user-roles.js';
import { type EmbedUserChange, EmbedUsers } from '../embed-users/embed-users.js';
import type { IdSource } from '../ids.js';
import type { World } from '../world.js';
import { type AttributeDefinition, attributeDefinitions } from './attribute-definitions.js';
import type { EffectiveUser } from './effective-user.js';
import { Groups, type People } from './groups.js';
import { initialDirectory } from './initial-directory.js';
import { Members } from './members.js';
import { ModelRoles } from './model-roles.js';
import type { Member } from './records.js';
import { ResolvedUser } from './resolved-user.js';
import { type RoleGrant, roleGrants } from './role-grants.js';

export interface DirectoryContext {
  readonly world: World;
  readonly clock: SpaceClock;
  readonly ids: IdSource;
  readonly switches: Switches;
  /** Somebody or some group is about to change: what is due already goes by what they were. */
  readonly beforeChange: () => void;
  readonly onEmbedUser: (change: EmbedUserChange, user: EmbedUser) => void;
  /** A standard user lost their access; their personal tokens end with it. */
  readonly onDeactivated: (membershipId: string) => void;
}

/**
 * Everybody of one space, and what decides what they see. Nothing is copied from the world until this space changes
 * it, so that a thousand spaces cost little more than one.
 */
export class Directory {
  readonly members: Members;
  readonly groups: Groups;
  readonly embedUsers: EmbedUsers;
  readonly modelRoles: ModelRoles;
  /** By reference name: the organization's own, then the system's. */
  readonly attributes: ReadonlyMap<string, AttributeDefinition>;
  readonly #world: World;
  /** Made once for everybody until something changes: a submit asks for one. */
  readonly #resolved = new Map<string, EffectiveUser>();

  constructor({ world, clock, ids, switches, beforeChange, onEmbedUser, onDeactivated }: DirectoryContext) {
    this.#world = world;
    this.attributes = attributeDefinitions(world);
    const onWrite = () => this.#resolved.clear();
    const shared = { clock, ids, switches, beforeWrite: beforeChange, onWrite };
    this.members = new Members({
      ...shared,
      definitions: this.attributes,
      initial: () => initialDirectory(world).members,
      onDeactivated,
    });
    this.groups = new Groups({
      ...shared,
      people: this.#people(),
      initial: () => initialDirectory(world).groups,
    });
    this.embedUsers = new EmbedUsers({
      ...shared,
      organizationSlug: world.organizationSlug,
      initial: world.embedUsers,
      onChange: onEmbedUser,
      onEntity: (entity, label) => this.groups.ensureEntity(entity, label),
    });
    this.modelRoles = new ModelRoles(world, this);
  }

  /** Somebody as they are now; undefined when there is no such membership, or it is no longer active. */
  effectiveUser(membershipId: string): EffectiveUser | undefined {
    const resolved = this.#resolved.get(membershipId);
    if (resolved) return resolved;
    const made = this.#resolve(membershipId);
    if (made) this.#resolved.set(membershipId, made);
    return made;
  }

  /** Whether the membership exists and has not lost its access. Asked for every call, so it must cost nothing. */
  isActive(membershipId: string): boolean {
    return this.members.find(membershipId)?.active ?? this.embedUsers.has(membershipId);
  }

  /** Whether the membership exists, active or not. */
  has(membershipId: string): boolean {
    return this.members.find(membershipId) !== undefined || this.embedUsers.has(membershipId);
  }

  /** Every role of a membership; undefined when there is none. */
  grantsOf(membershipId: string): RoleGrant[] | undefined {
    const member = this.members.find(membershipId);
    if (member) return this.#grantsOfMember(member);
    const embedUser = this.embedUsers.find(membershipId);
    return embedUser && this.#grantsOfEmbedUser(embedUser);
  }

  #resolve(id: string): EffectiveUser | undefined {
    const member = this.members.find(id);
    if (member) return member.active ? this.#resolveMember(member) : undefined;
    const embedUser = this.embedUsers.find(id);
    return embedUser && this.#resolveEmbedUser(embedUser);
  }

  #resolveMember(member: Member): EffectiveUser {
    const { id, name, userName, groups, attributes } = member;
    return new ResolvedUser(
      {
        membershipId: id,
        name,
        kind: 'standard',
        orgAdmin: this.#world.users.some((user) => user.membershipId === id && user.role === 'admin'),
        email: userName,
        entity: null,
        groupNames: groups,
        own: attributes,
        grants: this.#grantsOfMember(member),
      },
      this.attributes.values(),
    );
  }

  #resolveEmbedUser(user: EmbedUser): EffectiveUser {
    return new ResolvedUser(
      {
        membershipId: user.id,
        name: user.name,
        kind: 'embed',
        orgAdmin: false,
        email: user.email ?? user.userName,
        entity: user.entity,
        groupNames: this.groups.of(user).map(({ name }) => name),
        own: user.attributes,
        grants: this.#grantsOfEmbedUser(user),
      },
      this.attributes.values(),
    );
  }

  #grantsOfMember(member: Member): RoleGrant[] {
    const baseRoleOn = [...new Set(this.#world.models.map(({ connectionId }) => connectionId))];
    return roleGrants({
      roles: member.roles,
      groups: this.groups.of({ groups: member.groups, entity: null }),
      baseRoleOn,
    });
  }

  #grantsOfEmbedUser(user: EmbedUser): RoleGrant[] {
    return roleGrants({ roles: rolesOfEmbedUser(user), groups: this.groups.of(user), baseRoleOn: [] });
  }

  /** Both populations, as groups see them. */
  #people(): People {
    return {
      all: () => [
        ...[...this.members.all()].map((member) => ({ ...member, entity: null })),
        ...this.embedUsers.all(),
      ],
      find: (id) => {
        const member = this.members.find(id);
        return member ? { ...member, entity: null } : this.embedUsers.find(id);
      },
      setGroups: (id, groups) => {
        const member = this.members.find(id);
        if (member) return this.members.assign(member, { groups });
        const user = this.embedUsers.find(id);
        if (user) this.embedUsers.assign(user, { groups });
      },
    };
  }
}
