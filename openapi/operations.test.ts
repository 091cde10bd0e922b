import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { type OperationId, operations } from './index.js';

/** What public documents list for each operation, with the 429 and 500 that docs.omni.co adds. */
const documented: Record<OperationId, number[]> = {
  aiJobSubmit: [201, 400, 401, 403, 404, 409, 429, 500],
  aiJobStatus: [200, 400, 401, 403, 404, 429, 500],
  aiJobCancel: [200, 400, 401, 403, 404, 409, 429, 500],
  aiJobResult: [200, 400, 401, 403, 404, 429, 500],
  aiJobFeedback: [200, 409, 429, 500],
  aiConversationsList: [200, 400, 401, 403, 404, 429, 500],
  aiConversationDetail: [200, 400, 401, 403, 404, 429, 500],
  modelsList: [200, 401, 403, 429, 500],
  modelsListTopics: [200, 401, 403, 404, 429, 500],
  modelsGetTopic: [200, 401, 403, 404, 429, 500],
  whoami: [200, 401, 429, 500],
  embedSsoGenerateSession: [200, 400, 401, 403, 429, 500],
  embedSsoGenerateSessionUnstable: [200, 400, 401, 403, 429, 500],
  scimEmbedUsersList: [200, 400, 401, 403, 429, 500],
  scimEmbedUsersGet: [200, 401, 403, 404, 429, 500],
  scimEmbedUsersDelete: [204, 401, 403, 404, 429, 500],
};

test.each(Object.entries(documented))('%s declares every documented status', (operationId, statuses) => {
  expect(operations[operationId as OperationId].statuses).toEqual(expect.arrayContaining(statuses));
});

test('the list above holds every operation', () => {
  expect(Object.keys(documented).sort()).toEqual(Object.keys(operations).sort());
});

test('no two operations share a method and a path', () => {
  const addresses = Object.values(operations).map(({ method, path }) => `${method} ${path}`);
  expect(new Set(addresses).size).toBe(addresses.length);
});

test('a fault can be asked for on every operation, and on no other', () => {
  const control = parse(readFileSync(new URL('control.yaml', import.meta.url), 'utf8'));
  const faulted: string[] = control.components.schemas.FaultedOperation.enum;
  expect([...faulted].sort()).toEqual(['*', ...Object.keys(operations)].sort());
});
