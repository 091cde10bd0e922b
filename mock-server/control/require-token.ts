import { createHash, timingSafeEqual } from 'node:crypto';
import type { RequestHandler } from 'express';
import { bearerOf } from '../http/authenticate.js';
import { ControlError } from './control-error.js';
import { isLoopback } from './loopback.js';

const isLocal = (url: string): boolean => URL.canParse(url) && isLoopback(new URL(url).hostname);

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/**
 * Lets only bearers of the control token through. A server without one listens on loopback alone, and still not to
 * every page in a browser of that machine: what comes from, or was addressed to, another site is refused.
 */
export function requireToken(token: string | null): RequestHandler {
  const expected = token === null ? null : digest(token);
  return (req, _res, next) => {
    const { host = 'localhost', origin } = req.headers;
    if (!expected && !(isLocal(`http://${host}`) && (origin === undefined || isLocal(origin)))) {
      throw new ControlError(403, `This mock is steered from this machine only, not from ${origin ?? host}.`);
    }
    if (expected && !timingSafeEqual(digest(bearerOf(req.headers.authorization) ?? ''), expected)) {
      throw new ControlError(401, 'This mock asks for its control token: Authorization: Bearer <token>');
    }
    next();
  };
}
