import type { ContractValidators } from './generated/validators.js';
import type { OperationRow } from './operation-row.js';
import { issuesFrom, type RequestIssue } from './request-issues.js';

/** The parts of a request before validation. Values of `path` and `query` are texts, or arrays of texts when repeated. */
export interface RequestParts {
  readonly path?: Readonly<Record<string, unknown>>;
  readonly query?: Readonly<Record<string, unknown>>;
  /** Undefined when there was no body. */
  readonly body?: unknown;
}

export type RequestVerdict<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly issues: readonly RequestIssue[] };

const NONE: Readonly<Record<string, unknown>> = {};

/** Judges a request by a description. Path and query values are coerced in copies, the body is left as it came. */
export function judgeRequest(
  { requests, parameters }: ContractValidators,
  operation: OperationRow,
  parts: RequestParts,
): RequestVerdict<{ path: object; query: object; body: unknown }> {
  const issues: RequestIssue[] = [];
  const coerced = (place: 'path' | 'query'): object => {
    const given = parts[place] ?? NONE;
    const validate = parameters[`${operation.operationId}_${place}`];
    if (!validate) return given;
    // A spread of the router's prototype-less params takes several times as long.
    const values: Record<string, unknown> = {};
    for (const name in given) values[name] = given[name];
    if (!validate(values)) issues.push(...issuesFrom(place, values, validate.errors));
    return values;
  };
  const path = coerced('path');
  const query = coerced('query');
  const { body } = parts;
  if (operation.body) {
    const validate = requests[operation.body.schema];
    if (body === undefined) {
      if (operation.body.required) issues.push({ in: 'body', field: '', message: 'Required' });
    } else if (validate && !validate(body)) {
      issues.push(...issuesFrom('body', body, validate.errors));
    }
  }
  return issues.length === 0 ? { ok: true, value: { path, query, body } } : { ok: false, issues };
}
