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

const KEY = 'omni_osk_9fKx/2b+Zq=Tw 7';
const spelledOut = (text: string, one: (byte: string) => string) =>
  [...Buffer.from(text)].map((byte) => one(byte.toString(16).padStart(2, '0'))).join('');
const base64 = (text: string) => Buffer.from(text).toString('base64');

test.each([
  ['in capital letters', KEY.toUpperCase()],
  ['in small letters', KEY.toLowerCase()],
  ['as hexadecimal', Buffer.from(KEY).toString('hex')],
  ['as hexadecimal in capital letters', Buffer.from(KEY).toString('hex').toUpperCase()],
  ['as a URL has it', encodeURIComponent(KEY)],
  [
    'as a URL has it, with small digits',
    encodeURIComponent(KEY).replace(/%../g, (code) => code.toLowerCase()),
  ],
  ['as a form has it', new URLSearchParams({ KEY }).toString().slice('KEY='.length)],
  ['in a URL that is in the query of another', encodeURIComponent(encodeURIComponent(KEY))],
  ['with every letter percent-encoded', spelledOut(KEY, (digits) => `%${digits}`)],
  ['with every letter escaped as in JSON', spelledOut(KEY, (digits) => `\\u00${digits.toUpperCase()}`)],
  ['with its slash escaped as in JSON', KEY.replaceAll('/', '\\/')],
])('a key is hidden %s', (_how, spelling) => {
  const hide = hiding([KEY]);
  expect(hide(`before ${spelling} after`)).toBe('before [hidden] after');
});

test.each(['', ':', 'ab:', 'abc:', 'user@acme:'])(
  'a key is hidden in the base64 of something longer that begins with %j',
  (before) => {
    for (const after of ['', '!', '!!', '!!!']) {
      const hidden = hiding([KEY])(`Basic ${base64(before + KEY + after)}`);
      expect(hidden).toContain('[hidden]');
      const left = Buffer.from(hidden.replace('[hidden]', ''), 'base64').toString('latin1');
      expect(left).not.toContain(KEY.slice(1, 5));
      // What neighbours have a part in may stay: less than two letters of the key at either end.
      expect(hidden.length).toBeLessThan('Basic [hidden]'.length + base64(before + after).length + 8);
    }
  },
);

test.each([
  ['an API key', 'Bearer ', 'omni_pat_4Rt9KpLm2Xc8'],
  ['an embed secret', '', 'sékret of the embed 9'],
  ['a webhook secret', 'whsec_', 'Zm9vYmFyYmF6cXV4/+=='],
])('%s of any alphabet is hidden in bodies, headers and paths', (_what, before, secret) => {
  const spelled = [
    secret,
    encodeURIComponent(secret),
    base64(secret).replace(/=+$/, ''),
    JSON.stringify(secret),
  ];
  for (const one of spelled) {
    const [, event] = redactTrace(
      [
        aSpace(),
        anExchange({ path: `/x/${one}`, requestHeaders: { 'x-note': before + one }, responseBody: one }),
      ],
      hiding([secret]),
    );
    expect(JSON.stringify(event)).not.toContain(one.slice(2, -2));
  }
});

test('it makes no difference in which order secrets are known, though one is a part of another', () => {
  const secrets = ['abcdefgh-long-key', 'efgh-long', 'long-key-and-more', 'key-and-more'];
  const text = 'x abcdefgh-long-key-and-more y efgh-long z key-and-more ABCDEFGH-LONG-KEY';
  const expected = 'x [hidden] y [hidden] z [hidden] [hidden]';
  expect(hiding(secrets)(text)).toBe(expected);
  expect(hiding([...secrets].reverse())(text)).toBe(expected);
  expect(hiding(secrets)(expected)).toBe(expected);
});

test('a text without a secret stays as it is, whatever it escapes', () => {
  const text = 'İ 100% \\ \\u00e9 %zz %e2%82%ac {"a":"b\\n"} of the key omni_osk';
  expect(hiding([KEY])(text)).toBe(text);
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
