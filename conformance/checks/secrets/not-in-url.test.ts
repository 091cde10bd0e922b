import { expect, test } from 'vitest';
import { anExchange, aSubmit, evidence } from '../testing/index.js';
import { notInUrl } from './not-in-url.js';

test.each([
  ['a client that sends the key in its header', [aSubmit()], 'pass'],
  [
    'a client with the key in the query',
    [aSubmit(), anExchange({ query: { api_key: '[organization-key]' } })],
    'fail',
  ],
  [
    'a client with a personal key in the query',
    [anExchange({ query: { token: '[personal-key:mia]' } })],
    'fail',
  ],
  ['a client with the key in the path', [anExchange({ path: '/api/[organization-key]/jobs' })], 'fail'],
  ['a client with the key in the body', [aSubmit({ requestBody: '{"key":"[organization-key]"}' })], 'fail'],
  ['a client that sent nothing', [], 'not-applicable'],
])('%s', (_who, exchanges, verdict) => {
  expect(notInUrl.judge(evidence({ exchanges })).verdict).toBe(verdict);
});
