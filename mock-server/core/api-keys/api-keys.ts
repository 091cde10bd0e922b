import { type Caller, requireAdmin } from '../access.js';
import { days, type Instant } from '../clock.js';
import { DomainError } from '../errors.js';
import { type Page, pageOf } from '../page.js';
import type { World } from '../world.js';

/** A key as administrators see it; the secret itself is shown nowhere. */
export interface ApiKey {
  readonly id: string;
  readonly name: string;
  readonly type: 'organization' | 'personal';
  readonly enabled: boolean;
  /** The owner of a personal token; an organization key belongs to nobody. */
  readonly membershipId: string | null;
  readonly createdAt: Instant;
}

export interface ApiKeyQuery {
  /** Every type when undefined. The mock has no `mcp` tokens, so that list is empty. */
  readonly type?: ApiKey['type'] | 'mcp';
  readonly sortField: 'createdAt' | 'name';
  readonly sortDirection: 'asc' | 'desc';
  readonly cursor: string | null;
  readonly pageSize: number;
}

export interface ApiKeysContext {
  readonly world: World;
  readonly keys: { readonly organization: string; readonly pats: Readonly<Record<string, string>> };
  readonly idOf: (name: string) => string;
}

/** The API keys of one space: who may see them, and which of them still open the door. */
export class ApiKeys {
  readonly #context: ApiKeysContext;
  /** By secret; a key that is not in here works. */
  readonly #refused = new Map<string, 'disabled' | 'revoked'>();

  constructor(context: ApiKeysContext) {
    this.#context = context;
  }

  /** Whether a key that exists was disabled or revoked. Asked for every call, so it must cost nothing. */
  refuses(secret: string): boolean {
    return this.#refused.size > 0 && this.#refused.has(secret);
  }

  list(caller: Caller, { type, sortField, sortDirection, cursor, pageSize }: ApiKeyQuery): Page<ApiKey> {
    requireAdmin(caller);
    const wanted = [...this.#all().values()].filter((key) => type === undefined || key.type === type);
    const order = { by: (key: ApiKey) => [key[sortField]], descending: sortDirection === 'desc' };
    return pageOf(wanted, order, cursor, pageSize);
  }

  /** Throws `api_key_not_found`. */
  get(id: string, caller: Caller): ApiKey {
    requireAdmin(caller);
    return this.#at(id).key;
  }

  /** Lets an organization key open the door, or no longer. It may be the very key of the call. */
  setEnabled(id: string, enabled: boolean, caller: Caller): ApiKey {
    requireAdmin(caller);
    const { secret, key } = this.#at(id);
    if (key.type !== 'organization') {
      throw new DomainError(
        'invalid_request',
        'Bad Request: only organization API keys can be enabled or disabled; revoke a personal token instead',
      );
    }
    if (enabled) this.#refused.delete(secret);
    else this.#refused.set(secret, 'disabled');
    return { ...key, enabled };
  }

  /** Ends a key for good. It may be the very key of the call. */
  revoke(id: string, caller: Caller): void {
    requireAdmin(caller);
    this.#refused.set(this.#at(id).secret, 'revoked');
  }

  /** Disables the personal tokens of somebody who lost their access. They stay so when the person comes back. */
  disableTokensOf(membershipId: string): void {
    for (const [secret, key] of this.#all())
      if (key.membershipId === membershipId) this.#refused.set(secret, 'disabled');
  }

  #at(id: string): { readonly secret: string; readonly key: ApiKey } {
    for (const [secret, key] of this.#all()) if (key.id === id) return { secret, key };
    throw new DomainError('api_key_not_found', 'API key not found');
  }

  /** What is not revoked, by secret. Made when asked for: most spaces are never asked. */
  #all(): ReadonlyMap<string, ApiKey> {
    const { world, keys, idOf } = this.#context;
    const all = new Map<string, ApiKey>();
    const add = (secret: string, n: number, key: Pick<ApiKey, 'name' | 'type' | 'membershipId'>) => {
      const state = this.#refused.get(secret);
      if (state === 'revoked') return;
      const createdAt = world.asOf - days(390 - n);
      all.set(secret, { ...key, id: idOf(key.name), enabled: state === undefined, createdAt });
    };
    add(keys.organization, 0, { name: 'Organization key', type: 'organization', membershipId: null });
    world.users.forEach(({ key, name, membershipId }, i) => {
      const secret = keys.pats[key];
      if (secret !== undefined)
        add(secret, i + 1, { name: `Token of ${name}`, type: 'personal', membershipId });
    });
    return all;
  }
}
