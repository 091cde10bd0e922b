import { createHash, timingSafeEqual } from 'node:crypto';
import type { RequestHandler } from 'express';
import { bearerOf } from '../http/authenticate.js';
import { ControlError } from './control-error.js';

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Lets only bearers of the control token through; everybody, when the server has none. */
export function requireToken(token: string | null): RequestHandler {
  const expected = token === null ? null : digest(token);
  return (req, _res, next) => {
    if (expected && !timingSafeEqual(digest(bearerOf(req.headers.authorization) ?? ''), expected)) {
      throw new ControlError(401, 'This mock asks for its control token: Authorization: Bearer <token>');
    }
    next();
  };
}
