import express, { type RequestHandler } from 'express';

/** The most a body may hold, attachments aside. */
export const BODY_LIMIT = 1024 * 1024;

/** "about 15 MB for all attachments" (docs.omni.co), a third more as base64, and the body around them. */
export const ATTACHMENTS_LIMIT = 21 * BODY_LIMIT;

/** Reads the body as the text it is, whatever it claims to be: judging it is `serve`'s business. */
export const readBody = (limit: number = BODY_LIMIT): RequestHandler =>
  express.text({ type: () => true, limit });
