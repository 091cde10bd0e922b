import { setTimeout as after } from 'node:timers/promises';
import { isObject } from './error-text.js';
import { reasonOf } from './http.js';
import type { WebhookEvent } from './webhook-event.js';
import type { Webhooks } from './webhook-inbox.js';
import { Subscription } from './webhook-subscription.js';

const ASK_EVERY_MS = 200;
const TIMEOUT_MS = 5_000;
const EXCERPT = 120;

export interface ReceiverElsewhere {
  /** Where Omni is to send webhooks. */
  readonly url: string;
  /** What the receiver verifies them with: one secret for all, because it cannot know of the asks made here. */
  readonly secret: string;
  /** Answers GET with `[{eventId, jobId, status}, …]`: what the receiver has taken, in order. */
  readonly eventsUrl: string;
}

/** Webhooks that a web application receives for this program, which asks it for news while somebody waits. */
export class WebhooksElsewhere implements Webhooks {
  readonly #receiver: ReceiverElsewhere;
  readonly #subscriptions: Subscription[] = [];
  readonly #open = new Set<Subscription>();
  #isAsking = false;

  constructor(receiver: ReceiverElsewhere) {
    this.#receiver = receiver;
  }

  async subscribe(progress: boolean): Promise<Subscription> {
    const { url, secret } = this.#receiver;
    const subscription = new Subscription({ url, secret, progress }, () => undefined);
    this.#subscriptions.push(subscription);
    this.#open.add(subscription);
    if (!this.#isAsking) void this.#askForNews();
    return subscription;
  }

  /** The receiver takes whatever is rightly signed; of that, only what is about a job of an ask made here leads to anything. */
  async acted(): Promise<readonly WebhookEvent[]> {
    const own = new Set(this.#subscriptions.map(({ jobId }) => jobId));
    return (await this.#received()).filter(({ jobId }) => own.has(jobId));
  }

  async #received(): Promise<readonly WebhookEvent[]> {
    const { status, body } = await this.#ask();
    if (status < 200 || status >= 300) throw this.#unusable(`answered ${status}`);
    const events = parsed(body);
    if (!Array.isArray(events))
      throw this.#unusable(`answered without a JSON list: ${body.slice(0, EXCERPT)}`);
    return events.filter(isEvent).map(({ eventId, jobId, status }) => ({ eventId, jobId, status }));
  }

  async #ask(): Promise<{ status: number; body: string }> {
    try {
      const signal = AbortSignal.timeout(TIMEOUT_MS);
      const response = await fetch(new URL(this.#receiver.eventsUrl), { method: 'GET', signal });
      return { status: response.status, body: new TextDecoder().decode(await response.arrayBuffer()) };
    } catch (error) {
      throw this.#unusable(`gave no answer (${reasonOf(error)})`);
    }
  }

  #unusable(what: string): Error {
    return new Error(
      `OMNI_WEBHOOK_EVENTS_URL, which is ${this.#receiver.eventsUrl}, ${what}. It must be where the web application ` +
        'answers GET with a JSON list of {eventId, jobId, status}.',
    );
  }

  async #askForNews(): Promise<void> {
    this.#isAsking = true;
    while (this.#open.size > 0) {
      // Whoever waits looks for themselves when no news come.
      const events = await this.#received().catch(() => []);
      for (const subscription of this.#open) {
        // The list is the same again next time, so nothing has to be kept for a job that is not known yet.
        if (subscription.jobId !== undefined) for (const event of events) subscription.take(event);
        if (subscription.hasEnded) this.#open.delete(subscription);
      }
      await after(ASK_EVERY_MS);
    }
    this.#isAsking = false;
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const isEvent = (event: unknown): event is WebhookEvent =>
  isObject(event) && [event.eventId, event.jobId, event.status].every((part) => typeof part === 'string');
