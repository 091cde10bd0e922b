import type { FaultRequest } from '../core/faults.js';
import { type ErrorDialect, errorBody } from './dialects.js';
import type { Reply } from './respond.js';

const TEXT: Record<number, string> = {
  400: 'Bad Request',
  401: 'Unauthorized: Missing or invalid API key',
  402: 'The AI credit limit has been reached. Contact your administrator for assistance.',
  403: 'Forbidden: AI query generation is not enabled for this organization',
  404: 'Not Found',
  409: 'Conflict',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  502: 'Bad Gateway',
  503: 'Service Unavailable',
  504: 'Gateway Timeout',
};

/** The faults that answer in the API's stead, rather than spoil its answer. */
export type AnsweringFault = Extract<FaultRequest, { kind: 'status' | 'html' | 'redirect' }>;

/** The reply of a fault that answers in the API's stead. */
export function faultReply(fault: AnsweringFault, dialect: ErrorDialect, elsewhere: string): Reply {
  switch (fault.kind) {
    case 'html': {
      const status = fault.status ?? 502;
      const title = `${status} ${TEXT[status] ?? 'Error'}`;
      const text = `<html><head><title>${title}</title></head><body><h1>${title}</h1><hr>proxy</body></html>\n`;
      return { status, text, contentType: 'text/html', headers: retryHeaders(fault.retryAfter) };
    }
    case 'redirect':
      return { status: fault.status ?? 302, text: null, headers: { location: fault.location ?? elsewhere } };
    case 'status': {
      const status = fault.status ?? 503;
      const headers = retryHeaders(fault.retryAfter);
      // These two have no body, whatever is asked for (RFC 9110, 15.3.5 and 15.4.5).
      if (status === 204 || status === 304) return { status, headers, text: null };
      const message = fault.message ?? TEXT[status] ?? 'Error';
      return { status, headers, ...bodyIn(fault.dialect, dialect, status, message) };
    }
  }
}

const retryHeaders = (retryAfter: string | undefined): Readonly<Record<string, string>> =>
  retryAfter === undefined ? {} : { 'retry-after': retryAfter };

/** An error body in any dialect that a client of Omni may meet, its proxies included. */
function bodyIn(
  asked: Extract<FaultRequest, { kind: 'status' }>['dialect'],
  usual: ErrorDialect,
  status: number,
  message: string,
): Pick<Reply, 'text' | 'contentType'> {
  const json = (body: unknown) => ({ text: JSON.stringify(body) });
  switch (asked) {
    case 'A':
      return json(errorBody('spec', status, message));
    case 'B':
      return json(errorBody('docs', status, message));
    case 'B-detail':
      return json(errorBody('docs-detail', status, message));
    case 'C':
      return json({ error: message });
    case 'D':
      return json({ code: 'shutoff', detail: message, status });
    case 'E':
      return json({ detail: message, schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'], status });
    case 'F':
      return json({ error: { code: String(status), message } });
    case 'text':
      return { text: message, contentType: 'text/plain; charset=utf-8' };
    case 'empty':
      return { text: null };
    default:
      return json(errorBody(usual, status, message));
  }
}
