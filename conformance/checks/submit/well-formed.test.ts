import { expect, test } from 'vitest';
import { anError, anExchange, aSpace, aSubmit, evidence } from '../testing/index.js';
import { wellFormed } from './well-formed.js';

const refused = anError('aiJobSubmit', 400, 'Bad Request: prompt: Required');
const injected = anError('aiJobSubmit', 400, 'Bad Request', { fault: { id: 'fault-1', kind: 'status' } });
const astray = anExchange({ method: 'POST', path: '/api/api/v1/ai/jobs', status: 404 });

test.each([
  ['a client whose submit is accepted', [aSubmit()], 'pass'],
  ['a client whose submit lacks a field', [aSubmit(), refused], 'fail'],
  ['a client that sends no JSON', [anError('aiJobSubmit', 415, 'Unsupported Media Type')], 'fail'],
  ['a client that doubles the /api of its base URL', [astray], 'fail'],
  [
    'a client that doubles it before it submits',
    [anExchange({ path: '/api/api/scim/v2/Users', status: 404 })],
    'fail',
  ],
  ['a client that met a 400 made by a fault', [injected], 'pass'],
  ['a client that may not ask', [anError('aiJobSubmit', 403, 'Forbidden')], 'pass'],
  ['a client that asked nothing', [], 'not-applicable'],
])('%s', (_who, exchanges, verdict) => {
  expect(wellFormed.judge(evidence({ exchanges })).verdict).toBe(verdict);
});

test('a conversation that is gone is no malformed submit, where the space answers 400 for it', () => {
  const space = aSpace();
  const switched = aSpace({ space: { ...space.space, switches: { unknownConversation: 'bad-request' } } });
  const exchanges = [anError('aiJobSubmit', 400, 'Conversation not found')];
  expect(wellFormed.judge(evidence({ exchanges, space: switched })).verdict).toBe('pass');
  expect(wellFormed.judge(evidence({ exchanges, space })).verdict).toBe('fail');
});
