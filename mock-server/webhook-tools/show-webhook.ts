import { STATUS_CODES } from 'node:http';
import type { AttemptOutcome } from '../core/webhooks/attempt-outcome.js';

/** A request as it was written to the connection. */
export interface SentRequest {
  readonly method: 'POST';
  readonly url: string;
  readonly path: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: Buffer;
}

/** More of a body than this is of no use on a terminal. */
const SHOWN_BYTES = 4096;

export const shownRequest = ({ method, path, headers, body }: SentRequest): string =>
  [
    `${method} ${path} HTTP/1.1`,
    ...headers.map(([name, value]) => `${name}: ${value}`),
    '',
    shownBody(body),
  ].join('\n');

export function shownAnswer({ status, responseHeaders, responseBody }: AttemptOutcome): string {
  const headers = Object.entries(responseHeaders).map(([name, value]) => `${name}: ${value}`);
  return [
    `${status} ${STATUS_CODES[status ?? 0] ?? ''}`.trimEnd(),
    ...headers,
    '',
    shownBody(Buffer.from(responseBody ?? '')),
  ].join('\n');
}

function shownBody(body: Buffer): string {
  if (body.length === 0) return '(no body)';
  const text = textOf(body);
  if (text === undefined)
    return `(${body.length} bytes that are no UTF-8, in base64) ${body.toString('base64')}`;
  if (body.length <= SHOWN_BYTES) return text;
  return `${text.slice(0, SHOWN_BYTES)}\n(the first ${SHOWN_BYTES} letters of ${body.length} bytes)`;
}

/** The text of a body, or undefined when decoding it would lose something. */
export function textOf(body: Buffer): string | undefined {
  const text = body.toString();
  return Buffer.from(text).equals(body) ? text : undefined;
}
