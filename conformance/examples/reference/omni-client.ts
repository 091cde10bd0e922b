import { Ask, type AskOptions, type Services } from './ask.js';
import { Conversations, readHistory, type Turn } from './conversations.js';
import { OmniHttp } from './http.js';
import { UserDirectory } from './users.js';

const HISTORY_TIMEOUT_MS = 30_000;

export interface OmniClientOptions {
  /** The instance, without `/api`: `https://acme.omniapp.co`. */
  readonly baseUrl: string;
  /** An organization key: only that kind may ask on behalf of embed users. Keep it on the server. */
  readonly apiKey: string;
  readonly modelId: string;
}

/**
 * Asks Omni questions on behalf of the embed users of an application.
 * @example
 * const omni = new OmniClient({ baseUrl, apiKey, modelId });
 * const answer = await omni.ask({ externalId: 'cust-42', prompt: 'Top 5 products?', deadlineMs: 120_000 }).answer;
 */
export class OmniClient {
  readonly #services: Services;

  constructor({ baseUrl, apiKey, modelId }: OmniClientOptions) {
    const http = new OmniHttp(baseUrl, apiKey);
    this.#services = { http, modelId, users: new UserDirectory(http), conversations: new Conversations() };
  }

  ask(options: AskOptions): Ask {
    return new Ask(this.#services, options);
  }

  /** The turns of one of this person's own conversations, oldest first. */
  async history(externalId: string, conversationId: string): Promise<Turn[]> {
    this.#services.conversations.demandOwner(conversationId, externalId);
    return readHistory(this.#services.http, conversationId, AbortSignal.timeout(HISTORY_TIMEOUT_MS));
  }
}
