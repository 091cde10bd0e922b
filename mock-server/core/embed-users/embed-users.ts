import type { Switches } from '../../../openapi/index.js';
import { type Caller, requireScimAccess } from '../access.js';
import type { SpaceClock } from '../clock.js';
import { CopyOnWrite, type WriteHooks } from '../directory/copy-on-write.js';
import { type Filterable, type ScimPage, type ScimQuery, scimPage } from '../directory/scim-list.js';
import { DomainError } from '../errors.js';
import type { IdSource } from '../ids.js';
import { type EmbedUser, type EmbedUserClaims, embedUserOf, syntheticUserName } from './embed-user.js';

export type EmbedUserChange = 'created' | 'updated' | 'deleted';

export interface EmbedUsersContext extends WriteHooks {
  readonly clock: SpaceClock;
  readonly ids: IdSource;
  readonly switches: Switches;
  readonly organizationSlug: string;
  /** The dataset's people, oldest first; made when first asked for. */
  readonly initial: () => ReadonlyMap<string, EmbedUser>;
  /** Somebody is said to belong to an entity; its group has a label if the session gave one. */
  readonly onEntity: (entity: string, groupLabel: string | null) => void;
  readonly onChange: (change: EmbedUserChange, user: EmbedUser) => void;
}

const FILTERABLE: readonly Filterable<EmbedUser>[] = [
  // The attribute decides the case rule: addresses compare without it, external ids with it.
  { name: 'userName', of: ({ userName }) => userName, caseExact: false, operators: ['eq', 'co'] },
  { name: 'embedExternalId', of: ({ externalId }) => externalId, caseExact: true, operators: ['eq', 'co'] },
];

/** The embed users of one space. The dataset's are shared between spaces until this one changes something. */
export class EmbedUsers {
  readonly #context: EmbedUsersContext;
  readonly #records: CopyOnWrite<string, EmbedUser>;

  constructor(context: EmbedUsersContext) {
    this.#context = context;
    this.#records = new CopyOnWrite(context.initial, context);
  }

  has(id: string): boolean {
    return this.#records.read().has(id);
  }

  find(id: string): EmbedUser | undefined {
    return this.#records.read().get(id);
  }

  /** Oldest first. */
  all(): Iterable<EmbedUser> {
    return this.#records.read().values();
  }

  /** The person whom sessions call this; its case counts. */
  withExternalId(externalId: string): EmbedUser | undefined {
    for (const user of this.all()) if (user.externalId === externalId) return user;
    return undefined;
  }

  /** Throws `embed_user_not_found`. */
  get(id: string, caller: Caller): EmbedUser {
    requireScimAccess(caller);
    const user = this.find(id);
    if (!user) throw new DomainError('embed_user_not_found', 'Embed user not found');
    return user;
  }

  /**
   * A page in order of creation.
   * Throws `invalid_filter` for anything but `eq` and `co` on `userName` and `embedExternalId`.
   */
  list(caller: Caller, query: ScimQuery): ScimPage<EmbedUser> {
    requireScimAccess(caller);
    const { switches } = this.#context;
    const filter = switches.scimFilter === 'ignored' ? null : query.filter;
    return scimPage(this.all(), { ...query, filter }, FILTERABLE, switches);
  }

  /** Makes or replaces the person with this `externalId`: each call is the whole truth about them. */
  upsert(claims: EmbedUserClaims): EmbedUser {
    const { clock, ids, organizationSlug, onEntity, onChange } = this.#context;
    const now = clock.now();
    const known = this.withExternalId(claims.externalId);
    const user = embedUserOf(claims, {
      id: known?.id ?? ids.next('embed-user made later'),
      userName: () => syntheticUserName(ids, claims.externalId, organizationSlug),
      createdAt: known?.createdAt ?? now,
      updatedAt: now,
    });
    if (user.entity !== null) onEntity(user.entity, user.entityGroupLabel);
    this.#records.set(user.id, user);
    onChange(known ? 'updated' : 'created', user);
    return user;
  }

  /** What deleting a person and signing them in again comes to: all is as it was but the id. Undefined: no such person. */
  renew(externalId: string): EmbedUser | undefined {
    const { clock, ids, onChange } = this.#context;
    const known = this.withExternalId(externalId);
    if (!known) return undefined;
    const now = clock.now();
    const user = { ...known, id: ids.next('embed-user made later'), createdAt: now, updatedAt: now };
    this.#records.delete(known.id);
    onChange('deleted', known);
    this.#records.set(user.id, user);
    onChange('created', user);
    return user;
  }

  /** Changes what others than a session decide about somebody; the next session replaces that, too. */
  assign(
    user: EmbedUser,
    decided: Partial<Pick<EmbedUser, 'groups' | 'connectionRoles' | 'modelRoles'>>,
  ): void {
    this.#records.set(user.id, { ...user, ...decided });
  }

  /** Deletes for good: a later session with the same `externalId` makes a new person with a new id. */
  delete(id: string, caller: Caller): void {
    const user = this.get(id, caller);
    this.#records.delete(id);
    this.#context.onChange('deleted', user);
  }
}
