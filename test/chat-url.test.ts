import { expect, test } from 'vitest';
import { clientOf, jsonOf, useOmni } from './support/omni.js';

const omni = useOmni({ profile: 'instant' });

const ELSEWHERE = 'https://acme.omni.co@chat.example/chat/1';

test('a script gives its job another chat link, wherever the link is shown', async () => {
  const space = omni().createSpace();
  space.script({ scenario: 'answers', pace: { by: 'time', durationMs: 0 }, chatUrl: ELSEWHERE });
  const client = clientOf(space);
  const jobId = await client.job({ prompt: 'Net sales by region' });
  const { body: job } = await client.poll(jobId);
  const result = await client.result(jobId);
  const { body: conversation } = await client.get(`/api/v1/ai/conversations/${job.conversationId}`);
  const shown = [job.omniChatUrl, jsonOf(result).omniChatUrl, conversation.messages.at(-1).omniChatUrl];
  expect(shown).toEqual([ELSEWHERE, ELSEWHERE, ELSEWHERE]);
  const next = await client.poll(await client.job({ prompt: 'Net sales by store' }));
  expect(next.body.omniChatUrl).toBe(`https://acme.omni.co/chat/${next.body.conversationId}`);
});
