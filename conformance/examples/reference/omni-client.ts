import { Ask, type AskOptions, type Services } from './ask.js';
import { NotSent, type Person } from './claims.js';
import { Conversations, readHistory, type Turn } from './conversations.js';
import { type EmbedPage, signedLoginUrl } from './embed-urls.js';
import { OmniHttp } from './http.js';
import { type SignedIn, signIn } from './sessions.js';
import { UserDirectory } from './users.js';
import type { WebhookEvent } from './webhook-event.js';
import { WebhookInbox } from './webhook-inbox.js';
import { type ReceiverElsewhere, WebhooksElsewhere } from './webhooks-elsewhere.js';

const HISTORY_TIMEOUT_MS = 30_000;
const SIGN_IN_TIMEOUT_MS = 30_000;

export interface OmniClientOptions {
  /** The instance, without `/api`: `https://acme.omniapp.co`. */
  readonly baseUrl: string;
  /** An organization key: only that kind may ask on behalf of embed users. Keep it on the server. */
  readonly apiKey: string;
  readonly modelId: string;
  /** Signs embed URLs, and is another thing than the key. Keep it on the server too. */
  readonly embedSecret?: string;
  /** The application that receives webhooks, if it is another; otherwise they are received here. */
  readonly webhookReceiver?: ReceiverElsewhere | undefined;
}

export type EmbedUrl =
  | { readonly outcome: 'made'; readonly url: string }
  | { readonly outcome: 'refused'; readonly message: string };

/**
 * Asks Omni questions on behalf of the embed users of an application.
 * @example
 * const omni = new OmniClient({ baseUrl, apiKey, modelId });
 * const answer = await omni.ask({ externalId: 'cust-42', prompt: 'Top 5 products?', deadlineMs: 120_000 }).answer;
 */
export class OmniClient {
  readonly #services: Services;
  readonly #embedSecret: string;

  constructor({ baseUrl, apiKey, modelId, embedSecret = '', webhookReceiver }: OmniClientOptions) {
    const http = new OmniHttp(baseUrl, apiKey);
    this.#embedSecret = embedSecret;
    this.#services = {
      http,
      modelId,
      users: new UserDirectory(http),
      conversations: new Conversations(),
      webhooks: webhookReceiver ? new WebhooksElsewhere(webhookReceiver) : new WebhookInbox(),
    };
  }

  ask(options: AskOptions): Ask {
    return new Ask(this.#services, options);
  }

  /** Makes Omni know a person as described, before they ask anything, and again whenever something about them changes. */
  async signIn(person: Person): Promise<SignedIn> {
    const signedIn = await signIn(this.#services.http, person, AbortSignal.timeout(SIGN_IN_TIMEOUT_MS));
    // Somebody who was deleted meanwhile is made anew, with a new membership id.
    this.#services.users.forget(person.externalId);
    return signedIn;
  }

  /** The `src` of a frame that shows a page of Omni to a person. Make one for each time the frame is loaded. */
  embedUrl(person: Person, page: EmbedPage): EmbedUrl {
    if (this.#embedSecret === '') return { outcome: 'refused', message: 'There is no embed secret.' };
    try {
      const url = signedLoginUrl(this.#services.http.baseUrl, this.#embedSecret, person, page);
      return { outcome: 'made', url };
    } catch (error) {
      if (!(error instanceof NotSent)) throw error;
      return { outcome: 'refused', message: error.message };
    }
  }

  /** The webhooks that were acted on since the program began, in order. */
  webhooksActedOn(): Promise<readonly WebhookEvent[]> {
    return this.#services.webhooks.acted();
  }

  /** The turns of one of this person's own conversations, oldest first. */
  async history(externalId: string, conversationId: string): Promise<Turn[]> {
    this.#services.conversations.demandOwner(conversationId, externalId);
    return readHistory(this.#services.http, conversationId, AbortSignal.timeout(HISTORY_TIMEOUT_MS));
  }
}
