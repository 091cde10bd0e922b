import { createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import { WebhookInbox } from './webhook-inbox.js';
import type { Subscription } from './webhook-subscription.js';

const COMPLETE = { event_id: 'e1', jobId: 'j1', status: 'COMPLETE' };

async function send(subscription: Subscription, body: string, secret = subscription.secret): Promise<number> {
  const timestamp = String(Math.floor(Date.now() / 1_000));
  const digest = createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex');
  const response = await fetch(`${subscription.fields.webhookUrl}`, {
    method: 'POST',
    headers: { 'x-omni-signature-timestamp': timestamp, 'x-omni-signature': `sha256=${digest}` },
    body,
  });
  return response.status;
}

async function anInbox() {
  const inbox = new WebhookInbox();
  const [one, other] = [await inbox.subscribe(false), await inbox.subscribe(true)];
  one.isAbout('j1');
  other.isAbout('j2');
  return { inbox, one, other };
}

test('a genuine event is acted on once, however often it comes', async () => {
  const { inbox, one } = await anInbox();
  const body = JSON.stringify({ ...COMPLETE, mood: 'new fields appear' });
  expect([await send(one, body), await send(one, body)]).toEqual([204, 204]);
  expect(await inbox.acted()).toEqual([{ eventId: 'e1', jobId: 'j1', status: 'COMPLETE' }]);
});

test('every ask has a secret of its own, and that of another is as good as none', async () => {
  const { inbox, one, other } = await anInbox();
  expect(one.secret).not.toBe(other.secret);
  expect(one.fields.webhookUrl).not.toBe(other.fields.webhookUrl);
  expect(await send(one, JSON.stringify(COMPLETE), other.secret)).toBe(401);
  expect(await inbox.acted()).toEqual([]);
});

test('a forgery leaves no trace: the event it named is still acted on when it comes', async () => {
  const { inbox, one } = await anInbox();
  expect(await send(one, JSON.stringify(COMPLETE), 'a guess')).toBe(401);
  expect(await send(one, JSON.stringify(COMPLETE))).toBe(204);
  expect(await inbox.acted()).toHaveLength(1);
});

test('an event about the job of another ask is taken note of and not acted on', async () => {
  const { inbox, one } = await anInbox();
  expect(await send(one, JSON.stringify({ ...COMPLETE, jobId: 'j2' }))).toBe(204);
  expect(await inbox.acted()).toEqual([]);
});

test.each(['', 'null', '[]', '{', '{"event_id":"e1","status":"COMPLETE"}', '['.repeat(100_000)])(
  'a signed body that is no event is refused: %.50s',
  async (body) => {
    const { inbox, one } = await anInbox();
    expect(await send(one, body)).toBe(400);
    expect(await inbox.acted()).toEqual([]);
  },
);

test('an address that nobody was given is not found', async () => {
  const { one } = await anInbox();
  const nobodys = new URL('nobody', `${one.fields.webhookUrl}`);
  expect(await fetch(nobodys, { method: 'POST', body: '{}' })).toMatchObject({ status: 404 });
});

test('progress is asked for when it is wanted', async () => {
  const { one, other } = await anInbox();
  expect(one.fields).not.toHaveProperty('progressWebhookEnabled');
  expect(other.fields).toMatchObject({ progressWebhookEnabled: true });
});
