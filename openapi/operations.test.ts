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
  aiGenerateQuery: [200, 400, 401, 402, 403, 404, 429, 500],
  aiPickTopic: [200, 400, 401, 403, 404, 429, 500],
  aiSearchOmniDocs: [200, 400, 401, 403, 429, 500],
  aiBranding: [200, 403],
  aiJobVisualization: [200, 204, 400, 401, 403, 404, 422, 429, 500],
  apiKeysList: [200, 403],
  apiKeysGet: [200, 403, 404],
  // A missing header is 400 and a wrong key 403 here; a 401 would be wrong.
  apiKeysUpdate: [200, 400, 403, 404],
  apiKeysDelete: [200, 400, 403, 404],
  userAttributesList: [200, 401, 403],
  usersGetModelRoles: [200, 400, 403, 404],
  usersAssignModelRole: [200, 400, 403, 404, 422],
  userGroupsGetModelRoles: [200, 400, 403, 404],
  userGroupsAssignModelRole: [200, 400, 403, 404, 422],
  scimUsersList: [200, 401, 403, 429],
  scimUsersCreate: [201, 400, 401, 403, 409, 429],
  scimUsersGet: [200, 401, 403, 404, 429],
  scimUsersReplace: [200, 401, 403, 404, 429],
  scimUsersUpdate: [200, 400, 401, 403, 404, 429],
  scimUsersDelete: [204, 401, 403, 404, 429],
  scimGroupsList: [200, 401, 403, 429],
  scimGroupsCreate: [201, 400, 401, 403, 409, 429],
  scimGroupsGet: [200, 401, 403, 404, 429],
  scimGroupsReplace: [200, 400, 401, 403, 404, 429],
  scimGroupsUpdate: [200, 400, 401, 403, 404, 429],
  scimGroupsDelete: [204, 401, 403, 404, 429],
  embedSsoGenerateUrl: [200],
  embedSsoGenerateUrlWithKey: [200],
  embedSsoRedeemSession: [302],
  embedLogin: [302],
  usersEmbedLegacy: [404],
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

test('every operation declares a success and a refusal', () => {
  for (const { operationId, statuses } of Object.values(operations)) {
    expect(
      statuses.some((status) => status < 400),
      operationId,
    ).toBe(true);
    expect(
      statuses.some((status) => status >= 400),
      operationId,
    ).toBe(true);
  }
});

test('what a browser opens, and what bears the embed secret, needs no key; everything else does', () => {
  const open = Object.values(operations).filter(({ bearer }) => !bearer);
  expect(open.map(({ operationId }) => operationId).sort()).toEqual([
    'embedLogin',
    'embedSsoGenerateUrl',
    'embedSsoRedeemSession',
  ]);
});

test('a fault can be asked for on every operation, and on no other', () => {
  const control = parse(readFileSync(new URL('control.yaml', import.meta.url), 'utf8'));
  const faulted: string[] = control.components.schemas.FaultedOperation.enum;
  expect([...faulted].sort()).toEqual(['*', ...Object.keys(operations)].sort());
});
