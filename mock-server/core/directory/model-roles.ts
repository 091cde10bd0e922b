import { type Caller, requireAdmin } from '../access.js';
import { DomainError } from '../errors.js';
import type { Model, World } from '../world.js';
import type { Directory } from './directory.js';
import type { BaseRole } from './effective-user.js';
import type { Group } from './records.js';
import { type RoleGrant, roleGrants } from './role-grants.js';
import { ROLE_PRIORITY, roleNamed } from './roles.js';

/** What a role is on: a model when one is named, else a connection. */
export interface RoleTarget {
  readonly connectionId?: string;
  readonly modelId?: string;
}

/** One role somebody has, as the role endpoints list it. */
export interface ListedRole {
  readonly role: BaseRole;
  readonly connectionId: string;
  /** Null for a role on the whole connection. */
  readonly modelId: string | null;
  readonly priority: number;
  /** Whether this is the one that counts. */
  readonly resolved: boolean;
  readonly from: RoleGrant['from'];
}

/** Who has which role on which model: what the role endpoints show and change. Admins only. */
export class ModelRoles {
  readonly #world: World;
  readonly #directory: Directory;

  constructor(world: World, directory: Directory) {
    this.#world = world;
    this.#directory = directory;
  }

  ofUser(caller: Caller, membershipId: string, target: RoleTarget): ListedRole[] {
    refuseUntargeted(caller, target);
    const grants = this.#directory.grantsOf(membershipId);
    if (!grants) throw noMembership(membershipId);
    return this.#listed(grants, target);
  }

  ofGroup(caller: Caller, groupId: string, target: RoleTarget): ListedRole[] {
    refuseUntargeted(caller, target);
    const groups = [this.#group(groupId)];
    return this.#listed(roleGrants({ roles: {}, groups, baseRoleOn: [] }), target);
  }

  /** Gives somebody a role of their own, in place of the one they had there. An embed user's next session replaces it. */
  assignToUser(caller: Caller, membershipId: string, target: RoleTarget, roleName: string): BaseRole {
    refuseUntargeted(caller, target);
    const role = knownRole(roleName);
    const { members, embedUsers } = this.#directory;
    const member = members.find(membershipId);
    const embedUser = embedUsers.find(membershipId);
    if (!member && !embedUser) throw noMembership(membershipId);
    const { id, kind } = this.#target(target);
    if (member) members.assign(member, { roles: { ...member.roles, [id]: role } });
    if (embedUser) embedUsers.assign(embedUser, { [kind]: { ...embedUser[kind], [id]: role } });
    return role;
  }

  assignToGroup(caller: Caller, groupId: string, target: RoleTarget, roleName: string): BaseRole {
    refuseUntargeted(caller, target);
    const role = knownRole(roleName);
    const group = this.#group(groupId);
    const { id } = this.#target(target);
    this.#directory.groups.assign(group, { ...group.roles, [id]: role });
    return role;
  }

  #group(id: string): Group {
    const group = this.#directory.groups.find(id);
    if (!group) throw new DomainError('group_not_found', 'Group not found');
    return group;
  }

  /** A model also shows what holds on its connection: the highest of both counts. */
  #listed(grants: readonly RoleGrant[], target: RoleTarget): ListedRole[] {
    const { id, model, connectionId } = this.#target(target);
    const held = grants.filter((grant) => grant.target === id || grant.target === connectionId);
    const priorities = held.map(({ role }) => ROLE_PRIORITY[role]);
    const winner = priorities.indexOf(Math.max(...priorities));
    return held.map(({ role, target: on, from }, i) => ({
      role,
      connectionId,
      modelId: model && on === model.id ? model.id : null,
      priority: ROLE_PRIORITY[role],
      resolved: i === winner,
      from,
    }));
  }

  #target({ connectionId, modelId }: RoleTarget): {
    readonly id: string;
    readonly kind: 'modelRoles' | 'connectionRoles';
    readonly model: Model | null;
    readonly connectionId: string;
  } {
    const of = (it: Model) => (modelId === undefined ? it.connectionId === connectionId : it.id === modelId);
    const model = this.#world.models.find(of);
    if (!model) {
      throw new DomainError('role_target_not_found', 'User, model, or connection not found');
    }
    return modelId === undefined
      ? { id: model.connectionId, kind: 'connectionRoles', model: null, connectionId: model.connectionId }
      : { id: model.id, kind: 'modelRoles', model, connectionId: model.connectionId };
  }
}

function refuseUntargeted(caller: Caller, { connectionId, modelId }: RoleTarget): void {
  requireAdmin(caller);
  if (connectionId === undefined && modelId === undefined)
    throw new DomainError('invalid_request', 'Invalid request - connectionId or modelId required');
}

/** The role endpoints know `QUERY_TOPICS` and no `RESTRICTED_QUERIER`. */
function knownRole(roleName: string): BaseRole {
  const role = roleNamed(roleName);
  if (!role) throw new DomainError('invalid_role', 'Invalid role');
  return role;
}

const noMembership = (id: string): DomainError =>
  new DomainError('membership_not_found', `Membership ${id} not found`);
