import type { ServerResponse } from 'node:http';
import { expect, test } from 'vitest';
import { OmniClient } from './omni-client.js';
import { json, stubOmni } from './stub-omni.js';

/** An instance that knows the person by each of these ids in turn, and refuses submits as the test says. */
async function omniWith(ids: readonly string[], refuse: (response: ServerResponse, userId: string) => void) {
  let lookUps = 0;
  const omni = await stubOmni((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://stub');
    if (pathname.startsWith('/api/scim')) {
      const id = ids[Math.min(lookUps, ids.length - 1)];
      lookUps += 1;
      json(response, 200, { Resources: [{ id, embedExternalId: 'cust-1' }], totalResults: 1 });
    } else refuse(response, searchParams.get('userId') ?? 'nobody');
  });
  const client = new OmniClient({ baseUrl: omni.baseUrl, apiKey: 'key', modelId: 'm' });
  const { answer } = client.ask({ externalId: 'cust-1', prompt: 'Net sales?', deadlineMs: 5_000 });
  const submits = () =>
    omni.seen.filter((line) => line.startsWith('POST')).map((line) => line.split('=').at(-1));
  return { answer: await answer, submits: submits(), lookUps };
}

test('a question that was denied goes out once more when the person has a new id, and not a third time', async () => {
  const { answer, submits, lookUps } = await omniWith(['old', 'new'], (response, userId) =>
    json(response, 404, { detail: `Membership ${userId} not found`, status: 404 }),
  );
  expect(submits).toEqual(['old', 'new']);
  expect(lookUps).toBe(2);
  expect(answer).toMatchObject({ outcome: 'failed', message: expect.stringContaining('Membership new') });
});

test.each([403, 404])('a %s for somebody whose id is still theirs is an end', async (status) => {
  const { answer, submits } = await omniWith(['same'], (response) =>
    json(response, status, { detail: 'Not for you', status }),
  );
  expect(submits).toEqual(['same']);
  expect(answer).toMatchObject({ outcome: 'failed', message: expect.stringContaining('Not for you') });
});
