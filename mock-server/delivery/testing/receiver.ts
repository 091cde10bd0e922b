import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';

/** One request as it came over the wire. */
export interface Received {
  readonly head: string;
  readonly body: Buffer;
}

/** A receiver on loopback that sees bytes instead of requests, and answers whatever it is told to. */
export interface Receiver {
  readonly authority: string;
  readonly url: string;
  /** Whole requests in the order they came. */
  readonly received: readonly Received[];
  /** Connections that were made so far. */
  readonly connections: number;
  /** Most connections that were open at the same time. */
  readonly mostAtOnce: number;
  /** Resolves when no connection is open. */
  idle(): Promise<void>;
  close(): Promise<void>;
}

export const OK = 'HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok';

/** Called with the connection once a whole request has come; `nth` counts requests of the receiver from 1. */
type Reply = (socket: Socket, nth: number) => void;

export async function receiver(
  reply: Reply = (socket) => void socket.write(OK),
  host = '127.0.0.1',
): Promise<Receiver> {
  const open = new Set<Socket>();
  const received: Received[] = [];
  let [connections, mostAtOnce] = [0, 0];
  const server = createServer((socket) => {
    open.add(socket);
    connections += 1;
    mostAtOnce = Math.max(mostAtOnce, open.size);
    let unread = Buffer.alloc(0);
    socket.on('data', (chunk) => {
      unread = Buffer.concat([unread, chunk]);
      for (let next = wholeRequest(unread); next !== null; next = wholeRequest(unread)) {
        unread = unread.subarray(next.bytes);
        received.push(next);
        reply(socket, received.length);
      }
    });
    // What a sender cuts is part of what is tested.
    socket.on('error', () => {});
    socket.on('close', () => {
      open.delete(socket);
      if (open.size === 0) server.emit('idle');
    });
  });
  server.listen(0, host);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const authority = `${host.includes(':') ? `[${host}]` : host}:${port}`;
  return {
    authority,
    url: `http://${authority}/hooks`,
    received,
    get connections() {
      return connections;
    },
    get mostAtOnce() {
      return mostAtOnce;
    },
    async idle() {
      if (open.size > 0) await once(server, 'idle');
    },
    async close() {
      for (const socket of open) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function wholeRequest(bytes: Buffer): (Received & { readonly bytes: number }) | null {
  const end = bytes.indexOf('\r\n\r\n');
  if (end === -1) return null;
  const head = bytes.subarray(0, end).toString('latin1');
  const length = Number(/\r\ncontent-length: (\d+)/i.exec(head)?.[1] ?? 0);
  if (bytes.length < end + 4 + length) return null;
  return { head, body: bytes.subarray(end + 4, end + 4 + length), bytes: end + 4 + length };
}
