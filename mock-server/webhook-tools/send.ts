import { randomBytes, randomUUID } from 'node:crypto';
import type { Switches } from '../../openapi/index.js';
import type { RawWebhook } from '../core/webhooks/raw-webhook.js';
import { timeoutMsOf } from '../core/webhooks/webhook-rules.js';
import { type EgressPolicy, webhookSender } from '../delivery/send-webhook.js';
import { type Target, targetOf } from '../delivery/target.js';
import { wireHeaders } from '../delivery/wire-headers.js';
import { genuineWebhook, type Material, type WebhookCase, webhookCase } from '../webhook-attacks/index.js';
import { nearCase } from '../webhook-attacks/near-case.js';
import { type Part, playWebhooks, type Shot } from './play-webhooks.js';
import { type EventWord, samplePayload } from './sample-event.js';
import { forThisCommand, neverSent } from './sending-problem.js';
import type { SentRequest } from './show-webhook.js';
import { playAsJson, playAsText } from './tell-play.js';

export interface SendOptions {
  readonly to: string;
  readonly event: EventWord;
  readonly secret: string;
  /** A case of the catalogue; null sends a genuine event. */
  readonly attack: string | null;
  /** Sends the mutant of a case without the genuine events around it. */
  readonly onlyMutant: boolean;
  /** One of its own for each event unless given. */
  readonly jobId: string | null;
  readonly metadata: Readonly<Record<string, unknown>> | undefined;
  readonly egress: EgressPolicy;
  /** How open points of the contract are decided. */
  readonly switches: Switches;
  readonly json: boolean;
}

/**
 * Sends a webhook without a server, or a mutant among genuine ones. Says what was sent, what came back, and whether a good
 * receiver answers so. Throws one sentence when nothing could be sent.
 */
export async function sendByHand(
  options: SendOptions,
): Promise<{ readonly text: string; readonly ok: boolean }> {
  const attack = options.attack === null ? null : knownCase(options.attack);
  const target = targetOf(options.to);
  if (typeof target === 'string') throw new Error(`--to takes an http or https URL, not "${options.to}"`);
  const to = { ...target, url: options.to };
  const sender = webhookSender({ egress: options.egress, now: () => performance.now() });
  let sent = 0;
  const send = async (part: Part): Promise<Shot> => {
    const webhook = craft(options, part === 'mutant' ? attack : null, part);
    const seen = await sender.send({ ...webhook, url: to.url, timeoutMs: timeoutMsOf(options.switches) });
    const outcome = { ...seen, problem: forThisCommand(seen.problem) };
    // After the first one it is the receiver that has gone.
    if (sent === 0 && neverSent(outcome)) throw new Error(`nothing was sent. ${outcome.problem}`);
    sent += 1;
    return { part, request: requestOf(webhook, to), outcome };
  };
  try {
    const play = await playWebhooks(attack, options.onlyMutant, send);
    return { text: options.json ? playAsJson(play) : playAsText(play), ok: play.judgement.ok };
  } finally {
    sender.close();
  }
}

function knownCase(id: string): WebhookCase {
  const attack = webhookCase(id);
  if (attack) return attack;
  const near = nearCase(id);
  const remedy =
    near === null ? 'omni-mock webhook send --list shows what it has' : `did you mean "${near}"?`;
  throw new Error(`the catalogue has no attack "${id}"; ${remedy}`);
}

function craft(options: SendOptions, attack: WebhookCase | null, part: Part): RawWebhook {
  // Events of one job in one second would have one `event_id`, and a receiver takes the second of them for a repetition.
  const unixMs = Date.now() - (part === 'control' ? 1000 : 0);
  const material: Material = {
    secret: options.secret,
    // Nobody has it, as nobody should have the secret of another subscription.
    otherSecret: randomBytes(24).toString('hex'),
    unixMs,
    payload: samplePayload({ ...options, jobId: options.jobId ?? randomUUID(), unixMs }),
    dialect: {
      digest: options.switches.webhookDigest,
      timestampUnit: options.switches.webhookTimestampUnit,
    },
    toleranceSeconds: null,
  };
  return attack?.craft(material).mutant ?? genuineWebhook(material);
}

/** The request that a webhook becomes. */
function requestOf(
  webhook: RawWebhook,
  { url, authority, path }: Target & { readonly url: string },
): SentRequest {
  const flat = [...wireHeaders(webhook, authority), ...ADDED_BY_NODE];
  return {
    method: 'POST',
    url,
    path,
    headers: flat.flatMap((name, at) => (at % 2 === 0 ? [[name, flat[at + 1] ?? ''] as const] : [])),
    body: Buffer.from(webhook.body),
  };
}

/** What a pooled connection of `node:http` says of itself. */
const ADDED_BY_NODE = ['Connection', 'keep-alive'];
