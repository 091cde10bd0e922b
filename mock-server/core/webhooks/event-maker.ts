import type { Switches } from '../../../openapi/index.js';
import type { Instant } from '../clock.js';
import type { JobRecord } from '../jobs/job-record.js';
import type { WebhookEventName } from '../trace-events.js';
import { payloadOf, statusOf } from './event-body.js';
import { factsOf } from './event-facts.js';
import type { JobWebhooks, MadeEvent } from './job-webhooks.js';

export interface EventMaker {
  readonly switches: Switches;
  /** The message of a job's answer, now or as it will be. */
  readonly summaryOf: (job: JobRecord) => string;
}

/** An event of a job, put into bytes once and for all. It keeps the id given, or gets one of its own. */
export function makeEvent(
  { switches, summaryOf }: EventMaker,
  job: JobRecord,
  webhooks: JobWebhooks,
  name: WebhookEventName,
  at: Instant,
  eventId = webhooks.newEventId(job.id, statusOf(name, switches), at),
): MadeEvent {
  const summary = name === 'job.complete' ? summaryOf(job) : '';
  const facts = factsOf(job, webhooks.subscription, summary, at);
  return madeOf(name, eventId, payloadOf(name, eventId, facts, switches));
}

export const madeOf = (
  name: WebhookEventName,
  eventId: string,
  payload: Readonly<Record<string, unknown>>,
): MadeEvent => ({ name, eventId, payload, body: Buffer.from(JSON.stringify(payload)) });
