import type { ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import type { Call } from './call.js';

/** What goes back for a call. */
export interface Reply {
  readonly status: number;
  /** The exact text of the body; null for none. */
  readonly text: string | null;
  /** A body that is no text, in place of `text`. */
  readonly bytes?: Uint8Array;
  readonly contentType?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent in chunks without a length, as a stored object that is piped through. */
  readonly streamed?: boolean;
}

/** A body that is not JSON: a page, a picture. */
export interface RawBody {
  readonly contentType: string;
  readonly content: string | Uint8Array;
}

export const rawReply = (status: number, { contentType, content }: RawBody): Reply =>
  typeof content === 'string'
    ? { status, text: content, contentType }
    : { status, text: null, bytes: content, contentType };

const CHUNK = 16 * 1024;

/** Sends a reply and enters the exchange into the trace. */
export function respond(call: Call, res: ServerResponse, reply: Reply, now: () => number): void {
  const headers: Record<string, string> = { ...reply.headers };
  const body = reply.bytes ?? reply.text;
  if (body !== null) headers['content-type'] = reply.contentType ?? 'application/json; charset=utf-8';
  if (body !== null && !reply.streamed) headers['content-length'] = String(Buffer.byteLength(body));
  // Before anything is noted: a header that cannot be sent is an exchange that did not happen this way.
  res.writeHead(reply.status, headers);
  note(call, reply, headers);
  finish(call, now);
  if (call.method === 'HEAD' || body === null) {
    res.end();
  } else if (reply.streamed) {
    Readable.from(chunksOf(body, CHUNK)).pipe(res);
  } else {
    res.end(body);
  }
}

/** Keeps on the call what is being sent. */
export function note(call: Call, reply: Reply, headers: Readonly<Record<string, string>>): void {
  call.status = reply.status;
  call.responseHeaders = headers;
  // A trace is text: of a picture it says what it was.
  call.responseBody = reply.bytes ? `[${reply.contentType}, ${reply.bytes.length} bytes]` : reply.text;
}

/** Enters the exchange into the trace: what came, what went, and when it ended. */
export function finish(call: Call, now: () => number): void {
  call.endedMs = now();
  call.space.trace.recordExchange(call);
}

/** A body in pieces of at most `size` bytes; a text as UTF-8. */
export function* chunksOf(body: string | Uint8Array, size: number): Generator<Uint8Array> {
  const bytes = typeof body === 'string' ? Buffer.from(body) : body;
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size);
}
