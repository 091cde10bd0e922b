import type { BaseRole } from '../directory/effective-user.js';
import type { Roles } from '../directory/records.js';
import { embedRoleNamed, roleNamed } from '../directory/roles.js';
import type { EmbedUser } from './embed-user.js';

/** What an embed user may do, by connection and model: a session names roles one way, the role endpoints another. */
export function rolesOfEmbedUser({ connectionRoles, modelRoles }: EmbedUser): Roles {
  const roles: Record<string, BaseRole> = {};
  for (const [target, name] of [...Object.entries(connectionRoles), ...Object.entries(modelRoles)]) {
    const role = embedRoleNamed(name) ?? roleNamed(name);
    if (role) roles[target] = role;
  }
  return roles;
}
