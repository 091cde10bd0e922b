import { parse } from 'scim2-parse-filter';
import type { Switches } from '../../../openapi/index.js';
import { type Caller, requireScimAccess } from '../access.js';
import type { SpaceClock } from '../clock.js';
import { DomainError } from '../errors.js';
import type { IdSource } from '../ids.js';
import { type EmbedUser, type EmbedUserClaims, embedUserOf, syntheticUserName } from './embed-user.js';

export interface EmbedUserPage {
  readonly users: readonly EmbedUser[];
  readonly startIndex: number;
  readonly total: number;
}

export interface EmbedUsersContext {
  readonly clock: SpaceClock;
  readonly ids: IdSource;
  readonly switches: Switches;
  readonly organizationSlug: string;
  /** The dataset's people, oldest first; made when first asked for. */
  readonly initial: () => ReadonlyMap<string, EmbedUser>;
  readonly onChange: (change: 'created' | 'updated' | 'deleted', user: EmbedUser) => void;
}

/** The embed users of one space. The dataset's are shared between spaces until this one changes something. */
export class EmbedUsers {
  readonly #context: EmbedUsersContext;
  #own: Map<string, EmbedUser> | null = null;

  constructor(context: EmbedUsersContext) {
    this.#context = context;
  }

  has(id: string): boolean {
    return this.#byId().has(id);
  }

  /** Throws `embed_user_not_found`. */
  get(id: string, caller: Caller): EmbedUser {
    requireScimAccess(caller);
    const user = this.#byId().get(id);
    if (!user) throw new DomainError('embed_user_not_found', 'Embed user not found');
    return user;
  }

  /**
   * A page in order of creation. `startIndex` counts from 1.
   * Throws `invalid_filter` for anything but `eq` and `co` on `userName` and `embedExternalId`.
   */
  list(caller: Caller, filterText: string | null, startIndex: number, count: number): EmbedUserPage {
    requireScimAccess(caller);
    const ignored = filterText === null || this.#context.switches.scimFilter === 'ignored';
    const wanted = ignored ? () => true : filterOf(filterText);
    const matching = [...this.#byId().values()].filter(wanted);
    const start = Math.max(1, Math.trunc(startIndex));
    const users = matching.slice(start - 1, start - 1 + Math.max(0, Math.trunc(count)));
    return { users, startIndex: start, total: matching.length };
  }

  /** Makes or replaces the person with this `externalId`: each call is the whole truth about them. */
  upsert(claims: EmbedUserClaims): EmbedUser {
    const { clock, ids, organizationSlug, onChange } = this.#context;
    const now = clock.now();
    const known = [...this.#byId().values()].find((user) => user.externalId === claims.externalId);
    const user = embedUserOf(claims, {
      id: known?.id ?? ids.next('embed-user made later'),
      userName: known?.userName ?? syntheticUserName(ids, claims.externalId, organizationSlug),
      createdAt: known?.createdAt ?? now,
      updatedAt: now,
    });
    this.#writable().set(user.id, user);
    onChange(known ? 'updated' : 'created', user);
    return user;
  }

  /** Deletes for good: a later session with the same `externalId` makes a new person with a new id. */
  delete(id: string, caller: Caller): void {
    const user = this.get(id, caller);
    this.#writable().delete(id);
    this.#context.onChange('deleted', user);
  }

  #byId(): ReadonlyMap<string, EmbedUser> {
    return this.#own ?? this.#context.initial();
  }

  #writable(): Map<string, EmbedUser> {
    this.#own ??= new Map(this.#context.initial());
    return this.#own;
  }
}

function filterOf(text: string): (user: EmbedUser) => boolean {
  const refuse = (why: string) =>
    new DomainError(
      'invalid_filter',
      `Bad Request: filter: ${why}. Expected <attribute> eq|co "<value>" with userName or embedExternalId, received: ${text}`,
    );
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(text);
  } catch (error) {
    throw refuse(error instanceof Error ? error.message : 'cannot be read');
  }
  if (parsed.op !== 'eq' && parsed.op !== 'co') throw refuse(`the operator "${parsed.op}" is not supported`);
  const attribute = parsed.attrPath.toLowerCase();
  const wanted = parsed.compValue;
  if (typeof wanted !== 'string') throw refuse('the value must be a quoted string');
  const { op } = parsed;
  // The attribute decides the case rule: addresses compare without it, external ids with it.
  if (attribute === 'username')
    return ({ userName }) => matches(op, userName.toLowerCase(), wanted.toLowerCase());
  if (attribute === 'embedexternalid') return ({ externalId }) => matches(op, externalId, wanted);
  throw refuse(`the attribute "${parsed.attrPath}" is not supported`);
}

const matches = (op: 'eq' | 'co', value: string, wanted: string): boolean =>
  op === 'eq' ? value === wanted : value.includes(wanted);
