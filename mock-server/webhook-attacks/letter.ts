import { createHash, createHmac } from 'node:crypto';
import type { RawWebhook } from '../core/webhooks/raw-webhook.js';
import { hmacOf, written } from '../core/webhooks/signature.js';
import type { Material, WebhookCase } from './webhook-case.js';

const SIGNATURE = 'X-Omni-Signature';
const TIMESTAMP = 'X-Omni-Signature-Timestamp';

/** A genuine webhook, with the parts it is made of. */
export interface Letter {
  readonly material: Material;
  readonly control: RawWebhook;
  readonly text: string;
  readonly timestamp: string;
  /** Without its prefix, as is the control's. */
  readonly digest: string;
}

/** A mutant of the catalogue: its facts, and how a genuine letter becomes it. */
type Mutation = Omit<WebhookCase, 'craft' | 'group' | 'differs' | 'signedAnew' | 'expects'> &
  Partial<Pick<WebhookCase, 'signedAnew' | 'expects'>> & { mutate(letter: Letter): RawWebhook };

/** The cases of one group. */
export const casesOf = (
  shared: Pick<WebhookCase, 'group' | 'differs' | 'signedAnew' | 'expects'>,
  mutations: readonly Mutation[],
): readonly WebhookCase[] =>
  mutations.map(({ mutate, ...facts }) => ({
    ...shared,
    ...facts,
    craft(material) {
      const letter = letterOf(material);
      return { control: letter.control, mutant: mutate(letter) };
    },
  }));

/** The genuine event that is the control of every case: compact JSON, signed as of now. */
export const genuineWebhook = (material: Material): RawWebhook =>
  signed(material, JSON.stringify(material.payload));

function letterOf(material: Material): Letter {
  const text = JSON.stringify(material.payload);
  const control = genuineWebhook(material);
  const timestamp = headerOf(control, TIMESTAMP);
  return { material, control, text, timestamp, digest: digestOf(material, text, timestamp) };
}

/** A body under headers that are right for it, as of some moment. */
function signed(material: Material, body: string | Uint8Array, unixMs = material.unixMs): RawWebhook {
  const { timestampUnit } = material.dialect;
  const timestamp = String(timestampUnit === 'seconds' ? Math.floor(unixMs / 1000) : unixMs);
  return {
    headers: [
      ['Content-Type', 'application/json'],
      [TIMESTAMP, timestamp],
      [SIGNATURE, `sha256=${digestOf(material, body, timestamp)}`],
    ],
    body: Buffer.from(body),
  };
}

const digestOf = (material: Material, body: string | Uint8Array, timestamp: string): string =>
  hmacOf({ secret: material.secret, timestamp, body: Buffer.from(body), digest: material.dialect.digest });

const headerOf = ({ headers }: RawWebhook, name: string): string =>
  headers.find(([candidate]) => candidate === name)?.[1] ?? '';

/** Sets a header of the control; null leaves it out. */
const withHeader = ({ headers, body }: RawWebhook, name: string, value: string | null): RawWebhook => ({
  headers: headers.flatMap((header): RawWebhook['headers'] => {
    if (header[0] !== name) return [header];
    return value === null ? [] : [[name, value]];
  }),
  body,
});

/** The letter with another signature header, or with none. */
export const withSignature = ({ control }: Letter, signature: string | null): RawWebhook =>
  withHeader(control, SIGNATURE, signature);

/** The letter with the signature header twice. */
export const withTwoSignatures = (letter: Letter, first: string): RawWebhook => ({
  headers: letter.control.headers.flatMap((header) =>
    header[0] === SIGNATURE ? [[SIGNATURE, first] as const, header] : [header],
  ),
  body: letter.control.body,
});

/** The letter with another timestamp header, or with none; the signature stays. */
export const withTimestamp = ({ control }: Letter, timestamp: string | null): RawWebhook =>
  withHeader(control, TIMESTAMP, timestamp);

export const withContentType = ({ control }: Letter, type: string): RawWebhook =>
  withHeader(control, 'Content-Type', type);

/** The letter with another body; the signature stays. */
export const withBody = ({ control }: Letter, body: string | Uint8Array): RawWebhook => ({
  headers: control.headers,
  body: Buffer.from(body),
});

/** Another body with a signature that is right for it. */
export const signedBody = ({ material }: Letter, body: string | Uint8Array): RawWebhook =>
  signed(material, body);

/** The same body, sent and signed some seconds from now; negative ones are ago. */
export const signedLater = ({ material, text }: Letter, seconds: number): RawWebhook =>
  signed(material, text, material.unixMs + seconds * 1000);

/** The same body, signed with the timestamp in the unit of the other dialect. */
export const signedInOtherUnit = ({ material, text }: Letter): RawWebhook => {
  const { digest, timestampUnit } = material.dialect;
  const other = timestampUnit === 'seconds' ? 'milliseconds' : 'seconds';
  return signed({ ...material, dialect: { digest, timestampUnit: other } }, text);
};

/** The HMAC of any bytes under any key, in the encoding of the dialect unless another is named. */
export const mac = (
  { material }: Letter,
  by: {
    readonly key?: string;
    readonly text: string;
    readonly algorithm?: string;
    readonly encoding?: Material['dialect']['digest'];
  },
): string =>
  written(
    createHmac(by.algorithm ?? 'sha256', by.key ?? material.secret).update(by.text),
    by.encoding ?? material.dialect.digest,
  );

/** SHA-256 with no key at all. */
export const plainHash = ({ material }: Letter, text: string): string =>
  written(createHash('sha256').update(text), material.dialect.digest);
