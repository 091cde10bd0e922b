import type { Switches } from '../../../openapi/index.js';
import type { Instant, SpaceClock } from '../clock.js';
import type { WebhookEventName } from '../trace-events.js';
import type { AttemptOutcome } from './attempt-outcome.js';
import type { Ending } from './delivery-event.js';
import { type JobWebhooks, MOST_IN_LINE, type PendingAttempt } from './job-webhooks.js';
import { OutgoingWebhook } from './outgoing-webhook.js';
import { signedHeaders } from './signature.js';
import { backoffMsAfter, isDelivered, timeoutMsOf } from './webhook-rules.js';

interface Here {
  readonly clock: SpaceClock;
  readonly switches: Switches;
}

/** An attempt whose time has come, on its way out until the signal calls it off. */
export function outgoing(
  { clock, switches }: Here,
  pending: PendingAttempt,
  signal: AbortSignal,
): OutgoingWebhook {
  const { event, webhooks, jobId, attempt } = pending;
  const { url, secret } = webhooks.subscription;
  return new OutgoingWebhook({
    jobId,
    event: event.name,
    eventId: event.eventId,
    attempt,
    url,
    secrets: secret === null ? [] : [secret],
    body: event.body,
    timeoutMs: timeoutMsOf(switches),
    abandon: attempt <= (webhooks.script.abandonFirst ?? 0),
    now: () => clock.now(),
    headersAt: (at) => signedHeaders(secret, event.body, at, switches),
    pending,
    signal,
  });
}

/** When an event is tried again, if it needs it and has an attempt left. */
export function retryAt(
  { clock, switches }: Here,
  { webhooks, event, attempt, copy, dueAt }: PendingAttempt,
  outcome: AttemptOutcome,
): Instant | null {
  const backoff = backoffMsAfter(switches, event.name, attempt);
  // A copy is only a copy, and where the guard lets nothing out it will not do so later.
  if (backoff === null || copy > 0 || outcome.outcome === 'refused') return null;
  const failsAnyway = attempt <= (webhooks.script.retryAnyway ?? 0);
  if (isDelivered(switches, outcome) && !failsAnyway) return null;
  // A manual clock stands still, or has leapt, while the receiver takes its time: there the plan alone counts, so that
  // the same story has the same times on every machine.
  const took = outcome.outcome === 'timed-out' ? timeoutMsOf(switches) : 0;
  return (clock.mode === 'manual' ? dueAt + took : clock.now()) + backoff;
}

/** Whether a script has the events of this name get lost. */
export const isLost = ({ script: { drop } }: JobWebhooks, name: WebhookEventName): boolean =>
  drop === 'all' || (drop !== undefined && (drop === 'progress') === (name === 'job.progress'));

/** Why an attempt was never made. */
export const LOST = {
  byScript: 'A script had it get lost.',
  byCrowd: `The receiver should answer sooner: ${MOST_IN_LINE} later progress events of the job were waiting for their turn, so this one was left out.`,
} as const;

/** What became of an attempt that was never made. */
export const lostAt = (wallMs: number, problem: string): Ending => ({
  outcome: 'dropped',
  status: null,
  responseHeaders: {},
  responseBody: null,
  problem,
  beganMs: wallMs,
  endedMs: wallMs,
});
