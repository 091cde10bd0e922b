import type { ValidationError } from './generated/validators.js';

/** One fault of a body that was sent: where it is, as a JSON path, and what was expected there. */
export function issueText({ instancePath, keyword, params, message }: ValidationError): string {
  const where = `$${instancePath.replaceAll('/', '.')}`;
  if (keyword === 'required') return `${where}.${params.missingProperty} is missing`;
  if (keyword === 'false schema') return `${where} must be absent in this state`;
  if (keyword === 'enum') return `${where} must be one of ${JSON.stringify(params.allowedValues)}`;
  if (keyword === 'const') return `${where} must be ${JSON.stringify(params.allowedValue)}`;
  return `${where} ${message ?? `breaks ${keyword}`}`;
}
