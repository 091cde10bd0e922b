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
