import { describe, expect, test } from 'vitest';
import {
  type OperationId,
  requestIssueText,
  unknownBodyKeys,
  validateRequest,
  validateResponse,
} from './index.js';

const id = '5e2d8f10-77aa-4b0c-9c3e-2f4a6b8c0d12';
const faults = (operation: OperationId, body: unknown): string[] => {
  const verdict = validateRequest(operation, { body });
  return verdict.ok ? [] : verdict.issues.map(requestIssueText);
};
const queryFaults = (operation: OperationId, query: Record<string, unknown>): string[] => {
  const verdict = validateRequest(operation, { query });
  return verdict.ok ? [] : verdict.issues.map(requestIssueText);
};

describe('embed parameters', () => {
  const who = { contentPath: '/my', externalId: 'cust-42', name: 'Pat Doe' };
  const secret = 'not-a-real-secret';
  const userAttributes = { region: ['EMEA'], account_id: '9007199254740993', tier: 2 };

  test('are native JSON for generate-session and encoded text for generate-url', () => {
    const text = encodeURIComponent(JSON.stringify(userAttributes));
    expect(faults('embedSsoGenerateSession', { ...who, userAttributes })).toEqual([]);
    expect(faults('embedSsoGenerateSession', { ...who, userAttributes: text })).toEqual([
      'userAttributes: Expected object, received string',
    ]);
    expect(faults('embedSsoGenerateUrl', { ...who, secret, userAttributes: text })).toEqual([]);
    expect(faults('embedSsoGenerateUrl', { ...who, secret, userAttributes })).toEqual([
      'userAttributes: Expected string, received object',
    ]);
  });

  test('may have groups as a list in either', () => {
    const groups = ['Gold'];
    expect(faults('embedSsoGenerateSession', { ...who, groups })).toEqual([]);
    expect(faults('embedSsoGenerateUrl', { ...who, secret, groups })).toEqual([]);
    expect(faults('embedSsoGenerateUrl', { ...who, secret, groups: '["Gold"]' })).toEqual([]);
  });

  test('of generate-session and of generate-url with a key are all documented', () => {
    const all = {
      ...who,
      userAttributes,
      connectionRoles: { [id]: 'RESTRICTED_QUERIER' },
      modelRoles: { [id]: 'QUERIER' },
      entity: 'northwind',
      entityFolderContentRole: 'EDITOR',
      preserveEntityFolderContentRole: true,
      accessBoost: false,
    };
    for (const operation of ['embedSsoGenerateSession', 'embedSsoGenerateUrlWithKey'] as const) {
      expect(faults(operation, all)).toEqual([]);
      expect(unknownBodyKeys(operation, { ...all, secret }).map(({ field }) => field)).toEqual(['secret']);
    }
  });

  test('have an entity of 64 characters at most', () => {
    const text = 'entity: String must contain at most 64 character(s)';
    const entity = 'x'.repeat(65);
    expect(faults('embedSsoGenerateSession', { ...who, entity })).toEqual([text]);
    expect(faults('embedSsoGenerateUrl', { ...who, secret, entity })).toEqual([text]);
    expect(queryFaults('embedLogin', { ...who, nonce: 'n', signature: 's', entity })).toEqual([text]);
  });

  test('of a login arrive as the texts that were signed', () => {
    const query = { ...who, nonce: 'n', signature: 's', accessBoost: 'false', groups: '["Gold"]' };
    expect(validateRequest('embedLogin', { query })).toMatchObject({ ok: true, value: { query } });
    expect(queryFaults('embedLogin', { externalId: 'cust-42' })).toEqual([
      'contentPath: Required',
      'name: Required',
      'nonce: Required',
      'signature: Required',
    ]);
    expect(queryFaults('embedLogin', { ...query, accessBoost: 'maybe' })).toEqual([
      "accessBoost: Invalid enum value. Expected 'true' | 'false', received 'maybe'",
    ]);
  });
});

test('a refused sign-in is a page or JSON, and a good one neither', () => {
  for (const operation of ['embedLogin', 'embedSsoRedeemSession'] as const) {
    expect(validateResponse(operation, 302, undefined)).toEqual([]);
    expect(validateResponse(operation, 403, undefined)).toEqual([]);
    expect(validateResponse(operation, 403, { detail: 'The nonce was used before', status: 403 })).toEqual(
      [],
    );
    expect(validateResponse(operation, 302, {})).not.toEqual([]);
    expect(validateResponse(operation, 403, { reason: 'nonce' })).not.toEqual([]);
  }
});
