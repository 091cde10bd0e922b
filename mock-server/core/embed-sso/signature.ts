import { createHmac } from 'node:crypto';

/**
 * The text that signing format v0 signs: values only, one per line. The official SDK trims it and lets whitespace after
 * a line break vanish, so a value loses its leading blanks, and the last one its trailing blanks too.
 */
export const signedText = (values: readonly string[]): string =>
  values.join('\n').trim().replace(/\n\s+/g, '\n');

export const signatureOfV0 = (values: readonly string[], secret: string): string =>
  hmac(signedText(values), secret);

/** HMAC-SHA256 with the embed secret, as base64url without padding. */
export const hmac = (text: string, secret: string): string =>
  createHmac('sha256', secret).update(text).digest('base64url');
