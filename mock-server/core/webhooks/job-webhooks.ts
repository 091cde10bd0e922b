import type { Control } from '../../../openapi/index.js';
import type { Instant } from '../clock.js';
import type { WebhookEventName } from '../trace-events.js';
import type { Subscription } from './subscription.js';

/** What a script does to the webhooks of a job. */
export type WebhookScript = Control['WebhookScript'];

/** An event with its bytes, which are made once: every attempt sends the same. */
export interface MadeEvent {
  readonly name: WebhookEventName;
  readonly eventId: string;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly body: Buffer;
}

/** One attempt that is still to be made. */
export interface PendingAttempt {
  readonly jobId: string;
  readonly webhooks: JobWebhooks;
  readonly event: MadeEvent;
  /** From 1. */
  readonly attempt: number;
  /** A script may have an attempt made several times over; only the first of them, 0, is tried again. */
  readonly copy: number;
  readonly dueAt: Instant;
  /** Orders attempts that are due at one time. */
  readonly turn: number;
}

/** Progress is best effort: of attempts at it, a job has no more than this wait for one thing. */
export const MOST_IN_LINE = 100;

/** Orders attempts by when they are due. */
export const bySoonest = (a: PendingAttempt, b: PendingAttempt): number =>
  a.dueAt - b.dueAt || a.turn - b.turn;

/**
 * The webhooks of one job. They leave in single file: the next one waits until the attempt before it has ended, though
 * not until its retries have.
 */
export class JobWebhooks {
  readonly subscription: Subscription;
  readonly script: WebhookScript;
  /** The last event of each name. */
  readonly made = new Map<WebhookEventName, MadeEvent>();
  /** What was sent by hand last for an event of a name. */
  readonly byHand = new Map<WebhookEventName, MadeEvent>();
  /** Progress that a script holds back until the end of the job has been told; null from then on. */
  held: PendingAttempt[] | null = [];
  /** Attempts under way, all of one event. */
  underWay = 0;
  /** Due, but behind those under way; the soonest first. */
  readonly waiting: PendingAttempt[] = [];
  #current: MadeEvent | null = null;
  readonly #numbers = new Map<string, number>();
  readonly #attempts = new Map<string, number>();

  constructor(subscription: Subscription, script: WebhookScript) {
    this.subscription = subscription;
    this.script = script;
  }

  /** An id that no other event of this job has. */
  newEventId(jobId: string, status: string, at: Instant): string {
    const number = Math.max(Math.floor(at / 1000), (this.#numbers.get(status) ?? 0) + 1);
    this.#numbers.set(status, number);
    return `evt_${jobId.slice(0, 8)}_${status}_${number}`;
  }

  /** Whether an attempt may go now. */
  admits({ event, attempt }: PendingAttempt): boolean {
    if (this.underWay === 0) return true;
    return this.script.copiesAtOnce === true && attempt === 1 && event === this.#current;
  }

  begin({ event, attempt }: PendingAttempt): void {
    this.underWay += 1;
    this.#current = event;
    // One made by hand may have had a higher number.
    this.#attempts.set(event.eventId, Math.max(attempt, this.#attempts.get(event.eventId) ?? 0));
  }

  /** Puts an attempt in line; gives the one that has to make room, if the line is too long. */
  wait(pending: PendingAttempt): PendingAttempt | null {
    const before = this.waiting.findLastIndex((other) => bySoonest(other, pending) < 0);
    this.waiting.splice(before + 1, 0, pending);
    return crowdedOut(this.waiting);
  }

  /** Keeps progress until the end has been told; gives what has to make room. */
  hold(pending: PendingAttempt): PendingAttempt | null {
    this.held?.push(pending);
    return crowdedOut(this.held ?? []);
  }

  /** What waits for something else of the job to be told. */
  get inLine(): readonly PendingAttempt[] {
    return this.held === null ? this.waiting : [...this.waiting, ...this.held];
  }

  /** One attempt has ended; gives those that may try to go now. */
  end(): PendingAttempt[] {
    this.underWay -= 1;
    if (this.underWay > 0) return [];
    const [next] = this.waiting;
    // Copies of one event leave the line together, as they may go side by side.
    const stays = this.waiting.findIndex(({ event }) => event !== next?.event);
    return this.waiting.splice(0, stays === -1 ? this.waiting.length : stays);
  }

  /** The number of one more attempt at an event, made by hand. */
  nextAttempt(eventId: string): number {
    const attempt = (this.#attempts.get(eventId) ?? 0) + 1;
    this.#attempts.set(eventId, attempt);
    return attempt;
  }
}

/** Takes the oldest progress out of a line that has too much of it. */
function crowdedOut(line: PendingAttempt[]): PendingAttempt | null {
  // Only a line that is longer than the limit can have more progress than that.
  if (line.length <= MOST_IN_LINE) return null;
  const progress = line.filter(({ event }) => event.name === 'job.progress');
  const [oldest] = progress;
  if (!oldest || progress.length <= MOST_IN_LINE) return null;
  line.splice(line.indexOf(oldest), 1);
  return oldest;
}
