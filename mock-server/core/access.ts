import type { AskedModel, EffectiveUser } from './directory/effective-user.js';
import { allowsAi } from './directory/roles.js';
import { DomainError } from './errors.js';
import type { StandardUser } from './world.js';

/** Who makes a call, as known from the key. */
export interface Caller {
  readonly key: 'organization' | 'personal';
  /** The key's owner: an organization key acts with the rights of the admin who made it. */
  readonly user: StandardUser;
}

/** An organization key has an admin's reach; a personal access token has its user's. */
export const isAdmin = (caller: Caller): boolean =>
  caller.key === 'organization' || caller.user.role === 'admin';

/** Throws `permission_denied` unless the caller is an admin. */
export function requireAdmin(caller: Caller): void {
  if (!isAdmin(caller)) throw new DomainError('permission_denied', 'Permission denied - admin role required');
}

/** Whether somebody may use AI: on the model, or on any at all when none is named. */
export const mayUseAi = (asker: EffectiveUser | undefined, model?: AskedModel): boolean =>
  asker !== undefined && allowsAi(model ? asker.roleOn(model) : asker.highestRole);

/** Throws `ai_not_permitted` unless somebody may use AI: on the model, or on any at all when none is named. */
export function requireAi(asker: EffectiveUser | undefined, model?: AskedModel): void {
  if (!mayUseAi(asker, model))
    throw new DomainError('ai_not_permitted', 'User does not have USE_AI permission');
}

/** A personal token speaks for its user alone. */
export const actsForOthers = (): DomainError =>
  new DomainError('impersonation_denied', 'User-scoped API keys cannot act on behalf of other users');

/** Throws unless the call came with an organization key, in the literal words of the SCIM endpoints. */
export function requireScimAccess(caller: Caller): void {
  if (caller.key === 'organization') return;
  throw new DomainError(
    'scim_needs_organization_key',
    'User-scoped API keys are not allowed to access the SCIM API',
  );
}
