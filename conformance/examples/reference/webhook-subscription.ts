import type { Pace, WebhookFields } from './jobs.js';
import { pause } from './waiting.js';
import { saysSomething, saysTheEnd, type WebhookEvent } from './webhook-event.js';

/** A webhook can be lost, so a job that has been silent for this long is looked at. */
const SILENCE_MS = 5_000;
/** Omni asks for 2 seconds between two looks at a job, whatever the reason for the second. */
const BETWEEN_LOOKS_MS = 2_000;
const MOST_EARLY_EVENTS = 100;

/** Where events are to go, signed with what, and whether those about progress are wanted too. */
export interface Destination {
  readonly url: string;
  readonly secret: string;
  readonly progress: boolean;
}

/**
 * What one ask hears of its job. An event decides nothing but when to look: the job's state, and its answer, come from
 * Omni's API. Each event counts once, and none does once the API has confirmed an end.
 */
export class Subscription implements Pace {
  readonly secret: string;
  /** What the submit says of it. */
  readonly fields: WebhookFields;
  readonly #act: (event: WebhookEvent) => void;
  readonly #known = new Set<string>();
  readonly #early: WebhookEvent[] = [];
  #jobId: string | undefined;
  #hasEnded = false;
  /** The end was announced, and nobody has looked since. */
  #isAnnounced = false;
  #heardMs = 0;
  #wake: () => void = () => undefined;

  /** `act` is told of each event that counts. */
  constructor({ url, secret, progress }: Destination, act: (event: WebhookEvent) => void) {
    this.secret = secret;
    this.fields = {
      webhookUrl: url,
      webhookSigningSecret: secret,
      ...(progress ? { progressWebhookEnabled: true } : {}),
    };
    this.#act = act;
  }

  /** The job, once Omni has said which it is. */
  get jobId(): string | undefined {
    return this.#jobId;
  }

  /** Nothing that still comes can count. */
  get hasEnded(): boolean {
    return this.#hasEnded;
  }

  /** Says which job it is about. Omni can be faster with an event than with the answer to the submit. */
  isAbout(jobId: string): void {
    this.#jobId = jobId;
    for (const event of this.#early.splice(0)) this.take(event);
  }

  /** Takes an event that is known to be Omni's. */
  take(event: WebhookEvent): void {
    if (this.#jobId === undefined) {
      if (this.#early.length < MOST_EARLY_EVENTS) this.#early.push(event);
      return;
    }
    if (event.jobId !== this.#jobId || this.#hasEnded || !saysSomething(event)) return;
    if (this.#known.has(event.eventId)) return;
    this.#known.add(event.eventId);
    this.#act(event);
    this.#heardMs = Date.now();
    if (saysTheEnd(event)) this.#announce();
  }

  /** Omni's API has confirmed the end of the job, or the ask is over: nothing that still comes matters. */
  close(): void {
    this.#hasEnded = true;
  }

  beforeFirstLook(signal: AbortSignal): Promise<void> {
    return this.#untilAnnounced(SILENCE_MS, signal);
  }

  async betweenLooks(signal: AbortSignal): Promise<void> {
    await pause(BETWEEN_LOOKS_MS, signal);
    await this.#untilAnnounced(SILENCE_MS - BETWEEN_LOOKS_MS, signal);
  }

  #announce(): void {
    this.#isAnnounced = true;
    this.#wake();
  }

  /** Waits until the end has been announced, or nothing has been heard for so long. */
  async #untilAnnounced(silenceMs: number, signal: AbortSignal): Promise<void> {
    const woken = new AbortController();
    this.#wake = () => woken.abort();
    const began = Date.now();
    for (let left = silenceMs; left > 0 && !this.#isAnnounced; left = this.#leftOf(silenceMs, began))
      await pause(left, AbortSignal.any([signal, woken.signal])).catch(() => signal.throwIfAborted());
    this.#isAnnounced = false;
  }

  #leftOf(silenceMs: number, began: number): number {
    return Math.max(began, this.#heardMs) + silenceMs - Date.now();
  }
}
