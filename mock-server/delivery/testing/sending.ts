import { once } from 'node:events';
import type { AddressInfo, Server, Socket } from 'node:net';
import { afterEach } from 'vitest';
import {
  type EgressPolicy,
  type Resolver,
  type WebhookRequest,
  type WebhookSender,
  webhookSender,
} from '../send-webhook.js';
import { type Receiver, receiver } from './receiver.js';

const endings: (() => unknown)[] = [];

/** Senders and receivers for the tests of one file, gone after each test. */
export function useSending() {
  afterEach(async () => {
    for (const end of endings.splice(0).reverse()) await end();
  });
  return { aSender, aReceiver, aServer, sentTo };
}

function aSender(options: { egress?: EgressPolicy; resolve?: Resolver } = {}): WebhookSender {
  const sender = webhookSender({ egress: 'loopback', now: () => performance.now(), ...options });
  endings.push(() => sender.close());
  return sender;
}

async function aReceiver(...how: Parameters<typeof receiver>): Promise<Receiver> {
  const made = await receiver(...how);
  endings.push(() => made.close());
  return made;
}

/** Starts a server that is stranger than a receiver, and says its URL. */
async function aServer(server: Server): Promise<string> {
  const open = new Set<Socket>();
  server.on('connection', (socket) => {
    open.add(socket);
    socket.on('error', () => {});
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  endings.push(() => {
    for (const socket of open) socket.destroy();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/hooks`;
}

/** What becomes of a webhook to a receiver that answers with these bytes. */
async function sentTo(answer: string) {
  const to = await aReceiver((socket) => socket.write(answer));
  return aSender().send(webhook(to.url));
}

/** A webhook; everything a test is not about is as usual. */
export const webhook = (url: string, changes: Partial<WebhookRequest> = {}): WebhookRequest => ({
  url,
  timeoutMs: 10_000,
  headers: [['Content-Type', 'application/json']],
  body: Buffer.from('{"jobId":"1"}'),
  ...changes,
});
