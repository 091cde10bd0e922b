import type { ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import type { Call } from './call.js';

/** What goes back for a call. */
export interface Reply {
  readonly status: number;
  /** The exact text of the body; null for none. */
  readonly text: string | null;
  readonly contentType?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent in chunks without a length, as a stored object that is piped through. */
  readonly streamed?: boolean;
}

const CHUNK = 16 * 1024;

/** Sends a reply and enters the exchange into the trace. */
export function respond(call: Call, res: ServerResponse, reply: Reply, now: () => number): void {
  const headers: Record<string, string> = { ...reply.headers };
  if (reply.text !== null) headers['content-type'] = reply.contentType ?? 'application/json; charset=utf-8';
  if (reply.text !== null && !reply.streamed)
    headers['content-length'] = String(Buffer.byteLength(reply.text));
  // Before anything is noted: a header that cannot be sent is an exchange that did not happen this way.
  res.writeHead(reply.status, headers);
  note(call, reply, headers);
  finish(call, now);
  if (call.method === 'HEAD' || reply.text === null) {
    res.end();
  } else if (reply.streamed) {
    Readable.from(chunksOf(reply.text, CHUNK)).pipe(res);
  } else {
    res.end(reply.text);
  }
}

/** Keeps on the call what is being sent. */
export function note(call: Call, reply: Reply, headers: Readonly<Record<string, string>>): void {
  call.status = reply.status;
  call.responseHeaders = headers;
  call.responseBody = reply.text;
}

/** Enters the exchange into the trace: what came, what went, and when it ended. */
export function finish(call: Call, now: () => number): void {
  call.endedMs = now();
  call.space.trace.recordExchange(call);
}

/** A text in pieces of at most `size` UTF-8 bytes. */
export function* chunksOf(text: string, size: number): Generator<Buffer> {
  const bytes = Buffer.from(text);
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size);
}
