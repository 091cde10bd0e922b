import type { ServerResponse } from 'node:http';
import type { Call } from './call.js';
import { chunksOf, finish, note, type Reply } from './respond.js';

/** Sends a reply a few bytes at a time, in real time, until it is done or the client has had enough. */
export function respondSlowly(
  call: Call,
  res: ServerResponse,
  reply: Reply,
  pace: { readonly chunkBytes: number; readonly intervalMs: number },
  now: () => number,
): void {
  const body = reply.bytes ?? reply.text ?? '';
  const headers = {
    ...reply.headers,
    'content-type': reply.contentType ?? 'application/json; charset=utf-8',
    'content-length': String(Buffer.byteLength(body)),
  };
  const chunks = chunksOf(body, pace.chunkBytes);
  note(call, reply, headers);
  res.writeHead(reply.status, headers);
  let next = chunks.next();
  const timer = setInterval(() => {
    const part = next.done ? '' : next.value;
    next = chunks.next();
    // A client that counts bytes is through with the reply when it has the last ones, so they are its end here too.
    if (next.done) res.end(part);
    else res.write(part);
  }, pace.intervalMs);
  res.once('close', () => {
    clearInterval(timer);
    finish(call, now);
  });
}
