/** The contract: what the mock serves and what the suite judges by. */

import type { components as ControlComponents } from './generated/control.js';
import { type ControlOperationId, controlOperations } from './generated/control-operations.js';
import { type OperationId, operations } from './generated/operations.js';
import { control, omni } from './generated/validators.js';
import type { RequestIssue } from './request-issues.js';
import type { ValidControlRequest, ValidRequest } from './request-types.js';
import { judgeRequest, type RequestParts, type RequestVerdict } from './validate-request.js';
import { judgeResponse } from './validate-response.js';

export type { Ambiguity } from './ambiguity.js';
export { ambiguities, defaultSwitches, type Switches, switchOptions } from './generated/ambiguities.js';
export type { OperationRow } from './operation-row.js';
export { type RequestIssue, requestIssueText } from './request-issues.js';
export type { ValidControlRequest, ValidRequest, Wire } from './request-types.js';
export { chooseSwitches, type SwitchChoice } from './switches.js';
export type { RequestParts, RequestVerdict } from './validate-request.js';
export { validateWebhookPayload, type WebhookVerdict } from './validate-webhook.js';
export { type ControlOperationId, controlOperations, type OperationId, operations };

/** Everything `components/schemas` of control.yaml names. */
export type Control = ControlComponents['schemas'];

/**
 * Judges a request to the mocked API. Query values are coerced (`'20'` becomes 20); faults are worded like Omni's one
 * published example, see {@link requestIssueText}.
 * @example
 * const request = validateRequest('aiJobSubmit', { query: {}, body: { modelId } });
 * if (!request.ok) request.issues[0]; // { in: 'body', field: 'prompt', message: 'Required' }
 */
export const validateRequest = <Id extends OperationId>(
  operationId: Id,
  parts: RequestParts,
): RequestVerdict<ValidRequest<Id>> =>
  // The validators were generated from the same schemas as the type.
  judgeRequest(omni, operations[operationId], parts) as RequestVerdict<ValidRequest<Id>>;

/**
 * What is wrong with a response of the mocked API; empty when nothing is. Each issue names the JSON path and what was
 * expected. `body` is the parsed JSON, or undefined when nothing or something other than JSON is sent, which is fine
 * where the contract has it. A status that is not declared is an issue.
 */
export const validateResponse = (
  operationId: OperationId,
  status: number,
  body: unknown,
): readonly string[] => judgeResponse(omni, operations[operationId], status, body);

/** Keys of a body that the contract does not document, as the switch `unknownBodyKeys: refuse` words them. */
export function unknownBodyKeys(operationId: OperationId, body: unknown): RequestIssue[] {
  const { bodyKeys } = operations[operationId];
  if (typeof body !== 'object' || body === null) return [];
  return Object.keys(body)
    .filter((key) => !bodyKeys.includes(key))
    .map((field) => ({ in: 'body', field, message: 'Unrecognized key' }));
}

/** Judges a request to the control API, as {@link validateRequest} does. */
export const validateControlRequest = <Id extends ControlOperationId>(
  operationId: Id,
  parts: RequestParts,
): RequestVerdict<ValidControlRequest<Id>> =>
  judgeRequest(control, controlOperations[operationId], parts) as RequestVerdict<ValidControlRequest<Id>>;

/** What is wrong with a response of the control API; empty when nothing is. */
export const validateControlResponse = (
  operationId: ControlOperationId,
  status: number,
  body: unknown,
): readonly string[] => judgeResponse(control, controlOperations[operationId], status, body);
