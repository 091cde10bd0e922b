import { createHmac } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { OmniClient } from './omni-client.js';
import { json, stubOmni } from './stub-omni.js';

interface Submitted {
  readonly webhookUrl: string;
  readonly webhookSigningSecret: string;
}

/** An instance that takes a question, and says the end as the test wants it said; each look sees the next state. */
async function omniThat(announces: { when: 'before' | 'after'; status: string }, states: readonly string[]) {
  let looks = 0;
  const statuses: number[] = [];
  const announce = async (submitted: Submitted) => {
    statuses.push(await sendEvent(submitted, announces.status));
  };
  const submit = async (request: IncomingMessage, answer: () => void) => {
    const submitted: Submitted = JSON.parse(await text(request));
    if (announces.when === 'before') await announce(submitted);
    answer();
    if (announces.when === 'after') await announce(submitted);
  };
  const omni = await stubOmni((request, response) => {
    const path = `${request.url}`;
    if (path.startsWith('/api/scim'))
      json(response, 200, { Resources: [{ id: 'u1', embedExternalId: 'cust-1' }], totalResults: 1 });
    else if (request.method === 'POST')
      void submit(request, () => json(response, 201, { jobId: 'j1', conversationId: 'c1' }));
    else if (path.endsWith('/result')) json(response, 200, { message: 'From the API' });
    else json(response, 200, { id: 'j1', state: states[looks++] });
  });
  const client = new OmniClient({ baseUrl: omni.baseUrl, apiKey: 'key', modelId: 'm' });
  const options = { externalId: 'cust-1', prompt: 'Net sales?', webhook: { progress: false } };
  const answer = await client.ask({ ...options, deadlineMs: 9_000 }).answer;
  const paths = omni.seen.filter((line) => line.startsWith('GET /api/v1')).map((line) => line.slice(4));
  return { answer, statuses, paths, acted: await client.webhooksActedOn() };
}

async function sendEvent({ webhookUrl, webhookSigningSecret }: Submitted, status: string): Promise<number> {
  const body = JSON.stringify({
    event_id: `e-${status}`,
    jobId: 'j1',
    status,
    result_summary: 'From the event',
  });
  const timestamp = String(Math.floor(Date.now() / 1_000));
  const digest = createHmac('sha256', webhookSigningSecret).update(`${timestamp}.${body}`).digest('hex');
  const headers = { 'x-omni-signature-timestamp': timestamp, 'x-omni-signature': `sha256=${digest}` };
  return (await fetch(webhookUrl, { method: 'POST', headers, body })).status;
}

test.each(['before', 'after'] as const)(
  'an end that is announced %s the submit is answered takes one look, and the answer comes from the API',
  async (when) => {
    const { answer, statuses, paths, acted } = await omniThat({ when, status: 'COMPLETE' }, ['COMPLETE']);
    expect(answer).toMatchObject({ outcome: 'answered', text: 'From the API' });
    expect(statuses).toEqual([204]);
    expect(paths).toEqual(['/api/v1/ai/jobs/j1', '/api/v1/ai/jobs/j1/result']);
    expect(acted).toEqual([{ eventId: 'e-COMPLETE', jobId: 'j1', status: 'COMPLETE' }]);
  },
);

test('how a job ended is what the API says, whatever was announced', async () => {
  const { answer } = await omniThat({ when: 'after', status: 'COMPLETE' }, ['FAILED']);
  expect(answer).toMatchObject({ outcome: 'failed' });
});

test('an end that the API knows nothing of is waited out', { timeout: 10_000 }, async () => {
  const { answer, paths } = await omniThat({ when: 'after', status: 'FAILED' }, ['EXECUTING', 'COMPLETE']);
  expect(answer).toMatchObject({ outcome: 'answered' });
  expect(paths).toHaveLength(3);
});
