import { expect, test } from 'vitest';
import { errorText } from './error-text.js';

test.each([
  ['detail and status', '{"detail":"Model m not found","status":404}', 'Model m not found'],
  ['error and message', '{"error":"404","message":"Job not found"}', 'Job not found'],
  ['error and detail', '{"error":"404","detail":"Conversation not found"}', 'Conversation not found'],
  ['error alone', '{"error":"Not renderable"}', 'Not renderable'],
  ['a nested error', '{"error":{"code":"nope","message":"Not allowed"}}', 'Not allowed'],
  ['a bare JSON string', '"Too Many Requests"', 'Too Many Requests'],
  ['plain text', 'upstream timed out\n', 'upstream timed out'],
  ['a page of HTML', '<html><body>502</body></html>', 'HTTP 502 without an explanation'],
  ['nothing', '', 'HTTP 502 without an explanation'],
  ['JSON cut short', '{"detail":"Mod', 'HTTP 502 without an explanation'],
])('reads %s', (_shape, body, said) => {
  expect(errorText(body, 502)).toBe(said);
});
