import { expect, test } from 'vitest';
import { anEmbedUrl, anExchange, evidence } from '../testing/index.js';
import { noKeyToGenerateUrl } from './no-key-to-generate-url.js';

const asked = anExchange({
  operation: 'embedSsoGenerateUrl',
  method: 'POST',
  path: '/embed/sso/generate-url',
});

test.each([
  ['signs by itself', [anEmbedUrl()], [], 'pass'],
  ['sends the secret alone', [anEmbedUrl()], [{ ...asked, requestHeaders: {} }], 'pass'],
  ['sends the key along', [anEmbedUrl()], [asked], 'fail'],
  ['makes nothing', [anEmbedUrl({ reply: { outcome: 'refused', url: '' } })], [], 'incomplete'],
])('a client that %s', (_who, embedUrls, exchanges, verdict) => {
  expect(noKeyToGenerateUrl.judge(evidence({ embedUrls, exchanges })).verdict).toBe(verdict);
});

test('a recording of requests alone shows the key too', () => {
  expect(noKeyToGenerateUrl.judge(evidence({ exchanges: [asked] })).verdict).toBe('fail');
  expect(noKeyToGenerateUrl.judge(evidence()).verdict).toBe('not-applicable');
});
