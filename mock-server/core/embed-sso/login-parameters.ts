import { DomainError } from '../errors.js';
import { JSON_PARAMETERS, loginBody } from './login-body.js';
import type { SignedParameters } from './signed-request.js';

/**
 * The parameters of a login URL from the body that asks for one. JSON values come URL-encoded (a list of groups may
 * come as it is), or all of them as they are. Throws `invalid_request` for what no login would take.
 */
export function loginParameters(
  body: Readonly<Record<string, unknown>>,
  json: 'encoded' | 'native',
): SignedParameters {
  const parameters = Object.fromEntries(
    Object.entries(body)
      .filter(([name]) => name !== 'signature')
      .map(([name, value]) => [name, textOf(name, value, json)]),
  );
  loginBody(parameters);
  return parameters;
}

function textOf(name: string, value: unknown, json: 'encoded' | 'native'): string {
  if (typeof value !== 'string') return typeof value === 'object' ? JSON.stringify(value) : String(value);
  if (!Object.hasOwn(JSON_PARAMETERS, name) || json === 'native') return value;
  try {
    return decodeURIComponent(value);
  } catch {
    throw new DomainError('invalid_request', `Bad Request: ${name}: Cannot be URL-decoded: ${value}`);
  }
}
