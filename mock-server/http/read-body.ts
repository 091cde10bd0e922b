import type { IncomingHttpHeaders } from 'node:http';
import express, { type RequestHandler } from 'express';

/** The most a body may hold, attachments aside. */
export const BODY_LIMIT = 1024 * 1024;

/** "about 15 MB for all attachments" (docs.omni.co), a third more as base64, and the body around them. */
export const ATTACHMENTS_LIMIT = 21 * BODY_LIMIT;

const utf8 = new TextDecoder();

/** Reads the body as the text it is, whatever it claims to be: judging it is `serve`'s business. */
export function readBody(limit: number = BODY_LIMIT): RequestHandler {
  const readAny = express.text({ type: () => true, limit });
  return (req, res, next) => {
    if (!isPlain(req.headers, limit)) return readAny(req, res, next);
    const chunks: Buffer[] = [];
    req.on('data', (chunk: Buffer) => chunks.push(chunk));
    req.once('error', () => next({ type: 'request.aborted' }));
    req.once('end', () => {
      const [first] = chunks;
      req.body = utf8.decode(chunks.length === 1 ? first : Buffer.concat(chunks));
      next();
    });
  };
}

/** Whether a body is what nearly every client sends: of a known size that is allowed, not compressed, in UTF-8. */
const isPlain = (headers: IncomingHttpHeaders, limit: number): boolean =>
  Number(headers['content-length']) <= limit &&
  headers['content-encoding'] === undefined &&
  !/charset\s*=\s*"?(?!utf-8\b)/i.test(headers['content-type'] ?? '');
