import { isObject } from './error-text.js';

/** As much of a webhook as this client goes by. What it says of the answer is for people to glance at, not to rely on. */
export interface WebhookEvent {
  /** The same again each time the event is sent. Its parts mean nothing. */
  readonly eventId: string;
  readonly jobId: string;
  /** What REST calls `state`. */
  readonly status: string;
}

/** Omni publishes no status of a denied job; whichever it is, it is an end. */
const ENDS: readonly string[] = ['COMPLETE', 'FAILED', 'CANCELLED', 'DENIED'];
const SIGNS_OF_LIFE: readonly string[] = ['QUEUED', 'EXECUTING', 'DELIVERING'];

export const saysTheEnd = ({ status }: WebhookEvent): boolean => ENDS.includes(status);

/** A status that nobody has heard of says nothing: a look at the job will tell. */
export const saysSomething = (event: WebhookEvent): boolean =>
  saysTheEnd(event) || SIGNS_OF_LIFE.includes(event.status);

/** The event in a body that is known to be Omni's, or undefined. New fields appear, so unknown ones are no error. */
export function parseEvent(body: Buffer): WebhookEvent | undefined {
  try {
    const event: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
    if (!isObject(event)) return undefined;
    const { event_id: eventId, jobId, status } = event;
    const isWhole = typeof eventId === 'string' && typeof jobId === 'string' && typeof status === 'string';
    return isWhole ? { eventId, jobId, status } : undefined;
  } catch {
    return undefined;
  }
}
