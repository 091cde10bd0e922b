import { describe, expect, test } from 'vitest';
import { signatureOfV0, signedText } from './signature.js';
import { loginRequest, redeemRequest, type SignedParameters, valuesInOrder } from './signed-request.js';

// Computed with the official SDK 0.16.0.
const SECRET = 'k3yK3yk3yK3yk3yK3yk3yK3yk3yK3y12';
const LOGIN = 'https://acme.embed-omniapp.co/embed/login';
const REDEEM = 'https://acme.embed-omniapp.co/embed/sso/redeem-session';

const login = {
  contentPath: '/dashboards/7f3a9c21',
  externalId: 'cust-42',
  name: 'Pat Doe',
  nonce: 'AAAABBBBCCCCDDDDEEEEFFFFGGGG0001',
};
const redeem = {
  nonce: 'AAAABBBBCCCCDDDDEEEEFFFFGGGG0002',
  sessionId: '11111111-2222-4333-8444-555555555555',
};

const atLogin = (parameters: SignedParameters) =>
  signatureOfV0(valuesInOrder(loginRequest([LOGIN], parameters), LOGIN), SECRET);
const atRedeem = (parameters: SignedParameters) =>
  signatureOfV0(valuesInOrder(redeemRequest([REDEEM], parameters), REDEEM), SECRET);

describe('a signature is the one of the official SDK', () => {
  test('for a login with nothing but what is required', () => {
    expect(atLogin(login)).toBe('2x3LQlFGFsZUJ7L2mAu_kARcnou7sDThIEEphqmh1yI');
  });

  test('for a login with optional values, in whatever order they come', () => {
    const optional = {
      userAttributes: '{"region":"EMEA","tier":2}',
      accessBoost: 'false',
      theme: 'dawn',
      groups: '["Gold"]',
      connectionRoles: '{"2f1c0d7e-0000-4000-8000-000000000001":"RESTRICTED_QUERIER"}',
      entity: 'acme-inc',
    };
    expect(atLogin({ ...optional, ...login })).toBe('h_FKWIcd9REw7UupKfZNwc28-L5nwt6TPvXmV3Bt0YI');
  });

  test('for values with blanks around them', () => {
    expect(atLogin({ ...login, name: '  Pat Doe ', entity: ' x ' })).toBe(
      'GaJYSo5dJ-q-htVW2QdAtscme0MCPaj0FBUvc2U-Ri4',
    );
  });

  test('for a session that is redeemed', () => {
    expect(atRedeem(redeem)).toBe('ASGrKpMF-Gj6osSR5rbfeY2O1N_YHbQgAWvkmeNFl0s');
  });

  test('for a session that is redeemed with a look', () => {
    expect(atRedeem({ ...redeem, theme: 'dawn', prefersDark: 'true' })).toBe(
      'FvJm4FD6vC5qvwE1x0xqPEAHSfWjxp6HR8sE027JBbU',
    );
  });
});

test('an empty optional value and one that is not signed change nothing', () => {
  expect(atLogin({ ...login, entity: '', signature: 'x', utm: 'mail' })).toBe(atLogin(login));
});

test('a line break with blanks inside a value shrinks to a line break', () => {
  expect(signedText(['a\n   b', '', 'c '])).toBe('a\nb\nc');
});
