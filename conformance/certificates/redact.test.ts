import { expect, test } from 'vitest';
import type { Trace } from '../../mock-server/index.js';
import { aDelivery, anExchange, aSpace } from '../checks/testing/index.js';
import { hiding, redactTrace } from './redact.js';

const redacted = (...rest: Trace extends readonly [unknown, ...infer Rest] ? Rest : never) =>
  redactTrace([aSpace(), ...rest], hiding(['s3cret/with "quotes"', 'short']));

test('a secret is hidden however it is spelled, and a short one is no secret', () => {
  const secret = 's3cret/with "quotes"';
  const spelled = [
    secret,
    JSON.stringify({ secret }),
    encodeURIComponent(secret),
    Buffer.from(secret).toString('base64'),
    Buffer.from(secret).toString('base64url'),
  ];
  const [, event] = redacted(anExchange({ requestBody: spelled.join(' | '), path: '/short' }));
  expect(event).toMatchObject({
    requestBody: '[hidden] | {"secret":"[hidden]"} | [hidden] | [hidden]= | [hidden]',
    path: '/short',
  });
});

test('headers that open something lose their values, and keys that were masked before stay readable', () => {
  const headers = {
    authorization: 'Bearer [organization-key]',
    'proxy-authorization': 'Basic abc',
    cookie: 'a=b',
    'x-api-key': 'abc',
    'content-type': 'application/json',
  };
  const [, exchange, delivery] = redacted(
    anExchange({ requestHeaders: headers, responseHeaders: { 'set-cookie': 'omni=1' } }),
    aDelivery({ requestHeaders: { 'X-Omni-Signature': 'sha256=00', 'X-Omni-Signature-Timestamp': '1' } }),
  );
  expect(exchange).toMatchObject({
    requestHeaders: {
      ...headers,
      'proxy-authorization': '[hidden]',
      cookie: '[hidden]',
      'x-api-key': '[hidden]',
    },
    responseHeaders: { 'set-cookie': '[hidden]' },
  });
  expect(delivery).toMatchObject({
    requestHeaders: { 'X-Omni-Signature': '[hidden]', 'X-Omni-Signature-Timestamp': '1' },
  });
});

test('a ticket has one name wherever it stands, and another ticket another one', () => {
  const [, made, used, other] = redacted(
    anExchange({ responseBody: '{"sessionId":"4acfa112-a951"}' }),
    anExchange({ query: { sessionId: '4acfa112-a951', signature: 'unArhw5v+gQd_t3=' } }),
    anExchange({ path: '/x?signature=unArhw5v%2BgQd_t3%3D&nonce=HH6XvbblkwCUH6FX' }),
  );
  expect(made).toMatchObject({ responseBody: '{"sessionId":"ticket-1"}' });
  expect(used).toMatchObject({ query: { sessionId: 'ticket-1', signature: 'ticket-2' } });
  expect(other).toMatchObject({ path: '/x?signature=ticket-2&nonce=HH6XvbblkwCUH6FX' });
});

test('what names itself a secret is hidden, known to the suite or not', () => {
  const [, event] = redacted(
    anExchange({
      query: { api_key: 'REALKEY-1', token: ['REAL-2', 'REAL-3'], cursor: 'abc', userId: 'u1' },
      requestHeaders: { 'x-vault': 'REAL-4', 'x-user-password': 'REAL-5', authorization: 'Bearer [REAL.6]' },
      requestBody:
        '{"password": "REAL\\"7", "apiKey":"REAL-8","prompt":"top?","webhookSigningSecret":"[signing-secret]"}',
      responseBody: 'see /x?access_token=REAL-9&page=2',
    }),
  );
  expect(JSON.stringify(event)).not.toContain('REAL');
  expect(event).toMatchObject({
    query: { api_key: '[hidden]', token: ['[hidden]', '[hidden]'], cursor: 'abc', userId: 'u1' },
    requestHeaders: { 'x-vault': '[hidden]', 'x-user-password': '[hidden]', authorization: '[hidden]' },
    requestBody:
      '{"password": "[hidden]", "apiKey":"[hidden]","prompt":"top?","webhookSigningSecret":"[signing-secret]"}',
    responseBody: 'see /x?access_token=[hidden]&page=2',
  });
});
