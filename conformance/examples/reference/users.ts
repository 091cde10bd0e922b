import { isObject } from './error-text.js';
import type { OmniHttp } from './http.js';
import { untilAborted } from './waiting.js';

const MOST_PAGES = 100;
const LOOK_UP_TIMEOUT_MS = 60_000;

/**
 * From the application's own user ids to Omni's membership ids, which `userId` must be.
 * One look-up for each user in a session; a failed one is not remembered.
 */
export class UserDirectory {
  readonly #http: OmniHttp;
  readonly #found = new Map<string, Promise<string | undefined>>();

  constructor(http: OmniHttp) {
    this.#http = http;
  }

  /** The membership id, or undefined when Omni knows no such embed user. */
  async membershipId(externalId: string, signal: AbortSignal): Promise<string | undefined> {
    const lookUp = this.#found.get(externalId) ?? this.#lookUp(externalId);
    this.#found.set(externalId, lookUp);
    try {
      const id = await untilAborted(lookUp, signal);
      if (id === undefined) this.forget(externalId);
      return id;
    } catch (error) {
      this.forget(externalId);
      throw error;
    }
  }

  /** A user who is deleted and made again has a new membership id. */
  forget(externalId: string): void {
    this.#found.delete(externalId);
  }

  async #lookUp(externalId: string): Promise<string | undefined> {
    // A SCIM filter value is a JSON string, so quotes and backslashes in an id are escaped the JSON way.
    const filter = `embedExternalId eq ${JSON.stringify(externalId)}`;
    // Several asks may wait for one look-up, so the deadline of one of them must not end it.
    const signal = AbortSignal.timeout(LOOK_UP_TIMEOUT_MS);
    let startIndex = 1;
    for (let page = 0; page < MOST_PAGES; page += 1) {
      const response = await this.#http.patiently(
        {
          method: 'GET',
          path: '/api/scim/v2/embed/Users',
          query: { filter, startIndex: String(startIndex), count: '100' },
        },
        signal,
      );
      const list = parseList(response.body);
      // An instance that ignores the filter hands back everybody, so the record itself must name the person.
      const match = list.users.find((user) => user.embedExternalId === externalId);
      if (typeof match?.id === 'string') return match.id;
      startIndex += list.users.length;
      if (list.users.length === 0 || startIndex > list.total) return undefined;
    }
    return undefined;
  }
}

function parseList(body: string): { users: Record<string, unknown>[]; total: number } {
  const list: unknown = JSON.parse(body);
  if (!isObject(list) || !Array.isArray(list.Resources))
    throw new Error('The list of embed users has no Resources.');
  const users = list.Resources.filter(isObject);
  return { users, total: typeof list.totalResults === 'number' ? list.totalResults : users.length };
}
