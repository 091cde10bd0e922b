import { describe, expect, test } from 'vitest';
import {
  type ControlOperationId,
  type OperationId,
  requestIssueText,
  validateControlRequest,
  validateControlResponse,
  validateRequest,
  validateResponse,
  validateWebhookPayload,
} from '../openapi/index.js';
import {
  type Contract,
  isJson,
  type Operation,
  operationsOf,
  readContract,
  resolve,
  webhooksOf,
} from '../scripts/generate/contract.js';

const omni = readContract(new URL('../openapi/omni.yaml', import.meta.url));
const control = readContract(new URL('../openapi/control.yaml', import.meta.url));

interface Example {
  readonly title: string;
  readonly operation: Operation;
  /** Null for an example of the request body. */
  readonly status: string | null;
  readonly value: unknown;
}

const examplesOf = (contract: Contract, operations = operationsOf(contract)): Example[] =>
  operations.flatMap((operation) => {
    const { operationId, body, responses } = operation;
    const values = (examples: object | undefined): [string, unknown][] =>
      Object.entries(examples ?? {}).map(([name, example]) => [
        name,
        resolve<{ value: unknown }>(contract, example).value,
      ]);
    return [
      ...values(body?.media.examples).map(([name, value]) => ({
        title: `${operationId} request: ${name}`,
        operation,
        status: null,
        value,
      })),
      ...Object.entries(responses).flatMap(([status, media]) =>
        Object.entries(media)
          .filter(([type]) => isJson(type))
          .flatMap(([type, { examples }]) =>
            values(examples).map(([name, value]) => ({
              title: `${operationId} ${status} ${type}: ${name}`,
              operation,
              status,
              value,
            })),
          ),
      ),
    ];
  });

// A path that meets every template, so that only the body is on trial.
const path = {
  jobId: '3f1c9a20-5b7e-4c1d-9e8f-0a1b2c3d4e5f',
  id: '8c1f0e2d-3b4a-4596-8778-695a4b3c2d1e',
  membershipId: 'c7a6b5d4-e3f2-4101-9a8b-7c6d5e4f3a2b',
  spaceId: 's1',
};
const statusOf = (status: string, value: unknown): number =>
  status === '4XX' ? (value as { status: number }).status : Number(status);

describe('omni.yaml', () => {
  test.each(examplesOf(omni))('meets its own example: $title', ({ operation, status, value }) => {
    const operationId = operation.operationId as OperationId;
    if (status !== null) {
      expect(validateResponse(operationId, Number(status), value)).toEqual([]);
    } else {
      const verdict = validateRequest(operationId, { path, body: value });
      expect(verdict.ok ? [] : verdict.issues.map(requestIssueText)).toEqual([]);
    }
  });
});

describe('the webhooks of omni.yaml', () => {
  test.each(examplesOf(omni, webhooksOf(omni)))('meet their own example: $title', ({ value }) => {
    expect(validateWebhookPayload(value)).toEqual({ ok: true });
  });
});

describe('control.yaml', () => {
  test.each(examplesOf(control))('meets its own example: $title', ({ operation, status, value }) => {
    const operationId = operation.operationId as ControlOperationId;
    if (status !== null) {
      expect(validateControlResponse(operationId, statusOf(status, value), value)).toEqual([]);
    } else {
      const verdict = validateControlRequest(operationId, { path, body: value });
      expect(verdict.ok ? [] : verdict.issues.map(requestIssueText)).toEqual([]);
    }
  });
});

test('every request body and every response with a body has an example', () => {
  const without = [omni, control].flatMap((contract) =>
    [...operationsOf(contract), ...webhooksOf(contract)].flatMap(({ operationId, body, responses }) => [
      ...(body && !body.media.examples ? [`${operationId} request`] : []),
      ...Object.entries(responses).flatMap(([status, media]) =>
        Object.entries(media)
          .filter(([, { examples }]) => Object.keys(examples ?? {}).length === 0)
          .map(([type]) => `${operationId} ${status} ${type}`),
      ),
    ]),
  );
  expect(without).toEqual([]);
});
