import { AskEnded } from './ask-ended.js';
import { isObject } from './error-text.js';
import type { OmniHttp } from './http.js';
import { untilAborted } from './waiting.js';

export interface Turn {
  readonly role: 'user' | 'assistant';
  readonly text: string;
}

/**
 * Who may speak in which conversation, and whose turn it is. With an organization key Omni lets the caller read any
 * conversation of the organization, so keeping users apart is this client's own duty.
 */
export class Conversations {
  readonly #owners = new Map<string, string>();
  readonly #lastTurn = new Map<string, Promise<unknown>>();

  /** Remembers that a conversation is this user's. */
  claim(conversationId: string, externalId: string): void {
    this.#owners.set(conversationId, externalId);
  }

  /** Throws unless the conversation is known to be this user's. */
  demandOwner(conversationId: string, externalId: string): void {
    if (this.#owners.get(conversationId) !== externalId) {
      throw new AskEnded('refused', 'This conversation does not belong to the person who asks.');
    }
  }

  /** Runs `turn` after every earlier turn of the conversation: Omni allows one active job in each. */
  async inTurn<T>(conversationId: string, signal: AbortSignal, turn: () => Promise<T>): Promise<T> {
    const earlier = this.#lastTurn.get(conversationId) ?? Promise.resolve();
    const mine = untilAborted(earlier, signal).then(turn);
    const ended = Promise.allSettled([earlier, mine]);
    this.#lastTurn.set(conversationId, ended);
    void ended.then(() => {
      if (this.#lastTurn.get(conversationId) === ended) this.#lastTurn.delete(conversationId);
    });
    return mine;
  }
}

/** The turns of a conversation, oldest first. Assistant turns are gone after 30 days, so user turns may stand alone. */
export async function readHistory(
  http: OmniHttp,
  conversationId: string,
  signal: AbortSignal,
): Promise<Turn[]> {
  const path = `/api/v1/ai/conversations/${encodeURIComponent(conversationId)}`;
  const response = await http.patiently({ method: 'GET', path }, signal);
  return parseTurns(response.body);
}

/** The newer dialect says `text`, the older one `content`. */
export function parseTurns(body: string): Turn[] {
  const detail: unknown = JSON.parse(body);
  const messages = isObject(detail) && Array.isArray(detail.messages) ? detail.messages.filter(isObject) : [];
  return messages.flatMap((message) => {
    const text = message.text ?? message.content;
    const { role } = message;
    return typeof text === 'string' && (role === 'user' || role === 'assistant') ? [{ role, text }] : [];
  });
}
