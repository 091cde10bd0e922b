import type { Switches } from '../../../openapi/index.js';
import { type Instant, iso } from '../clock.js';
import type { WebhookEventName } from '../trace-events.js';

/** What there is to say about a job when one of its events is made. */
export interface EventFacts {
  readonly jobId: string;
  /** The answer's message, as the job's status and result have it. */
  readonly summary: string;
  /** What a failed or denied job says of its error. */
  readonly error: string;
  readonly progress: { readonly iteration: number; readonly message: string; readonly updatedAt: Instant };
  readonly metadata: Readonly<Record<string, unknown>> | undefined;
  /** When it happened. */
  readonly at: Instant;
}

const STATUS = {
  'job.complete': 'COMPLETE',
  'job.failed': 'FAILED',
  'job.denied': 'FAILED',
  'job.cancelled': 'CANCELLED',
  'job.progress': 'EXECUTING',
} as const satisfies Record<WebhookEventName, string>;

/** `status` of the body of an event. */
export const statusOf = (event: WebhookEventName, { webhookDeniedStatus }: Switches): string =>
  event === 'job.denied' && webhookDeniedStatus === 'denied' ? 'DENIED' : STATUS[event];

/** `2025-01-15T10:05:00Z`: both published examples have no milliseconds. */
const withoutMilliseconds = (at: Instant): string => iso(at).replace(/\.\d+Z$/, 'Z');

/**
 * The body of a webhook, its keys in the order of the published example. A shallow object of its own: whoever sends by
 * hand changes it.
 */
export function payloadOf(
  event: WebhookEventName,
  eventId: string,
  facts: EventFacts,
  switches: Switches,
): Record<string, unknown> {
  const { webhookEventField } = switches;
  return {
    event_id: eventId,
    ...(webhookEventField === 'absent' ? {} : { [webhookEventField]: event }),
    jobId: facts.jobId,
    status: statusOf(event, switches),
    ...saidOf(event, facts, switches),
    ...metadataOf(facts, switches),
    ...(event === 'job.progress' ? {} : { completed_at: withoutMilliseconds(facts.at) }),
  };
}

function saidOf(event: WebhookEventName, facts: EventFacts, switches: Switches): Record<string, unknown> {
  const { summary, error, progress } = facts;
  switch (event) {
    case 'job.complete':
      return { result_summary: summary };
    case 'job.failed':
      return switches.webhookFailedSummary === 'error-message' ? { result_summary: error } : {};
    case 'job.denied':
      return { reason: error };
    case 'job.cancelled':
      return {};
    case 'job.progress':
      if (switches.webhookProgressShape === 'message') return { message: progress.message };
      if (switches.webhookProgressShape === 'result-summary') return { result_summary: progress.message };
      return { progress: { ...progress, updatedAt: iso(progress.updatedAt) } };
  }
}

function metadataOf(
  { metadata }: EventFacts,
  { webhookMetadataWhenNone }: Switches,
): Record<string, unknown> {
  if (metadata !== undefined) return { metadata };
  if (webhookMetadataWhenNone === 'absent') return {};
  return { metadata: webhookMetadataWhenNone === 'null' ? null : {} };
}
