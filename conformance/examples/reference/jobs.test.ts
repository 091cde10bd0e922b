import { expect, test } from 'vitest';
import { OmniHttp } from './http.js';
import { submitJob } from './jobs.js';
import { json, stubOmni } from './stub-omni.js';

const never = new AbortController().signal;
const question = { modelId: 'm', prompt: 'Net sales?', userId: 'u1' };

test('the user goes into the query and the question into the body', async () => {
  let body = '';
  const omni = await stubOmni((request, response) => {
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () =>
      json(response, 201, { jobId: 'j1', conversationId: 'c1', omniChatUrl: '/chat/c1' }),
    );
  });
  const submitted = await submitJob(new OmniHttp(omni.baseUrl, 'key'), question, never);
  expect(submitted).toEqual({ jobId: 'j1', conversationId: 'c1', links: [] });
  expect(omni.seen).toEqual(['POST /api/v1/ai/jobs?userId=u1']);
  expect(JSON.parse(body)).toEqual({ modelId: 'm', prompt: 'Net sales?' });
});

test.each([
  ['a 502 from a proxy', 502, 'unknown'],
  ['a 403', 403, 'failed'],
  ['a redirect', 302, 'failed'],
])('after %s the question is not sent again', async (_what, status, outcome) => {
  const omni = await stubOmni((_request, response) => {
    response.writeHead(status, { location: '/elsewhere' }).end('<html></html>');
  });
  const submitting = submitJob(new OmniHttp(omni.baseUrl, 'key'), question, never);
  await expect(submitting).rejects.toMatchObject({ name: 'AskEnded', outcome });
  expect(omni.seen).toEqual(['POST /api/v1/ai/jobs?userId=u1']);
});

test('after a dropped connection the question is not sent again', async () => {
  const omni = await stubOmni((request) => request.socket.destroy());
  const submitting = submitJob(new OmniHttp(omni.baseUrl, 'key'), question, never);
  await expect(submitting).rejects.toMatchObject({ outcome: 'unknown' });
  expect(omni.seen).toHaveLength(1);
});

test('a server that echoes the key does not get it into a message', async () => {
  const omni = await stubOmni((request, response) =>
    json(response, 403, { detail: `Key ${request.headers.authorization} is not allowed`, status: 403 }),
  );
  const submitting = submitJob(new OmniHttp(omni.baseUrl, 'omni-secret'), question, never);
  await expect(submitting).rejects.toThrow('Key Bearer [key] is not allowed');
});
