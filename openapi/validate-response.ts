import type { ContractValidators } from './generated/validators.js';
import { issueText } from './issue-text.js';
import type { OperationRow } from './operation-row.js';

const NONE: readonly string[] = [];

/** What is wrong with a JSON response by a description; empty when nothing is. */
export function judgeResponse(
  { responses }: ContractValidators,
  operation: OperationRow,
  status: number,
  body: unknown,
): readonly string[] {
  const exact = operation.responses[status];
  const schema = exact === undefined ? operation.responses[`${Math.floor(status / 100)}XX`] : exact;
  if (schema === undefined) {
    const declared = Object.keys(operation.responses).join(', ');
    return [`status ${status} is not declared for ${operation.operationId}; declared are ${declared}`];
  }
  if (body === undefined && operation.notJson.includes(status)) return NONE;
  if (schema === null) return body === undefined ? NONE : [`status ${status} has no body, but one was sent`];
  const validate = responses[schema];
  if (!validate) return [`no validator was generated for ${schema}`];
  if (validate(body)) return NONE;
  return [...new Set((validate.errors ?? []).map(issueText))];
}
