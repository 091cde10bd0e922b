import { describe, expect, test } from 'vitest';
import { SecretMasker, secretsOf } from './secret-masker.js';

const secrets = secretsOf(
  { organization: 'osk_abcabd', embedSecret: 'emb_12345678', pats: { mia: 'osk_abc' } },
  'whs_1234567890',
);

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
  ['the webhook secret', ['a whs_1234', '567890 b'], 'a [webhook-secret] b', ['webhook-secret']],
  ['a secret in single characters', [...'xosk_abcabdx'], undefined, undefined],
  ['the beginning of a secret, and then something else', ['os', 'k_ab', 'x'], 'osk_abx', []],
  ['a beginning at the very end', ['see osk_'], 'see osk_', []],
])('%s', (_what, chunks, text, kinds) => {
  const out = masked(chunks);
  if (text !== undefined) expect(out).toEqual({ text, kinds });
  expect(out.text).not.toContain('osk_abc');
});

test('a secret in two chunks is found at every cut', () => {
  const only = secretsOf({ organization: 'osk_zyxwv', embedSecret: '', pats: {} }, '');
  for (let cut = 1; cut < 'a osk_zyxwv b'.length; cut += 1) {
    const masker = new SecretMasker(only);
    const first = masker.push('a osk_zyxwv b'.slice(0, cut));
    const second = masker.push('a osk_zyxwv b'.slice(cut));
    expect(first.text + second.text + masker.end()).toBe('a [organization-key] b');
    expect([...first.hits, ...second.hits]).toHaveLength(1);
  }
});

test('a webhook secret that is an everyday word is not looked for', () => {
  const masker = new SecretMasker(
    secretsOf({ organization: 'osk_zyxwv', embedSecret: '', pats: {} }, 'secret'),
  );
  expect(masker.push('no secret in here\n')).toEqual({ text: 'no secret in here\n', hits: [] });
});

test('a complete line is never held back', () => {
  const masker = new SecretMasker(secrets);
  expect(masker.push('{"id":1}\n').text).toBe('{"id":1}\n');
});

describe('a secret that becomes known later', () => {
  const LATE = { kind: 'webhook-secret', value: 'osk_zyx-of-job-7' } as const;
  const watching = () =>
    new SecretMasker(secretsOf({ organization: 'osk_zyxwv', embedSecret: '', pats: {} }, ''));

  test('is found from then on, at every cut', () => {
    for (let cut = 1; cut < `a ${LATE.value} b`.length; cut += 1) {
      const masker = watching();
      expect(masker.watch(LATE)).toEqual([]);
      const pieces = [`a ${LATE.value} b`.slice(0, cut), `a ${LATE.value} b`.slice(cut)].map((chunk) =>
        masker.push(chunk),
      );
      expect(pieces.map(({ text }) => text).join('') + masker.end()).toBe('a [webhook-secret] b');
      expect(pieces.flatMap(({ hits }) => hits)).toHaveLength(1);
    }
  });

  test('is found when its beginning was held back for the sake of another', () => {
    const masker = watching();
    const first = masker.push('a osk_zyx');
    masker.watch(LATE);
    const second = masker.push('-of-job-7 b\n');
    expect(first.text + second.text).toBe('a [webhook-secret] b\n');
    expect(second.hits).toEqual([{ secret: 'webhook-secret', excerpt: 'a [webhook-secret] b' }]);
  });

  test('is found in what was written just before, once', () => {
    const masker = watching();
    masker.push(`about to send ${LATE.value}\n`);
    expect(masker.watch(LATE)).toEqual([
      { secret: 'webhook-secret', excerpt: 'about to send [webhook-secret]' },
    ]);
    expect(masker.watch(LATE)).toEqual([]);
    // And no excerpt from then on shows it.
    expect(masker.push('again osk_zyxwv\n').hits[0]?.excerpt).toBe(
      'about to send [webhook-secret]\nagain [organization-key]',
    );
  });

  test('leaves the others watched', () => {
    const masker = watching();
    masker.watch(LATE);
    expect(masker.push('osk_zyxwv\n').text).toBe('[organization-key]\n');
  });
});
