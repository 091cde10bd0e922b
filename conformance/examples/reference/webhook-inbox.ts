import { randomBytes } from 'node:crypto';
import { parseEvent, type WebhookEvent } from './webhook-event.js';
import { openReceiver, type Receiver } from './webhook-receiver.js';
import { isGenuine, type RawRequest } from './webhook-signature.js';
import { Subscription } from './webhook-subscription.js';

/** Omni may try again long after an ask has ended, and should hear that all is well. */
const MOST_SUBSCRIPTIONS = 1_000;

/** Where the events of asks come in. */
export interface Webhooks {
  /** For one ask; is good for one job. `progress`: not the end alone. */
  subscribe(progress: boolean): Promise<Subscription>;
  /** What was acted on since the program began, in order. */
  acted(): Promise<readonly WebhookEvent[]>;
}

/**
 * The webhooks that this program receives itself. Each ask has an address and a secret of its own, both made of chance:
 * who knows one of them can speak of one job, and an event that is signed for another ask is refused like any forgery.
 */
export class WebhookInbox implements Webhooks {
  readonly #subscriptions = new Map<string, Subscription>();
  readonly #acted: WebhookEvent[] = [];
  #receiver: Promise<Receiver> | undefined;

  async subscribe(progress: boolean): Promise<Subscription> {
    // Opened when it is first needed: most programs that ask never want a webhook.
    this.#receiver ??= openReceiver((token, request) => this.#take(token, request));
    const { url } = await this.#receiver;
    const token = randomBytes(16).toString('hex');
    const secret = randomBytes(32).toString('hex');
    const destination = { url: url + token, secret, progress };
    const subscription = new Subscription(destination, (event) => this.#acted.push(event));
    this.#subscriptions.set(token, subscription);
    const [oldest] = this.#subscriptions.keys();
    if (oldest !== undefined && this.#subscriptions.size > MOST_SUBSCRIPTIONS)
      this.#subscriptions.delete(oldest);
    return subscription;
  }

  async acted(): Promise<readonly WebhookEvent[]> {
    return this.#acted;
  }

  /** Only notes what came: whoever waits for it goes to work after the answer has been sent. */
  #take(token: string, request: RawRequest): number {
    const subscription = this.#subscriptions.get(token);
    if (!subscription) return 404;
    if (!isGenuine(request, subscription.secret, Date.now())) return 401;
    const event = parseEvent(request.body);
    if (!event) return 400;
    subscription.take(event);
    return 204;
  }
}
