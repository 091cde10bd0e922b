import { createServer, type RequestListener, type Server, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { Express } from 'express';
import { seconds } from './core/clock.js';
import type { Spaces } from './core/spaces.js';
import type { OmniApp } from './http/app.js';
import { bearerOf } from './http/authenticate.js';
import { Call } from './http/call.js';
import { answerElsewhere, ledAwayFrom } from './http/elsewhere.js';
import { findSpace } from './http/find-space.js';

const CONTROL = /^\/_mock(?=[/?]|$)/;

/** Longer than any sensible polling interval: a connection closed between two polls looks like a failure. */
const KEEP_ALIVE_MS = seconds(75);

/** How long requests in flight may take to finish once the server stops. */
const GRACE_MS = seconds(30);

/** How often connections that have become idle are looked for while the server stops. */
const SWEEP_MS = 50;

export interface ServerParts {
  readonly spaces: Spaces;
  readonly omni: OmniApp;
  readonly control: Express;
  /** Real, monotonic milliseconds since the server started. */
  readonly now: () => number;
  /** How much earlier than now a request that is read now may have arrived. */
  readonly lateMs?: () => number;
}

/** The open connections of each server. */
const connections = new WeakMap<Server, Set<Socket>>();

/** One HTTP server in front of all spaces. */
export function makeServer({ spaces, omni, control, now, lateMs = () => 0 }: ServerParts): Server {
  const toControl: RequestListener = control;
  const serve: RequestListener = (req, res) => {
    const url = req.url ?? '/';
    if (CONTROL.test(url)) return toControl(req, res);
    const ledAway = ledAwayFrom(url);
    const visited = ledAway === null ? undefined : spaces.find(ledAway);
    if (visited) return answerElsewhere(visited, req, res);
    const bearer = bearerOf(req.headers.authorization);
    const found = findSpace(spaces, req, bearer);
    if ('unknown' in found) return refuseSpace(res, found.unknown);
    omni(Object.assign(req, { call: new Call(found, req, bearer, now(), lateMs()) }), res);
  };
  const server = createServer(serve);
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  server.on('clientError', refuseGarbage);
  const open = new Set<Socket>();
  connections.set(server, open);
  server.on('connection', (socket) => {
    open.add(socket);
    socket.once('close', () => open.delete(socket));
  });
  return server;
}

function refuseSpace(res: ServerResponse, id: string): void {
  const detail = `There is no space "${id}". It may have expired; make a new one with POST /_mock/spaces.`;
  res.writeHead(404, { 'content-type': 'application/json' }).end(JSON.stringify({ detail, status: 404 }));
}

/** Answers what is not HTTP, or too much of it, in the shape of the API's errors. */
function refuseGarbage(error: Error & { code?: string }, socket: Socket): void {
  if (!socket.writable || error.code === 'ECONNRESET') return void socket.destroy();
  const [status, reason, detail] =
    error.code === 'HPE_HEADER_OVERFLOW'
      ? [431, 'Request Header Fields Too Large', 'The headers may hold 16384 bytes together']
      : error.code === 'ERR_HTTP_REQUEST_TIMEOUT'
        ? [408, 'Request Timeout', 'The request did not arrive in time']
        : [400, 'Bad Request', `This is not an HTTP request that can be read: ${error.message}`];
  const body = JSON.stringify({ detail: `${reason}: ${detail}`, status });
  socket.end(
    `HTTP/1.1 ${status} ${reason}\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\nconnection: close\r\n\r\n${body}`,
  );
}

/** Stops listening, lets what is in flight finish, and cuts what does not. */
export function closeServer(server: Server): Promise<void> {
  const closeIdle = () => {
    server.closeIdleConnections();
    // Node does not count a connection as idle that was opened and never used.
    for (const socket of connections.get(server) ?? []) if (socket.bytesRead === 0) socket.destroy();
  };
  return new Promise((resolve) => {
    const cut = setTimeout(() => server.closeAllConnections(), GRACE_MS);
    // A kept-alive connection is idle only once its last answer is out.
    const sweep = setInterval(closeIdle, SWEEP_MS);
    server.close(() => {
      clearTimeout(cut);
      clearInterval(sweep);
      resolve();
    });
    closeIdle();
  });
}
