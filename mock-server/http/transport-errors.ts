import type { ErrorRequestHandler } from 'express';
import { errorBody } from './dialects.js';
import { BODY_LIMIT } from './read-body.js';
import { finish, respond } from './respond.js';
import type { Edge } from './serve.js';
import { TransportError } from './transport-error.js';

/** Answers what went wrong before a route was reached: an unreadable body, a broken path, no such route. */
export function transportRefusal(edge: Edge): ErrorRequestHandler {
  return (error: unknown, req, res, _next) => {
    const { call } = req;
    const refused = error instanceof TransportError ? error : translated(error);
    if (refused === null) return finish(call, edge.now);
    if (refused.status >= 500) edge.complain(refused.message);
    const text = JSON.stringify(errorBody(call.space.switches.errorDialect, refused.status, refused.message));
    // The rest of a body that will not be read would otherwise be taken for the next request.
    const headers = refused.status === 413 ? { connection: 'close' } : {};
    respond(
      call,
      res,
      { status: refused.status, text, headers: { ...refused.headers, ...headers } },
      edge.now,
    );
  };
}

/** An error of the libraries in the API's words; null when the client is gone and nobody listens. */
function translated(error: unknown): TransportError | null {
  const { type, status, message } = error as { type?: string; status?: number; message?: string };
  switch (type) {
    case 'request.aborted':
      return null;
    case 'entity.too.large':
      return new TransportError(
        413,
        `Payload Too Large: the body may hold ${BODY_LIMIT} bytes beside attachments`,
      );
    case 'encoding.unsupported':
    case 'charset.unsupported':
      return new TransportError(415, `Unsupported Media Type: ${message}`);
    default:
      if (status !== undefined && status < 500) return new TransportError(status, `Bad Request: ${message}`);
      return new TransportError(
        500,
        `Internal error in omni-mock: ${message}. This is a bug in the mock, not in your client.`,
      );
  }
}
