import type { Instant } from '../clock.js';
import type { DeliveryEvent, WebhookEventName } from '../trace-events.js';
import type { PendingAttempt } from './job-webhooks.js';
import type { RawWebhook } from './raw-webhook.js';

export interface OutgoingParts {
  readonly jobId: string;
  readonly event: WebhookEventName | null;
  readonly eventId: string | null;
  readonly attempt: number;
  readonly url: string;
  /** What a trace must not show. */
  readonly secrets: readonly string[];
  readonly body: Uint8Array;
  readonly timeoutMs: number;
  /** To be cut off once it is written. */
  readonly abandon: boolean;
  /** The space's time. */
  readonly now: () => Instant;
  readonly headersAt: (now: Instant) => RawWebhook['headers'];
  /** What it is in the job's own line; null when it was made by hand. */
  readonly pending: PendingAttempt | null;
  /** Aborted when the space is over. */
  readonly signal: AbortSignal;
  readonly attack?: NonNullable<DeliveryEvent['attack']>;
}

/** One attempt on its way out. It may wait for its turn, so it is signed when its headers are first asked for. */
export class OutgoingWebhook implements RawWebhook {
  readonly parts: OutgoingParts;
  #sent: { readonly at: Instant; readonly headers: RawWebhook['headers'] } | null = null;

  constructor(parts: OutgoingParts) {
    this.parts = parts;
  }

  get url(): string {
    return this.parts.url;
  }

  get body(): Uint8Array {
    return this.parts.body;
  }

  get timeoutMs(): number {
    return this.parts.timeoutMs;
  }

  get abandon(): boolean {
    return this.parts.abandon;
  }

  get signal(): AbortSignal {
    return this.parts.signal;
  }

  get headers(): RawWebhook['headers'] {
    return this.#sending().headers;
  }

  /** When it was signed, on the space's clock. */
  get sentAt(): Instant {
    return this.#sending().at;
  }

  #sending() {
    if (this.#sent === null) {
      const at = this.parts.now();
      this.#sent = { at, headers: this.parts.headersAt(at) };
    }
    return this.#sent;
  }
}
