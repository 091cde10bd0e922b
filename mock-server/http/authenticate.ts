import type { Caller } from '../core/access.js';
import { DomainError } from '../core/errors.js';
import type { Call } from './call.js';

/** Two groups of endpoints word their 401 in a way of their own (Omni OpenAPI, response descriptions). */
function textFor(operation: string | null): string {
  if (operation?.startsWith('scim')) return 'Authentication required (SCIM bearer token)';
  if (operation?.startsWith('embedSso')) return 'Authentication required (API key with embed scope)';
  return 'Unauthorized: Missing or invalid API key';
}

/** Who the bearer token belongs to in this space. Throws `not_authenticated`. */
export function authenticate(call: Call): Caller {
  const { bearer, space } = call;
  const caller = space.callers.get(bearer ?? '');
  // A key follows whoever made it: without their access it opens nothing either.
  if (!caller || space.apiKeys.refuses(bearer ?? '') || !space.directory.isActive(caller.user.membershipId))
    throw refusalOf(call);
  call.caller = caller;
  return caller;
}

/** Changing and revoking a key answer 400 without a token and 403 with a wrong one (Omni OpenAPI, May 2026). */
function refusalOf({ bearer, operation }: Call): DomainError {
  if (operation !== 'apiKeysUpdate' && operation !== 'apiKeysDelete') {
    return new DomainError('not_authenticated', textFor(operation));
  }
  return bearer === null
    ? new DomainError('invalid_request', 'Bad Request: Missing or malformed Authorization header')
    : new DomainError('permission_denied', 'Forbidden: Invalid API key');
}

/** The token of an `Authorization: Bearer` header. The scheme's name is case-insensitive (RFC 9110, 11.1). */
export function bearerOf(authorization: string | undefined): string | null {
  if (authorization === undefined) return null;
  const match = /^bearer +(\S+) *$/i.exec(authorization);
  return match?.[1] ?? null;
}
