import { describe, expect, test } from 'vitest';
import { hmacOf, signatureHeaders, signedHeaders } from './signature.js';

/** `openssl dgst -sha256 -hmac mock-signing-secret` over `timestamp.body` gives the same digest. */
const VECTOR = {
  secret: 'mock-signing-secret',
  timestamp: '1767225600',
  body: Buffer.from(
    '{"event_id":"evt_3f1c9a20_COMPLETE_1767225600","jobId":"3f1c9a20-5b7e-4c1d-9e8f-0a1b2c3d4e5f","status":"COMPLETE","result_summary":"Net sales were $42","metadata":{"ticket":"T-1"},"completed_at":"2026-01-01T00:00:00Z"}',
  ),
  hex: '6192b5e6657929d278cc8581ffe5165144755e0a2ab8465b4a628dd7d8437ca4',
};
const { secret, body, hex } = VECTOR;
const at = Date.parse('2026-01-01T00:00:00.999Z');
const spec = { webhookDigest: 'hex', webhookTimestampUnit: 'seconds' } as const;

test('the worked example comes out', () => {
  expect(body).toHaveLength(218);
  expect(hmacOf({ ...VECTOR, digest: 'hex' })).toBe(hex);
  expect(signatureHeaders(secret, body, at, spec)).toEqual([
    ['X-Omni-Signature-Timestamp', '1767225600'],
    ['X-Omni-Signature', `sha256=${hex}`],
  ]);
});

describe('the same bytes are written', () => {
  test.each([
    ['hex-upper', hex.toUpperCase()],
    ['base64', Buffer.from(hex, 'hex').toString('base64')],
  ] as const)('in %s', (digest, written) => {
    expect(hmacOf({ ...VECTOR, digest })).toBe(written);
  });
});

test('a timestamp in milliseconds is signed as it is sent', () => {
  const headers = signatureHeaders(secret, body, at, { ...spec, webhookTimestampUnit: 'milliseconds' });
  const timestamp = '1767225600999';
  expect(headers).toEqual([
    ['X-Omni-Signature-Timestamp', timestamp],
    ['X-Omni-Signature', `sha256=${hmacOf({ secret, timestamp, body, digest: 'hex' })}`],
  ]);
});

test('without a secret there is the content type and nothing else', () => {
  expect(signedHeaders(null, body, at, spec)).toEqual([['Content-Type', 'application/json']]);
});

test('the key is the secret as UTF-8, decoded in no way', () => {
  const one = hmacOf({ ...VECTOR, secret: 'c2VjcmV0', digest: 'hex' });
  const other = hmacOf({ ...VECTOR, secret: 'secret', digest: 'hex' });
  expect(one).not.toBe(other);
});
