import type { OperationId, Switches } from '../../openapi/index.js';

/** The shapes an Omni error body has been described in; see `errorDialect` in openapi/ambiguities.yaml. */
export type ErrorDialect = 'spec' | 'docs' | 'docs-detail';

/** The body of an error in one dialect. */
export function errorBody(
  dialect: ErrorDialect,
  status: number,
  message: string,
): Readonly<Record<string, unknown>> {
  if (dialect === 'docs') return { error: String(status), message };
  if (dialect === 'docs-detail') return { error: String(status), detail: message };
  return { detail: message, status };
}

/** What SCIM's own error body may be used for, by the contract. */
const SCIM_STATUSES = new Set([400, 401, 403, 404, 409]);

/** The body of an error as a space has it: the SCIM endpoints may have a shape of their own. */
export function errorBodyOf(
  { errorDialect, scimErrorBody }: Switches,
  operation: OperationId | null,
  status: number,
  message: string,
): Readonly<Record<string, unknown>> {
  const inScim = scimErrorBody === 'rfc7644' && operation?.startsWith('scim') && SCIM_STATUSES.has(status);
  if (!inScim) return errorBody(errorDialect, status, message);
  return {
    schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'],
    detail: message,
    status: String(status),
  };
}
