import { createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import { isGenuine, type RawRequest } from './webhook-signature.js';

// The worked example of docs/webhooks.md: a secret, a timestamp, and a body of 218 bytes.
const SECRET = 'mock-signing-secret';
const BODY =
  '{"event_id":"evt_3f1c9a20_COMPLETE_1767225600","jobId":"3f1c9a20-5b7e-4c1d-9e8f-0a1b2c3d4e5f","status":"COMPLETE",' +
  '"result_summary":"Net sales were $42","metadata":{"ticket":"T-1"},"completed_at":"2026-01-01T00:00:00Z"}';
const DIGEST = '6192b5e6657929d278cc8581ffe5165144755e0a2ab8465b4a628dd7d8437ca4';
const SECONDS = 1_767_225_600;

const request = (signature: string[], timestamp = [String(SECONDS)], body = BODY): RawRequest => ({
  headers: { 'x-omni-signature': signature, 'x-omni-signature-timestamp': timestamp },
  body: Buffer.from(body),
});
const hmac = (text: string, algorithm = 'sha256') => createHmac(algorithm, SECRET).update(text).digest('hex');
const isTaken = (one: RawRequest, secondsLater = 0) =>
  isGenuine(one, SECRET, (SECONDS + secondsLater) * 1_000);

test.each([
  ['as it was sent', 0],
  ['five minutes later', 300],
  ['by a clock that is five minutes slow', -300],
])('a genuine request is taken %s', (_what, secondsLater) => {
  expect(isTaken(request([`sha256=${DIGEST}`]), secondsLater)).toBe(true);
});

test('a digest in upper case says the same', () => {
  expect(isTaken(request([`sha256=${DIGEST.toUpperCase()}`]))).toBe(true);
});

test.each([
  ['is too old', 301],
  ['is from the future', -301],
])('a request that %s is refused', (_what, secondsLater) => {
  expect(isTaken(request([`sha256=${DIGEST}`]), secondsLater)).toBe(false);
});

test.each<[string, string[]]>([
  ['no signature', []],
  ['an empty one', ['']],
  ['a digest without its prefix', [DIGEST]],
  ['the name of another algorithm', [`sha512=${DIGEST}`]],
  ['the digest of another algorithm', [`sha1=${hmac(`${SECONDS}.${BODY}`, 'sha1')}`]],
  ['half a digest', [`sha256=${DIGEST.slice(0, 32)}`]],
  ['a digest and more', [`sha256=${DIGEST}00`]],
  ['two in one header', [`sha256=${'0'.repeat(64)}, sha256=${DIGEST}`]],
  ['two headers', [`sha256=${DIGEST}`, `sha256=${DIGEST}`]],
  ['a signature of the body alone', [`sha256=${hmac(BODY)}`]],
  ['a signature without the dot', [`sha256=${hmac(`${SECONDS}${BODY}`)}`]],
])('a request with %s is refused', (_what, signature) => {
  expect(isTaken(request(signature))).toBe(false);
});

test.each<[string, string[]]>([
  ['no timestamp', []],
  ['two timestamps', [String(SECONDS), String(SECONDS)]],
  ['a timestamp that is no number', ['now']],
  ['a timestamp with a fraction', [`${SECONDS}.0`]],
  ['a timestamp in milliseconds', [String(SECONDS * 1_000)]],
])('a request with %s is refused, however it is signed', (_what, timestamp) => {
  expect(isTaken(request([`sha256=${hmac(`${timestamp[0] ?? ''}.${BODY}`)}`], timestamp))).toBe(false);
});

test('the same JSON in other bytes is another message', () => {
  const again = JSON.stringify(JSON.parse(BODY), null, 1);
  expect(isTaken(request([`sha256=${DIGEST}`], undefined, again))).toBe(false);
  expect(isTaken(request([`sha256=${hmac(`${SECONDS}.${again}`)}`], undefined, again))).toBe(true);
});
