import { iso } from '../clock.js';
import { maskSecrets, maskSigningSecret } from '../mask-secrets.js';
import type { SpaceKeys } from '../space.js';
import type { DeliveryEvent } from '../trace-events.js';
import type { NewTraceEvent } from '../trace-recorder.js';
import type { AttemptOutcome } from './attempt-outcome.js';
import type { OutgoingWebhook } from './outgoing-webhook.js';
import type { RawWebhook } from './raw-webhook.js';

type Mask = (text: string) => string;

/** What became of an attempt, or the order to lose it. */
export type Ending = Omit<AttemptOutcome, 'outcome'> & {
  readonly outcome: DeliveryEvent['outcome'];
};

/** One attempt as a trace holds it. A trace must be safe to hand on: keys and signing secrets are hidden. */
export function deliveryEvent(
  outgoing: OutgoingWebhook,
  { beganMs, ...ending }: Ending,
  nextAttemptAt: number | null,
  keys: SpaceKeys,
): NewTraceEvent & { readonly kind: 'delivery' } {
  const { event, eventId, jobId, attempt, secrets, attack } = outgoing.parts;
  const mask: Mask = (text) => secrets.reduce(maskSigningSecret, maskSecrets(text, keys));
  return {
    kind: 'delivery',
    event,
    eventId,
    jobId,
    url: maskUserInfo(mask(outgoing.url)),
    attempt,
    requestHeaders: joined(outgoing.headers, mask),
    ...bodyOf(outgoing, mask),
    ...ending,
    responseHeaders: joined(Object.entries(ending.responseHeaders), mask),
    responseBody: ending.responseBody === null ? null : mask(ending.responseBody),
    problem: ending.problem === null ? null : mask(ending.problem),
    nextAttemptAt: nextAttemptAt === null ? null : iso(nextAttemptAt),
    ...(attack ? { attack } : {}),
    atMs: outgoing.sentAt,
    wallMs: beganMs,
  };
}

/**
 * Hides a user name and a password in a URL; those of a webhook's are never sent. How many slashes come before them makes
 * no difference to an http URL.
 */
export const maskUserInfo = (url: string): string =>
  url.replace(/^(https?:\/*|[a-z][a-z0-9+.-]*:\/\/)[^/?#]*@/i, '$1[credentials]@');

/** The body as text and, where a text cannot hold its bytes, as base64 too. */
function bodyOf({ body }: RawWebhook, mask: Mask): Pick<DeliveryEvent, 'requestBody' | 'requestBodyBase64'> {
  const bytes = Buffer.from(body.buffer, body.byteOffset, body.byteLength);
  const text = bytes.toString('utf8');
  const masked = mask(text);
  if (masked !== text || Buffer.from(text, 'utf8').equals(bytes)) return { requestBody: masked };
  return { requestBody: masked, requestBodyBase64: bytes.toString('base64') };
}

/** Headers by name; one that came twice has its values joined. */
function joined(headers: RawWebhook['headers'], mask: Mask): Record<string, string> {
  const byName = new Map<string, string>();
  for (const [name, value] of headers) {
    const before = byName.get(name);
    byName.set(name, mask(before === undefined ? value : `${before}, ${value}`));
  }
  return Object.fromEntries(byName);
}
