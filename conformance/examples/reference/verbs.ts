/** Translates the verbs of the adapter protocol into calls of the reference client, and back. */
import {
  type AdapterReply,
  type AdapterRequest,
  type AskReply,
  type Capability,
  type OmniTerms,
  PROTOCOL_VERSION,
} from '../../protocol/messages.js';
import type { Answer, Ask } from './ask.js';
import { OmniClient } from './omni-client.js';
import { TOLERANCE_SECONDS } from './webhook-signature.js';

/** One session of the adapter protocol: a client of its own, and the asks that are under way. */
export class Verbs {
  readonly #omni: OmniClient;
  readonly #asks = new Map<number, Ask>();
  readonly #capabilities: Capability[] = [
    'ask',
    'cancel',
    'history',
    'session',
    'embed-url',
    'picture',
    'webhook',
  ];

  /** `eventsUrl` tells what a receiver that runs elsewhere acted on. */
  constructor(
    { baseUrl, apiKey, modelId, embedSecret, webhookSecret: secret, webhookUrl: url }: OmniTerms,
    eventsUrl = '',
  ) {
    const webhookReceiver = url === undefined ? undefined : { url, secret, eventsUrl };
    this.#omni = new OmniClient({ baseUrl, apiKey, modelId, embedSecret, webhookReceiver });
    // What somebody else acted on can only be told by asking there.
    if (webhookReceiver?.eventsUrl !== '') this.#capabilities.push('events');
  }

  /** A request that cannot be carried out is answered too. */
  answer(request: AdapterRequest): Promise<AdapterReply> {
    return this.#perform(request).catch(
      (error: Error): AdapterReply => ({ id: request.id, ok: false, error: { message: error.message } }),
    );
  }

  async #perform(request: AdapterRequest): Promise<AdapterReply> {
    const { id } = request;
    switch (request.verb) {
      case 'hello':
        return {
          id,
          ok: true,
          name: 'omni-testkit reference client',
          version: '1',
          protocol: PROTOCOL_VERSION,
          capabilities: this.#capabilities,
          webhook: { toleranceSeconds: TOLERANCE_SECONDS },
        };
      case 'ask': {
        const { user, prompt, conversationId, deadlineMs, picture, webhook } = request;
        const { externalId } = user;
        const ask = this.#omni.ask({ externalId, prompt, conversationId, deadlineMs, picture, webhook });
        this.#asks.set(id, ask);
        return { id, ok: true, ...replyOf(await ask.answer) };
      }
      case 'cancel': {
        const ask = this.#asks.get(request.ask);
        if (!ask) throw new Error(`There is no ask ${request.ask} to cancel.`);
        return { id, ok: true, outcome: await ask.cancel() };
      }
      case 'history':
        return {
          id,
          ok: true,
          turns: await this.#omni.history(request.user.externalId, request.conversationId),
        };
      case 'session':
        return { id, ok: true, ...(await this.#omni.signIn(request.user)) };
      case 'embed-url': {
        const { user, contentPath, theme, prefersDark, accessBoost } = request;
        return {
          id,
          ok: true,
          ...this.#omni.embedUrl(user, { contentPath, theme, prefersDark, accessBoost }),
        };
      }
      case 'events':
        return { id, ok: true, acted: await this.#omni.webhooksActedOn() };
      case 'bye':
        return { id, ok: true };
    }
  }
}

/** The suite is told of a picture, not sent it. */
function replyOf(answer: Answer): Omit<AskReply, 'id' | 'ok'> {
  if (answer.outcome !== 'answered') return answer;
  const { picture, ...shown } = answer;
  if (!picture) return shown;
  return { ...shown, picture: { contentType: picture.contentType, bytes: picture.content.length } };
}
