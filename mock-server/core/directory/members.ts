import type { Switches } from '../../../openapi/index.js';
import { type Caller, requireScimAccess } from '../access.js';
import type { SpaceClock } from '../clock.js';
import { DomainError } from '../errors.js';
import type { IdSource } from '../ids.js';
import type { AttributeDefinition } from './attribute-definitions.js';
import { CopyOnWrite, type WriteHooks } from './copy-on-write.js';
import type { Member } from './records.js';
import { type Filterable, type ScimPage, type ScimQuery, scimPage } from './scim-list.js';
import { type WantedAttributes, withAttributes } from './settable-attributes.js';

export interface NewMember {
  /** The email address. */
  readonly userName: string;
  readonly name: string;
  readonly attributes: WantedAttributes;
}

/** What a PUT says: everything; what it leaves out is undefined. */
export interface MemberReplacement {
  readonly userName: string;
  readonly name: string | undefined;
  readonly active: boolean | undefined;
  readonly attributes: WantedAttributes | undefined;
}

/** What a PATCH changes; the rest stays. */
export interface MemberChanges {
  readonly userName?: string;
  readonly name?: string;
  readonly active?: boolean;
  readonly attributes?: WantedAttributes;
}

export interface MembersContext extends WriteHooks {
  readonly clock: SpaceClock;
  readonly ids: IdSource;
  readonly switches: Switches;
  readonly definitions: ReadonlyMap<string, AttributeDefinition>;
  readonly initial: () => ReadonlyMap<string, Member>;
  /** Somebody lost their access; their personal tokens end with it. */
  readonly onDeactivated: (membershipId: string) => void;
}

const TAKEN = 'User with this email already exists';

const FILTERABLE: readonly Filterable<Member>[] = [
  { name: 'userName', of: ({ userName }) => userName, caseExact: false, operators: ['eq', 'co'] },
];

/** The standard users of one space, as SCIM manages them. */
export class Members {
  readonly #context: MembersContext;
  readonly #records: CopyOnWrite<string, Member>;

  constructor(context: MembersContext) {
    this.#context = context;
    this.#records = new CopyOnWrite(context.initial, context);
  }

  find(id: string): Member | undefined {
    return this.#records.read().get(id);
  }

  all(): Iterable<Member> {
    return this.#records.read().values();
  }

  /** Throws `user_not_found`. */
  get(id: string, caller: Caller): Member {
    requireScimAccess(caller);
    const member = this.find(id);
    if (!member) throw new DomainError('user_not_found', 'User not found');
    return member;
  }

  list(caller: Caller, query: ScimQuery): ScimPage<Member> {
    requireScimAccess(caller);
    return scimPage(this.all(), query, FILTERABLE, this.#context.switches);
  }

  /** Makes a member in no group and with no role of their own. Throws `user_exists`. */
  create(caller: Caller, { userName, name, attributes }: NewMember): Member {
    requireScimAccess(caller);
    const { clock, ids } = this.#context;
    if (this.#isTaken(userName, null)) throw new DomainError('user_exists', TAKEN);
    const now = clock.now();
    return this.#write({
      id: ids.next('membership'),
      userName,
      name,
      active: true,
      groups: [],
      attributes: this.#attributes({}, attributes),
      roles: {},
      createdAt: now,
      updatedAt: now,
    });
  }

  /** A PUT: what it leaves out goes back to its default, or stays, as the switch says. */
  replace(caller: Caller, id: string, wanted: MemberReplacement): Member {
    const member = this.get(id, caller);
    if (wanted.userName.toLowerCase() !== member.userName.toLowerCase()) {
      throw new DomainError('invalid_request', `Bad Request: userName: Expected '${member.userName}'`);
    }
    const keep = this.#context.switches.scimPutOmitted === 'keep';
    return this.change(caller, id, {
      name: wanted.name ?? (keep ? member.name : member.userName),
      active: wanted.active ?? (keep ? member.active : true),
      // A PUT that names attributes names all of them.
      attributes:
        wanted.attributes === undefined && keep ? {} : { ...absent(member.attributes), ...wanted.attributes },
    });
  }

  /** Throws `invalid_request` when the new address is somebody else's: the contract has 409 for making users alone. */
  change(caller: Caller, id: string, changes: MemberChanges): Member {
    const member = this.get(id, caller);
    const { userName = member.userName, name = member.name, active = member.active } = changes;
    if (this.#isTaken(userName, id))
      throw new DomainError('invalid_request', `Bad Request: userName: ${TAKEN}`);
    const attributes = this.#attributes(member.attributes, changes.attributes ?? {});
    const updatedAt = this.#context.clock.now();
    const changed = this.#write({ ...member, userName, name, active, attributes, updatedAt });
    if (member.active && !active) this.#context.onDeactivated(id);
    return changed;
  }

  /** A DELETE: the person loses access, the record stays (docs.omni.co; only embed users are deleted for good). */
  revoke(caller: Caller, id: string): void {
    this.change(caller, id, { active: false });
  }

  /** Changes what other parts of the directory decide about a member. */
  assign(member: Member, decided: Partial<Pick<Member, 'groups' | 'roles'>>): void {
    this.#write({ ...member, ...decided });
  }

  #write(member: Member): Member {
    this.#records.set(member.id, member);
    return member;
  }

  #attributes(before: Member['attributes'], wanted: WantedAttributes): Member['attributes'] {
    const { definitions, switches } = this.#context;
    return withAttributes(before, wanted, definitions, switches.unknownScimAttribute);
  }

  #isTaken(userName: string, byOtherThan: string | null): boolean {
    const wanted = userName.toLowerCase();
    for (const member of this.all()) {
      if (member.userName.toLowerCase() === wanted && member.id !== byOtherThan) return true;
    }
    return false;
  }
}

const absent = (attributes: Member['attributes']): Readonly<Record<string, null>> =>
  Object.fromEntries(Object.keys(attributes).map((name) => [name, null]));
