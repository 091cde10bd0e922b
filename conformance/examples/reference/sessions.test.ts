import { expect, test } from 'vitest';
import type { Person } from './claims.js';
import { OmniHttp } from './http.js';
import { signIn } from './sessions.js';
import { json, stubOmni } from './stub-omni.js';

const never = new AbortController().signal;
const pat: Person = {
  externalId: 'cust-42',
  name: 'Pat Doe',
  entity: 'northwind',
  groups: ['buyers'],
  userAttributes: { account: '9007199254740993', region: ['Europe'] },
  connectionRoles: { 'connection-1': 'RESTRICTED_QUERIER' },
};

async function omniThatAnswers(status: number, answer: unknown) {
  const bodies: unknown[] = [];
  const omni = await stubOmni((request, response) => {
    let body = '';
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () => {
      bodies.push(JSON.parse(body));
      json(response, status, answer);
    });
  });
  return { omni, bodies, http: new OmniHttp(omni.baseUrl, 'key') };
}

test('all that is known of a person is sent as it is', async () => {
  const { omni, bodies, http } = await omniThatAnswers(200, { sessionId: 's1' });
  expect(await signIn(http, pat, never)).toEqual({ outcome: 'signed-in' });
  expect(omni.seen).toEqual(['POST /api/v1/embed/sso/generate-session']);
  expect(bodies).toEqual([{ contentPath: '/my', ...pat }]);
});

test.each([
  ['a refusal', 403, { detail: 'Embed is not enabled', status: 403 }, 'Embed is not enabled (HTTP 403)'],
  ['a success without a session', 200, {}, 'Omni answered without a session.'],
])('%s is a failure that says why', async (_what, status, answer, message) => {
  const { http } = await omniThatAnswers(status, answer);
  expect(await signIn(http, pat, never)).toEqual({ outcome: 'failed', message });
});

test('an entity of 64 characters is sent, one of 65 is not', async () => {
  const { omni, http } = await omniThatAnswers(200, { sessionId: 's1' });
  expect(await signIn(http, { ...pat, entity: 'e'.repeat(65) }, never)).toMatchObject({ outcome: 'refused' });
  expect(omni.seen).toEqual([]);
  expect(await signIn(http, { ...pat, entity: 'e'.repeat(64) }, never)).toEqual({ outcome: 'signed-in' });
});
