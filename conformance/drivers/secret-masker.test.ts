import { expect, test } from 'vitest';
import { SecretMasker, secretsOf } from './secret-masker.js';

const secrets = secretsOf({
  organization: 'osk_abcabd',
  embedSecret: 'emb_12345678',
  pats: { mia: 'osk_abc' },
});

/** Everything that comes out for these chunks, and how often a secret was seen. */
function masked(chunks: readonly string[]): { text: string; kinds: string[] } {
  const masker = new SecretMasker(secrets);
  const pieces = chunks.map((chunk) => masker.push(chunk));
  const text = pieces.map((piece) => piece.text).join('') + masker.end();
  return { text, kinds: pieces.flatMap(({ hits }) => hits.map(({ secret }) => secret)) };
}

test.each([
  ['text without a secret', ['hello ', 'world'], 'hello world', []],
  ['a whole secret', ['a osk_abcabd b'], 'a [organization-key] b', ['organization-key']],
  [
    'the longer of two that begin alike',
    ['osk_abcabd osk_abc!'],
    '[organization-key] [personal-key]!',
    ['organization-key', 'personal-key'],
  ],
  ['the embed secret', ['a emb_1234', '5678 b'], 'a [embed-secret] b', ['embed-secret']],
  ['a secret in single characters', [...'xosk_abcabdx'], undefined, undefined],
  ['the beginning of a secret, and then something else', ['os', 'k_ab', 'x'], 'osk_abx', []],
  ['a beginning at the very end', ['see osk_'], 'see osk_', []],
])('%s', (_what, chunks, text, kinds) => {
  const out = masked(chunks);
  if (text !== undefined) expect(out).toEqual({ text, kinds });
  expect(out.text).not.toContain('osk_abc');
});

test('a secret in two chunks is found at every cut', () => {
  const only = secretsOf({ organization: 'osk_zyxwv', embedSecret: '', pats: {} });
  for (let cut = 1; cut < 'a osk_zyxwv b'.length; cut += 1) {
    const masker = new SecretMasker(only);
    const first = masker.push('a osk_zyxwv b'.slice(0, cut));
    const second = masker.push('a osk_zyxwv b'.slice(cut));
    expect(first.text + second.text + masker.end()).toBe('a [organization-key] b');
    expect([...first.hits, ...second.hits]).toHaveLength(1);
  }
});

test('a complete line is never held back', () => {
  const masker = new SecretMasker(secrets);
  expect(masker.push('{"id":1}\n').text).toBe('{"id":1}\n');
});
