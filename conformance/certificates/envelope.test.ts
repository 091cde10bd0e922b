import { createPublicKey, verify } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { open, preAuthEncoding, seal } from './envelope.js';
import { makeKeyPair, readSigningKey } from './keys.js';

const { privatePem, publicKey } = makeKeyPair();
const sealed = seal('{"a":"ö"}', readSigningKey(privatePem), publicKey);

test('what is signed is what the DSSE specification gives as its example', () => {
  const encoded = preAuthEncoding('http://example.com/HelloWorld', Buffer.from('hello world'));
  expect(encoded.toString()).toBe('DSSEv1 29 http://example.com/HelloWorld 11 hello world');
});

test('an envelope is opened by the key that sealed it', () => {
  expect(open(sealed, publicKey)).toEqual({ payload: '{"a":"ö"}' });
});

test('anybody can check the signature with nothing but the specification', () => {
  const { payload, payloadType, signatures } = JSON.parse(sealed);
  const body = Buffer.from(payload, 'base64');
  const signed = Buffer.concat([
    Buffer.from(`DSSEv1 ${payloadType.length} ${payloadType} ${body.length} `),
    body,
  ]);
  const signature = Buffer.from(signatures[0].sig, 'base64');
  expect(verify(null, signed, createPublicKey(publicKey.pem), signature)).toBe(true);
});

describe('an envelope is refused', () => {
  const parsed = JSON.parse(sealed);
  const text = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;
  test.each([
    ['that is empty', '\n', 'as `certify` writes it: it is empty. Copy'],
    ['that ends in the middle', sealed.slice(0, 100), 'as `certify` writes it: it is not whole JSON. Copy'],
    ['that is something else', text({ a: 1 }), 'no signed envelope as `certify` writes it.'],
    ['with a field more', text({ ...parsed, more: 1 }), 'no signed envelope'],
    ['with its payload in another spelling', text({ ...parsed, payload: `${parsed.payload} ` }), 'no signed'],
    ['without a signature', text({ ...parsed, signatures: [] }), 'must hold one signature'],
    [
      'with two signatures',
      text({ ...parsed, signatures: [...parsed.signatures, ...parsed.signatures] }),
      'must hold one signature',
    ],
    ['of another type', text({ ...parsed, payloadType: 'text/plain' }), 'must hold one signature over'],
    [
      'with another payload',
      text({ ...parsed, payload: Buffer.from('{}').toString('base64') }),
      'The signature in certificate.json is not one of SHA256:',
    ],
  ])('%s', (_what, envelope, problem) => {
    expect(open(envelope, publicKey)).toEqual({ problem: expect.stringContaining(problem) });
  });

  test('of another key', () => {
    expect(open(sealed, makeKeyPair().publicKey)).toEqual({
      problem: expect.stringMatching(
        /^signer.pem is SHA256:.*, and certificate.json was signed with SHA256:/,
      ),
    });
  });
});
