import type { Switches } from '../../openapi/index.js';
import type { WebhookEventName } from '../core/trace-events.js';
import { payloadOf, statusOf } from '../core/webhooks/event-body.js';

/** Events by the name that `webhook send` gives them. */
export const EVENTS = ['complete', 'failed', 'denied', 'cancelled', 'progress'] as const;
export type EventWord = (typeof EVENTS)[number];

export interface SampleFacts {
  readonly event: EventWord;
  readonly jobId: string;
  readonly metadata: Readonly<Record<string, unknown>> | undefined;
  readonly unixMs: number;
  readonly switches: Switches;
}

/** The payload of an event as the mock makes it for a job of its own. */
export function samplePayload({
  event,
  jobId,
  metadata,
  unixMs,
  switches,
}: SampleFacts): Record<string, unknown> {
  const name: WebhookEventName = `job.${event}`;
  const status = statusOf(name, switches);
  const eventId = `evt_${jobId.slice(0, 8)}_${status}_${Math.floor(unixMs / 1000)}`;
  const facts = {
    jobId,
    summary: 'Net sales were $42',
    error: 'The AI credit limit has been reached. Contact your administrator for assistance.',
    progress: { iteration: 1, message: 'Searching for revenue fields', updatedAt: unixMs },
    metadata,
    at: unixMs,
  };
  return payloadOf(name, eventId, facts, switches);
}
