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
  const caller = call.space.callers.get(call.bearer ?? '');
  if (!caller) throw new DomainError('not_authenticated', textFor(call.operation));
  call.caller = caller;
  return caller;
}

/** The token of an `Authorization: Bearer` header. The scheme's name is case-insensitive (RFC 9110, 11.1). */
export function bearerOf(authorization: string | undefined): string | null {
  if (authorization === undefined) return null;
  const match = /^bearer +(\S+) *$/i.exec(authorization);
  return match?.[1] ?? null;
}
