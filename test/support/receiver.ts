import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll } from 'vitest';
import type { DeliveryEvent, SpaceControl } from '../../mock-server/index.js';
import type { Wire } from '../../openapi/index.js';

/** One webhook as it arrived. */
export interface Received {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly raw: Buffer;
  readonly body: Wire['AiJobEvent'];
}

type Answer = (res: ServerResponse, received: Received, n: number) => void;

/** A receiver on this machine. */
export interface Receiver {
  readonly url: string;
  /** What came, oldest first. */
  readonly received: readonly Received[];
  /** What it does with each request from now on, the n-th of them counted from 1; 204 unless said. */
  answer: Answer;
  /** Resolves when this many have come. */
  came(count: number): Promise<readonly Received[]>;
  /** Forgets what came, and answers as at first. */
  reset(): void;
  close(): Promise<void>;
}

export async function startReceiver(): Promise<Receiver> {
  const received: Received[] = [];
  const waiting: { readonly count: number; readonly resolve: () => void }[] = [];
  const sockets = new Set<Socket>();
  const acknowledge: Answer = (res) => void res.writeHead(204).end();
  const receiver: Receiver = {
    url: '',
    received,
    answer: acknowledge,
    came: async (count) => {
      if (received.length < count) await new Promise<void>((resolve) => waiting.push({ count, resolve }));
      return received;
    },
    reset: () => {
      received.splice(0);
      receiver.answer = acknowledge;
    },
    close: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
  const take = async (req: IncomingMessage, res: ServerResponse): Promise<void> => {
    const raw = await buffer(req);
    const one = { path: req.url ?? '', headers: req.headers, raw, body: parsed(raw) };
    received.push(one);
    receiver.answer(res, one, received.length);
    for (const { count, resolve } of waiting) if (received.length >= count) resolve();
  };
  const server = createServer((req, res) => {
    // A sender that hangs up is part of some tests.
    take(req, res).catch(() => res.destroy());
  });
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return Object.assign(receiver, { url: `http://127.0.0.1:${port}/hooks` });
}

/** A receiver for the tests of one file. */
export function useReceiver(): () => Receiver {
  let receiver: Receiver | undefined;
  beforeAll(async () => {
    receiver = await startReceiver();
  });
  afterAll(() => receiver?.close());
  return () => {
    if (!receiver) throw new Error('The receiver is not running yet.');
    return receiver;
  };
}

function parsed(raw: Buffer) {
  try {
    return JSON.parse(raw.toString('utf8'));
  } catch {
    return null;
  }
}

export const SECRET = 'mock-signing-secret';

/** What a submit says to have its webhooks come here, signed. */
export const to = ({ url }: Receiver, more: object = {}): object => ({
  webhookUrl: url,
  webhookSigningSecret: SECRET,
  ...more,
});

/** The signature header that a webhook should have, worked out anew. */
export const rightSignature = (secret: string, timestamp: unknown, body: Uint8Array | string): string =>
  `sha256=${createHmac('sha256', secret).update(`${timestamp}.`).update(body).digest('hex')}`;

/** What the trace of a space says of its webhooks. */
export const deliveriesOf = (space: SpaceControl): DeliveryEvent[] =>
  space.trace().filter((event) => event.kind === 'delivery');
