import { createHash, generateKeyPairSync } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { makeKeyPair, publicKeyOf, readPublicKey, readSigningKey } from './keys.js';

const pkcs8 = { type: 'pkcs8', format: 'pem' } as const;
const spki = { type: 'spki', format: 'pem' } as const;

test('a key that was made is read back, and both halves have one fingerprint: the SHA-256 of the public half', () => {
  const { privatePem, publicKey } = makeKeyPair();
  expect(privatePem).toMatch(/^-----BEGIN PRIVATE KEY-----\n/);
  expect(publicKeyOf(readSigningKey(privatePem)).fingerprint).toBe(publicKey.fingerprint);
  const der = Buffer.from(publicKey.pem.replace(/-----.*-----|\n/g, ''), 'base64');
  expect(readPublicKey(publicKey.pem).fingerprint).toBe(
    `SHA256:${createHash('sha256').update(der).digest('hex')}`,
  );
});

test('an encrypted key is read with its passphrase', () => {
  const { privateKey } = generateKeyPairSync('ed25519');
  const pem = privateKey.export({ ...pkcs8, cipher: 'aes-256-cbc', passphrase: 'open' }).toString();
  expect(readSigningKey(pem, 'open').asymmetricKeyType).toBe('ed25519');
  expect(() => readSigningKey(pem)).toThrow('there is no passphrase in OMNI_SIGNING_KEY_PASSPHRASE');
  expect(() => readSigningKey(pem, 'shut')).toThrow('it cannot be decrypted');
});

describe('another key is refused in one sentence', () => {
  const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const ed448 = generateKeyPairSync('ed448');
  test.each([
    [
      'RSA',
      rsa.privateKey.export(pkcs8),
      'it is a key of kind RSA, and certificates are signed with Ed25519',
    ],
    ['RSA in its own form', rsa.privateKey.export({ type: 'pkcs1', format: 'pem' }), 'kind RSA'],
    ['EC', ec.privateKey.export(pkcs8), 'it is a key of kind EC'],
    ['Ed448', ed448.privateKey.export(pkcs8), 'it is a key of kind ED448'],
    ['a public key', ed448.publicKey.export(spki), 'it is a public key, and signing takes the private one'],
    ['no key', 'hello', 'it is no private key in PEM (PKCS#8); `certify --new-key` makes one'],
    ['nothing', '', 'it is no private key in PEM'],
    ['a broken key', makeKeyPair().privatePem.replace(/\n.{20}/, '\n'), 'it is no private key in PEM'],
  ])('%s', (_kind, pem, message) => {
    expect(() => readSigningKey(pem.toString())).toThrow(message);
  });

  test('as the public half too', () => {
    expect(() => readPublicKey(rsa.publicKey.export(spki).toString())).toThrow('kind RSA');
    expect(() => readPublicKey('hello')).toThrow('it is no public key in PEM');
  });
});
