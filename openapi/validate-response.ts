import type { ContractValidators, ValidationError } from './generated/validators.js';
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
  return [...new Set((validate.errors ?? []).map(issue))];
}

const issue = ({ instancePath, keyword, params, message }: ValidationError): string => {
  const where = `$${instancePath.replaceAll('/', '.')}`;
  if (keyword === 'required') return `${where}.${params.missingProperty} is missing`;
  if (keyword === 'false schema') return `${where} must be absent in this state`;
  if (keyword === 'enum') return `${where} must be one of ${JSON.stringify(params.allowedValues)}`;
  if (keyword === 'const') return `${where} must be ${JSON.stringify(params.allowedValue)}`;
  return `${where} ${message ?? `breaks ${keyword}`}`;
};
