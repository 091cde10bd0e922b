import type { Request } from 'express';
import {
  type OperationId,
  type RequestIssue,
  requestIssueText,
  unknownBodyKeys,
  type ValidRequest,
  validateRequest,
} from '../../openapi/index.js';
import { DomainError } from '../core/errors.js';
import type { Space } from '../core/space.js';
import { parseBody } from './parse-body.js';
import { queryOf, splitTarget } from './query.js';

/** The parts of a request, if the contract allows them. Throws what the client should read. */
export function validated<Op extends OperationId>(operation: Op, req: Request): ValidRequest<Op> {
  const { call } = req;
  const { space } = call;
  const parts = {
    path: req.params,
    query: queryOf(splitTarget(call.url).search),
    body: parseBody(call.requestBody ?? '', req.headers),
  };
  const parsed = validateRequest(operation, parts);
  if (!parsed.ok) throw invalid(space, parsed.issues);
  if (space.switches.unknownBodyKeys === 'refuse') {
    const unknown = unknownBodyKeys(operation, parts.body);
    if (unknown.length > 0) throw invalid(space, unknown);
  }
  return parsed.value;
}

/** In the words of the validation errors that are published. */
function invalid(space: Space, issues: readonly RequestIssue[]): DomainError {
  const where = issues.find((issue) => issue.in === 'path')?.field;
  if (where === 'jobId') {
    const docs = space.switches.invalidJobIdText === 'docs';
    return new DomainError(
      'invalid_request',
      docs ? 'Invalid job ID' : 'Invalid job ID format. Must be a valid UUID.',
    );
  }
  if (where === 'conversationId') {
    return new DomainError('invalid_request', 'Invalid conversation ID format. Must be a valid UUID.');
  }
  return new DomainError('invalid_request', `Bad Request: ${issues.map(requestIssueText).join('; ')}`);
}
