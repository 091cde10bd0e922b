import { requestIssueText, validateRequest } from '../../../openapi/index.js';
import { DomainError } from '../errors.js';
import type { SessionBody } from './claims-of.js';
import type { SignedParameters } from './signed-request.js';

/** Parameters of a login that hold JSON, and what a text that should be JSON looks like. */
export const JSON_PARAMETERS: Readonly<Record<string, string>> = {
  connectionRoles: '{"<connection id>":"RESTRICTED_QUERIER"}',
  customTheme: '{"dashboard-background":"#fff"}',
  groups: '["buyers"]',
  modelRoles: '{"<model id>":"RESTRICTED_QUERIER"}',
  uiSettings: '{"showNavigation":false}',
  userAttributes: '{"region":"Europe"}',
};

const BOOLEAN_PARAMETERS = ['accessBoost', 'preserveEntityFolderContentRole'];

/** What a login says, in the words of generate-session. Throws `invalid_request`. */
export function loginBody(parameters: SignedParameters): SessionBody {
  const given = Object.entries(parameters).filter(([, value]) => value !== '');
  const body = Object.fromEntries(given.map(([name, value]) => [name, parsed(name, value)]));
  const judged = validateRequest('embedSsoGenerateSession', { body });
  if (judged.ok) return judged.value.body;
  throw new DomainError('invalid_request', `Bad Request: ${judged.issues.map(requestIssueText).join('; ')}`);
}

function parsed(name: string, value: string): unknown {
  const example = Object.hasOwn(JSON_PARAMETERS, name) ? JSON_PARAMETERS[name] : undefined;
  if (BOOLEAN_PARAMETERS.includes(name)) return value === 'true';
  return example === undefined ? value : jsonOf(name, value, example);
}

/** The JSON in a text. Throws `invalid_request` with an example. */
function jsonOf(name: string, text: string, example: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new DomainError(
      'invalid_request',
      `Bad Request: ${name}: Expected a JSON text such as ${example}, received ${text}`,
    );
  }
}
