import { expect, test } from 'vitest';
import { anEmbedUrl, evidence } from '../testing/index.js';
import { freshNonce } from './fresh-nonce.js';

const [one, other] = ['AAAABBBBCCCCDDDDEEEEFFFFGGGG0001', 'AAAABBBBCCCCDDDDEEEEFFFFGGGG0002'];
const withNonce = (nonce: string | undefined, id: number) => anEmbedUrl({ id, says: { nonce } });

test.each([
  ['two nonces', [one, other], 'pass'],
  ['the same twice', [one, one], 'fail'],
  ['one that is too short', [one, 'AAAABBBB'], 'fail'],
  ['one with dashes', [one, '3128f489-728b-4a17-8396-9c7e8173'], 'fail'],
  ['none', [one, undefined], 'fail'],
  ['a single address', [one], 'incomplete'],
])('%s', (_what, nonces, verdict) => {
  const embedUrls = nonces.map((nonce, at) => withNonce(nonce, at + 2));
  expect(freshNonce.judge(evidence({ embedUrls })).verdict).toBe(verdict);
});
