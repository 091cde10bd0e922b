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

/** Viewers may not use AI; Restricted Queriers and up may (docs.omni.co, permissions table). */
export const mayUseAi = (user: StandardUser): boolean => user.role !== 'viewer';

/** Throws `ai_not_permitted` unless the caller may use AI. */
export function requireAi(caller: Caller): void {
  if (!mayUseAi(caller.user))
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
