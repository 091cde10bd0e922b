import type { AskedModel, BaseRole } from './effective-user.js';
import type { Group, Roles } from './records.js';
import { CONNECTION_BASE_ROLE, higherRole } from './roles.js';

/** A role somebody has on a connection or a model, and where it comes from. */
export interface RoleGrant {
  readonly role: BaseRole;
  /** Id of the connection or the model. */
  readonly target: string;
  readonly from: 'user' | 'base' | Group;
}

export interface RoleSources {
  readonly roles: Roles;
  readonly groups: readonly Group[];
  /** Connection base roles count for standard users, never for embed users (docs.omni.co, embed parameters). */
  readonly baseRoleOn: readonly string[];
}

/** Every role somebody has, whatever its origin. */
export function roleGrants({ roles, groups, baseRoleOn }: RoleSources): RoleGrant[] {
  const own = Object.entries(roles).map(([target, role]): RoleGrant => ({ role, target, from: 'user' }));
  const ofGroups = groups.flatMap((group) =>
    Object.entries(group.roles).map(([target, role]): RoleGrant => ({ role, target, from: group })),
  );
  const base = baseRoleOn.map((target): RoleGrant => ({ role: CONNECTION_BASE_ROLE, target, from: 'base' }));
  return [...own, ...ofGroups, ...base];
}

/** The highest role on each connection and model. */
export function highestByTarget(grants: readonly RoleGrant[]): ReadonlyMap<string, BaseRole> {
  const highest = new Map<string, BaseRole>();
  for (const { target, role } of grants) highest.set(target, higherRole(role, highest.get(target) ?? role));
  return highest;
}

/** A model's role only raises that of its connection, and a branch has its model's: the highest of them counts. */
export function roleOn(highest: ReadonlyMap<string, BaseRole>, model: AskedModel): BaseRole {
  let role = highest.get(model.connectionId) ?? 'NO_ACCESS';
  const own = highest.get(model.id);
  if (own) role = higherRole(role, own);
  const base = model.baseModelId === null ? undefined : highest.get(model.baseModelId);
  return base ? higherRole(role, base) : role;
}
