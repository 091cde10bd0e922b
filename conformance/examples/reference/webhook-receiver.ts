import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { RawRequest } from './webhook-signature.js';

/** Summaries and metadata make bodies long; nothing makes them longer than this. */
const LARGEST_BODY = 2 * 1024 * 1024;
const REQUEST_TIMEOUT_MS = 10_000;
const PATH = '/omni-webhooks/';

/** Is given the last part of the path and the request as it came, and says at once with which status to answer. */
export type Take = (token: string, request: RawRequest) => number;

export interface Receiver {
  /** What comes behind it is the token. */
  readonly url: string;
}

/** Listens on a free port of this machine, for as long as the program runs. Whatever is sent to it, it goes on. */
export async function openReceiver(take: Take): Promise<Receiver> {
  const server = createServer((request, response) => {
    // A sender who hangs up leaves nobody to tell.
    receive(request, take, response).catch(() => answer(response, 500));
  });
  server.requestTimeout = REQUEST_TIMEOUT_MS;
  await new Promise<void>((resolve, reject) => {
    server.on('error', reject).listen(0, '127.0.0.1', resolve);
  });
  // Waiting for webhooks is no reason for a program to stay alive.
  server.unref();
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${PATH}` };
}

async function receive(request: IncomingMessage, take: Take, response: ServerResponse): Promise<void> {
  const { url = '', method } = request;
  if (!url.startsWith(PATH)) return answer(response, 404);
  if (method !== 'POST') return answer(response, 405, { allow: 'POST' });
  const body = await readBody(request);
  if (!body) return answer(response, 413, { connection: 'close' });
  answer(response, take(url.slice(PATH.length), { headers: request.headersDistinct, body }));
}

/** The bytes, or undefined when there are too many. */
async function readBody(request: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request) {
    length += chunk.length;
    // The rest is read all the same, because a sender hears nothing before it has said everything.
    if (length <= LARGEST_BODY) chunks.push(chunk);
  }
  return length <= LARGEST_BODY ? Buffer.concat(chunks) : undefined;
}

function answer(response: ServerResponse, status: number, headers: Record<string, string> = {}): void {
  response.writeHead(status, headers).end();
}
