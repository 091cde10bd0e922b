import { createHash } from 'node:crypto';
import type { Control } from '../../../openapi/index.js';
import { type Instant, seconds } from '../clock.js';
import { DomainError } from '../errors.js';
import { isTerminal } from '../jobs/job.js';
import type { JobRecord } from '../jobs/job-record.js';
import type { Space } from '../space.js';
import type { WebhookEventName } from '../trace-events.js';
import { eventOf } from './event-facts.js';
import { madeOf } from './event-maker.js';
import type { JobWebhooks, MadeEvent } from './job-webhooks.js';
import type { Material } from './material.js';
import { isNestedTooDeeply, MOST_LEVELS } from './nesting.js';
import { OutgoingWebhook } from './outgoing-webhook.js';
import type { RawWebhook } from './raw-webhook.js';
import { signedHeaders } from './signature.js';
import { timeoutMsOf } from './webhook-rules.js';

/** A webhook that somebody has sent beside those that the job sends by itself. */
export type WebhookByHand = Control['WebhookByHand'];

/** Makes one side of a pair of the catalogue of attacks; null when an id is none of it, and only a label. */
export type Craft = (attack: NonNullable<WebhookByHand['attack']>, material: Material) => RawWebhook | null;

/** The webhook that was asked for, ready to go. Throws when the job does not exist or nobody subscribed to it. */
export function webhookByHand(space: Space, request: WebhookByHand, craft: Craft): OutgoingWebhook {
  const { clock, switches } = space;
  const job = space.jobs.look(request.jobId);
  const { webhooks } = job;
  if (webhooks === null) {
    throw new DomainError(
      'invalid_request',
      `Job ${job.id} sends no webhooks: its submit had no webhookUrl.`,
    );
  }
  if (isNestedTooDeeply(request.body)) {
    throw new DomainError(
      'invalid_request',
      `Bad Request: body: expected at most ${MOST_LEVELS} levels of nesting; for more there is the attack "deep-nesting".`,
    );
  }
  const name = request.event ?? eventAtRest(job);
  const event = changed(eventToSend(space, job, webhooks, name, request.repeats), request);
  const { url, secret } = webhooks.subscription;
  const key = request.secret ?? secret;
  const then = (now: Instant): Instant => now - seconds(request.secondsAgo ?? 0);
  const crafted =
    request.attack &&
    craft(request.attack, {
      secret: key ?? '',
      otherSecret: createHash('sha256').update(`another subscription than that of ${key}`).digest('hex'),
      unixMs: then(clock.now()),
      payload: { ...event.payload },
      dialect: {
        digest: switches.webhookDigest,
        timestampUnit: switches.webhookTimestampUnit,
      },
      toleranceSeconds: null,
    });
  const body = Buffer.from(crafted?.body ?? event.body);
  const eventId = crafted ? eventIdIn(crafted.body) : event.eventId;
  webhooks.byHand.set(name, { ...event, body });
  return space.webhooks.begin(
    new OutgoingWebhook({
      jobId: job.id,
      event: eventId === null ? null : name,
      eventId,
      attempt: webhooks.nextAttempt(eventId ?? event.eventId),
      url: request.url ?? url,
      secrets: [secret, key].filter((hidden) => hidden !== null),
      body,
      timeoutMs: timeoutMsOf(switches),
      abandon: request.abandon ?? false,
      now: () => clock.now(),
      headersAt: (now) => crafted?.headers ?? signedHeaders(key, body, then(now), switches),
      pending: null,
      signal: space.webhooks.signal,
      ...(request.attack ? { attack: request.attack } : {}),
    }),
  );
}

/** What fits the state of a job, and its good end while it has none. */
const eventAtRest = (job: JobRecord): WebhookEventName =>
  (isTerminal(job.phase.state) ? eventOf(job) : null) ?? 'job.complete';

function eventToSend(
  space: Space,
  job: JobRecord,
  webhooks: JobWebhooks,
  name: WebhookEventName,
  repeats = false,
): MadeEvent {
  const last = repeats ? webhooks.byHand.get(name) : undefined;
  return last ?? webhooks.made.get(name) ?? space.webhooks.make(job, webhooks, name, space.clock.now());
}

function changed(event: MadeEvent, { eventId, body }: WebhookByHand): MadeEvent {
  if (eventId === undefined && body === undefined) return event;
  const payload = { ...event.payload, ...(eventId === undefined ? {} : { event_id: eventId }), ...body };
  return madeOf(event.name, String(payload.event_id), payload);
}

/** `event_id` of a crafted body, which need not be JSON. */
function eventIdIn(body: Uint8Array): string | null {
  try {
    const { event_id } = Object(JSON.parse(Buffer.from(body).toString('utf8')));
    return typeof event_id === 'string' ? event_id : null;
  } catch {
    return null;
  }
}
