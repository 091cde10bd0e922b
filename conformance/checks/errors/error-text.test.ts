import { expect, test } from 'vitest';
import { anExchange } from '../testing/index.js';
import { errorText } from './error-text.js';

test.each([
  ['detail and status', '{"detail":"No","status":403}', 'No'],
  ['error and message', '{"error":"403","message":"No"}', 'No'],
  ['error and detail', '{"error":"403","detail":"No"}', 'No'],
  ['an error object', '{"error":{"code":"denied","message":"No"}}', 'No'],
  ['an error string', '{"error":"No"}', 'No'],
  ['a JSON string', '"No"', 'No'],
  ['plain text', ' No\n', 'No'],
  ['a page of HTML', '<html>No</html>', undefined],
  ['an empty body', '', undefined],
  ['no body', null, undefined],
  ['a JSON array', '[1]', undefined],
])('an error told as %s', (_shape, responseBody, text) => {
  expect(errorText(anExchange({ responseBody }))).toBe(text);
});
