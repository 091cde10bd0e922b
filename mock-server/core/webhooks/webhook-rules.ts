import type { Switches } from '../../../openapi/index.js';
import { seconds } from '../clock.js';
import type { WebhookEventName } from '../trace-events.js';
import type { AttemptOutcome } from './attempt-outcome.js';

/** How long after each failed attempt the next one comes; after the last, none does. */
const BACKOFF_MS: Record<Switches['webhookRetries'], readonly number[]> = {
  'one-attempt': [],
  'three-attempts': [seconds(1), seconds(4)],
  'six-attempts': [seconds(1), seconds(4), seconds(16), seconds(64), seconds(256)],
};

const TIMEOUT_MS: Record<Switches['webhookTimeout'], number> = {
  '3-seconds': seconds(3),
  '10-seconds': seconds(10),
  '30-seconds': seconds(30),
};

/** The first status that no longer counts as delivered. */
const TOO_HIGH: Record<Switches['webhookSuccess'], number> = {
  '2xx': 300,
  'any-answer-below-400': 400,
  'any-answer': Number.POSITIVE_INFINITY,
};

/** Real time that a receiver has for its answer. */
export const timeoutMsOf = ({ webhookTimeout }: Switches): number => TIMEOUT_MS[webhookTimeout];

/** How long the attempt after the n-th waits, or null when there is none. Progress is sent once (Omni OpenAPI). */
export const backoffMsAfter = (
  { webhookRetries }: Switches,
  event: WebhookEventName,
  attempt: number,
): number | null => (event === 'job.progress' ? null : (BACKOFF_MS[webhookRetries][attempt - 1] ?? null));

/** Whether an attempt needs no other one. */
export const isDelivered = ({ webhookSuccess }: Switches, { outcome, status }: AttemptOutcome): boolean =>
  outcome === 'answered' && status !== null && status >= 200 && status < TOO_HIGH[webhookSuccess];
