import { describe, expect, test } from 'vitest';
import { type OperationId, requestIssueText, validateRequest, validateResponse } from './index.js';

const id = '5e2d8f10-77aa-4b0c-9c3e-2f4a6b8c0d12';
const faults = (operation: OperationId, body: unknown): string[] => {
  const verdict = validateRequest(operation, { path: { id }, body });
  return verdict.ok ? [] : verdict.issues.map(requestIssueText);
};

describe('SCIM', () => {
  test.each([
    [{ op: 'replace', value: { active: false } }],
    [{ op: 'Remove', path: 'members[value eq "x"]' }],
    [{ op: 'add', path: 'urn:omni:params:1.0:UserAttribute:region', value: null }],
    [{ op: 'add', path: 'members', value: [{ value: id }] }],
  ])('takes the patch operation %j', (operation) => {
    expect(faults('scimUsersUpdate', { Operations: [operation] })).toEqual([]);
    expect(faults('scimGroupsUpdate', { Operations: [operation] })).toEqual([]);
  });

  test.each<[unknown, string]>([
    [{}, 'Operations: Required'],
    [{ Operations: [] }, 'Operations: Array must contain at least 1 element(s)'],
    [
      { Operations: [{ op: 'move' }] },
      "Operations.0.op: Invalid enum value. Expected 'replace' | 'Replace' | 'add' | 'Add' | 'remove' | 'Remove', received 'move'",
    ],
  ])('refuses the patch %j', (body, text) => {
    expect(faults('scimGroupsUpdate', body)).toEqual([text]);
  });

  test('needs the members of a group that is replaced, not of one that is made', () => {
    expect(faults('scimGroupsCreate', { displayName: 'Gold' })).toEqual([]);
    expect(faults('scimGroupsReplace', { displayName: 'Gold' })).toEqual(['members: Required']);
  });

  test('needs an address for the name of a standard user', () => {
    expect(faults('scimUsersCreate', { displayName: 'Mia', userName: 'mia' })).toEqual([
      'userName: Invalid email',
    ]);
  });

  test.each<[string, unknown]>([
    ['plain', { detail: 'User not found', status: 404 }],
    ['in the docs dialect', { error: '404', message: 'User not found' }],
    [
      'as RFC 7644 has it',
      { schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'], detail: 'User not found', status: '404' },
    ],
  ])('says %s what went wrong', (_how, body) => {
    for (const operation of ['scimUsersGet', 'scimGroupsGet', 'scimEmbedUsersGet'] as const)
      expect(validateResponse(operation, 404, body)).toEqual([]);
  });

  test('never says another status than the response has, nor a status as text without the schema of it', () => {
    const schemas = ['urn:ietf:params:scim:api:messages:2.0:Error'];
    expect(validateResponse('scimUsersGet', 404, { schemas, detail: 'x', status: '400' })).not.toEqual([]);
    expect(validateResponse('scimUsersGet', 404, { detail: 'x', status: '404' })).not.toEqual([]);
    expect(validateResponse('scimUsersGet', 404, { schemas: [], detail: 'x', status: '404' })).not.toEqual(
      [],
    );
    // Elsewhere in the API that body is a stranger.
    expect(validateResponse('aiJobStatus', 404, { schemas, detail: 'x', status: '404' })).not.toEqual([]);
  });
});
