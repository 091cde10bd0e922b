import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
} from 'node:crypto';

/** The public half of a key, as it goes into a certificate. */
export interface PublicKey {
  readonly key: KeyObject;
  /** SubjectPublicKeyInfo in PEM. */
  readonly pem: string;
  /** `SHA256:` and the SHA-256 of the SubjectPublicKeyInfo (DER) in hex: what a vendor publishes. */
  readonly fingerprint: string;
}

/** Makes an Ed25519 key pair: PKCS#8 and SubjectPublicKeyInfo, both PEM. */
export function makeKeyPair(): { privatePem: string; publicKey: PublicKey } {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  return {
    privatePem: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    publicKey: publicKeyOf(publicKey),
  };
}

/** Reads a signing key. Throws an error whose message, a half sentence, says what to do. */
export function readSigningKey(pem: string, passphrase?: string): KeyObject {
  if (/-----BEGIN (EC |RSA )?PUBLIC KEY-----/.test(pem))
    throw new Error('it is a public key, and signing takes the private one');
  const encrypted = /-----BEGIN ENCRYPTED PRIVATE KEY-----|Proc-Type: 4,ENCRYPTED/.test(pem);
  if (encrypted && passphrase === undefined) {
    throw new Error('it is encrypted, and there is no passphrase in OMNI_SIGNING_KEY_PASSPHRASE');
  }
  let key: KeyObject;
  try {
    key = createPrivateKey({ key: pem, format: 'pem', ...(encrypted ? { passphrase } : {}) });
  } catch {
    throw new Error(
      encrypted
        ? 'it cannot be decrypted: the passphrase in OMNI_SIGNING_KEY_PASSPHRASE is not its own'
        : 'it is no private key in PEM (PKCS#8); `certify --new-key` makes one',
    );
  }
  return ed25519(key);
}

/** Reads a public key, or the public half of a private one. Throws as `readSigningKey` does. */
export function readPublicKey(pem: string): PublicKey {
  let key: KeyObject;
  try {
    key = createPublicKey(pem);
  } catch {
    throw new Error('it is no public key in PEM');
  }
  return publicKeyOf(ed25519(key));
}

export function publicKeyOf(key: KeyObject): PublicKey {
  const half = key.type === 'private' ? createPublicKey(key) : key;
  const der = half.export({ type: 'spki', format: 'der' });
  return {
    key: half,
    pem: half.export({ type: 'spki', format: 'pem' }).toString(),
    fingerprint: `SHA256:${createHash('sha256').update(der).digest('hex')}`,
  };
}

function ed25519(key: KeyObject): KeyObject {
  if (key.asymmetricKeyType === 'ed25519') return key;
  const kind = (key.asymmetricKeyType ?? 'unknown').toUpperCase();
  throw new Error(`it is a key of kind ${kind}, and certificates are signed with Ed25519`);
}
