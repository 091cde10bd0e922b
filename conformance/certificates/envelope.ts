import { type KeyObject, sign, verify } from 'node:crypto';
import type { PublicKey } from './keys.js';

/** What is signed: an in-toto statement. */
const PAYLOAD_TYPE = 'application/vnd.in-toto+json';

/** https://github.com/secure-systems-lab/dsse */
interface Envelope {
  readonly payloadType: string;
  /** Base64. */
  readonly payload: string;
  readonly signatures: readonly { readonly keyid: string; readonly sig: string }[];
}

/** What a signature is made over, so that no payload can be taken for one of another type: DSSE's PAE, version 1. */
export function preAuthEncoding(payloadType: string, payload: Buffer): Buffer {
  const head = `DSSEv1 ${Buffer.byteLength(payloadType)} ${payloadType} ${payload.length} `;
  return Buffer.concat([Buffer.from(head), payload]);
}

/** A payload in its envelope, signed, as the text of `certificate.json`. */
export function seal(payload: string, privateKey: KeyObject, { fingerprint }: PublicKey): string {
  const bytes = Buffer.from(payload);
  const sig = sign(null, preAuthEncoding(PAYLOAD_TYPE, bytes), privateKey).toString('base64');
  return envelopeText({
    payloadType: PAYLOAD_TYPE,
    payload: bytes.toString('base64'),
    signatures: [{ keyid: fingerprint, sig }],
  });
}

/** What an envelope holds, or in one sentence why nobody should believe it. */
export function open(text: string, signer: PublicKey): { payload: string } | { problem: string } {
  const envelope = envelopeIn(text);
  if (!envelope)
    return { problem: `certificate.json is no signed envelope as \`certify\` writes it${whatElse(text)}.` };
  const { payloadType, payload, signatures } = envelope;
  const [signature] = signatures;
  if (payloadType !== PAYLOAD_TYPE || !signature || signatures.length !== 1) {
    return {
      problem: `certificate.json must hold one signature over ${PAYLOAD_TYPE}, and it holds ${signatures.length} over ${payloadType}.`,
    };
  }
  if (signature.keyid !== signer.fingerprint)
    return {
      problem: `signer.pem is ${signer.fingerprint}, and certificate.json was signed with ${signature.keyid}.`,
    };
  const bytes = Buffer.from(payload, 'base64');
  const signed = preAuthEncoding(payloadType, bytes);
  const good = verify(null, signed, signer.key, Buffer.from(signature.sig, 'base64'));
  if (!good)
    return {
      problem: `The signature in certificate.json is not one of ${signer.fingerprint} over what it holds.`,
    };
  return { payload: bytes.toString('utf8') };
}

/** What a text is that is no envelope, where a damaged copy shows. */
function whatElse(text: string): string {
  if (text.trim() === '') return ': it is empty. Copy the certificate again';
  try {
    JSON.parse(text);
    return '';
  } catch {
    return ': it is not whole JSON. Copy the certificate again';
  }
}

/** One spelling only: whatever differs from it in a single byte was not written by `certify`. */
const envelopeText = ({ payloadType, payload, signatures }: Envelope): string =>
  `${JSON.stringify({ payloadType, payload, signatures: signatures.map(({ keyid, sig }) => ({ keyid, sig })) }, null, 2)}\n`;

function envelopeIn(text: string): Envelope | undefined {
  try {
    const value = JSON.parse(text) as Envelope;
    const canonical = (base64: string) => Buffer.from(base64, 'base64').toString('base64') === base64;
    const whole = envelopeText(value) === text && canonical(value.payload);
    return whole && value.signatures.every(({ sig }) => canonical(sig)) ? value : undefined;
  } catch {
    return undefined;
  }
}
