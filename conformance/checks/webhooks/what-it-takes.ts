import type { DeliveryEvent } from '../../../mock-server/index.js';
import type { Evidence } from '../evidence.js';
import { playedCases } from '../reading/webhook-cases.js';
import { kindOf } from '../reading/webhook-kinds.js';
import { listed } from '../reading/webhook-trails.js';
import { fateOf } from './refusals.js';

/** What a receiver that takes this, and not what is genuine, has made of the signature. */
const HINTS: Readonly<Record<string, string>> = {
  'body-only-mac':
    'It takes a signature of the body alone: the HMAC is over the timestamp, a dot, and the body.',
  'no-dot-mac': 'It takes a signature without the dot between timestamp and body.',
  'unkeyed-hash': 'It takes a hash without the secret in it.',
  'empty-key': 'It takes an empty key: its secret did not reach the place where it verifies.',
  'base64-digest':
    'It takes the digest in the other encoding: if that is meant, its hello can say so with `webhook.digest`.',
  'timestamp-in-other-unit':
    'It takes the timestamp in the other unit: if that is meant, its hello can say so with `webhook.timestampUnit`.',
};

/** What a client that refuses genuine webhooks takes in their place; empty when that tells nothing. */
export function hintOn(evidence: Evidence): string {
  const taken = playedCases(evidence, (id) => id in HINTS).filter(
    (played) => fateOf(evidence, played).got === 'through',
  );
  return taken.map(({ id }) => ` ${HINTS[id]}`).join('');
}

/** What the client does where no source says what is right. */
export function habitsOf(evidence: Evidence): string {
  const open = playedCases(evidence, (id) => kindOf(id) === 'open').map((played) => ({
    id: played.id,
    isTaken: fateOf(evidence, played).got === 'through',
  }));
  const ids = (isTaken: boolean) => open.flatMap((one) => (one.isTaken === isTaken ? [one.id] : []));
  const [taken, refused] = [ids(true), ids(false)];
  return [
    ...(taken.length > 0 ? [`Where no source says what is right, it takes ${listed(taken)}.`] : []),
    ...(refused.length > 0 ? [`It does not take ${listed(refused)}, which no source demands.`] : []),
  ].join(' ');
}

const MOST_OF_AN_ANSWER = 80;

/** What the receiver said beside its status, in brackets; empty when it said nothing that can be read. */
export function wordsOf({ responseBody }: DeliveryEvent): string {
  const text = (responseBody ?? '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (text === '') return '';
  return ` (${text.length > MOST_OF_AN_ANSWER ? `${text.slice(0, MOST_OF_AN_ANSWER)}…` : text})`;
}
