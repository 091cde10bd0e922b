import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { documentedPage, testCallsOf } from './support/documented-calls.js';
import { useOmni } from './support/omni.js';
import { rightSignature, useReceiver } from './support/receiver.js';

const omni = useOmni();
const receiver = useReceiver();

testCallsOf(documentedPage('webhooks.md'), () => {
  const { space, url } = omni();
  return {
    MOCK: url,
    KEY: space.keys.organization,
    MODEL: space.modelId,
    RECEIVER: receiver().url,
  };
});

test('the documented request has the signature that it should have', () => {
  const page = readFileSync(new URL('../docs/webhooks.md', import.meta.url), 'utf8');
  const [, timestamp, signature, body = ''] =
    /^X-Omni-Signature-Timestamp: (.*)\nX-Omni-Signature: (.*)\n\n(.*)$/m.exec(page) ?? [];
  expect(rightSignature('mock-signing-secret', timestamp, body)).toBe(signature);
});
