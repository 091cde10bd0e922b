import type { UserRole } from '../../../fixtures/index.js';
import type { BaseRole } from './effective-user.js';

/** Highest wins (docs.omni.co, model roles). The value of `CONNECTION_ADMIN` is not published: ours, above the rest. */
export const ROLE_PRIORITY: Readonly<Record<BaseRole, number>> = {
  NO_ACCESS: 0,
  VIEWER: 50,
  QUERY_TOPICS: 150,
  QUERIER: 250,
  MODELER: 350,
  CONNECTION_ADMIN: 450,
};

/** What each tier may do, in the words of `GET /api/v1/whoami`. */
export const PERMISSIONS: Readonly<Record<BaseRole, readonly string[]>> = {
  NO_ACCESS: [],
  VIEWER: [],
  QUERY_TOPICS: ['USE_AI', 'QUERY_TOPICS'],
  QUERIER: ['USE_AI', 'QUERY_TOPICS', 'QUERY_FULL_MODEL', 'QUERY_SQL', 'USE_WORKBOOKS'],
  MODELER: ['USE_AI', 'QUERY_TOPICS', 'QUERY_FULL_MODEL', 'QUERY_SQL', 'UPDATE', 'USE_WORKBOOKS'],
  CONNECTION_ADMIN: ['USE_AI', 'QUERY_TOPICS', 'QUERY_FULL_MODEL', 'QUERY_SQL', 'UPDATE', 'USE_WORKBOOKS'],
};

/** What everybody has on a connection without any grant of their own. Embed users do not even have that. */
export const CONNECTION_BASE_ROLE: BaseRole = 'NO_ACCESS';

export const roleOfUser: Readonly<Record<UserRole, BaseRole>> = {
  admin: 'CONNECTION_ADMIN',
  modeler: 'MODELER',
  'restricted-querier': 'QUERY_TOPICS',
  viewer: 'VIEWER',
};

/** Viewers may not use AI; Restricted Queriers and up may (docs.omni.co, permissions table). */
export const allowsAi = (role: BaseRole): boolean => ROLE_PRIORITY[role] >= ROLE_PRIORITY.QUERY_TOPICS;

export const higherRole = (a: BaseRole, b: BaseRole): BaseRole =>
  ROLE_PRIORITY[a] >= ROLE_PRIORITY[b] ? a : b;

/** A role by the name that role endpoints use. */
export const roleNamed = (name: string): BaseRole | undefined => (isBaseRole(name) ? name : undefined);

/** The names that embed parameters use; the last one only in the official SDK's enum. */
const EMBED_ROLES = new Map<string, BaseRole>([
  ['VIEWER', 'VIEWER'],
  ['RESTRICTED_QUERIER', 'QUERY_TOPICS'],
  ['QUERIER', 'QUERIER'],
]);

/** A role by the name that embed parameters use: the tier of `QUERY_TOPICS` is `RESTRICTED_QUERIER` there. */
export const embedRoleNamed = (name: string): BaseRole | undefined => EMBED_ROLES.get(name);

/** Roles by connection or model, where a dataset may use either vocabulary. */
export function rolesInDataset(
  named: Readonly<Record<string, string>> | undefined,
  idOf: (key: string) => string,
): Readonly<Record<string, BaseRole>> {
  const roles: Record<string, BaseRole> = {};
  for (const [key, name] of Object.entries(named ?? {})) {
    const role = roleNamed(name) ?? embedRoleNamed(name);
    if (!role) throw new Error(`The dataset gives a role "${name}" on "${key}", and there is no such role.`);
    roles[idOf(key)] = role;
  }
  return roles;
}

const isBaseRole = (name: string): name is BaseRole => Object.hasOwn(ROLE_PRIORITY, name);
