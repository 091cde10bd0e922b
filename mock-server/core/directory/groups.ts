import type { Switches } from '../../../openapi/index.js';
import { type Caller, requireScimAccess } from '../access.js';
import type { SpaceClock } from '../clock.js';
import { DomainError } from '../errors.js';
import type { IdSource } from '../ids.js';
import { CopyOnWrite, type WriteHooks } from './copy-on-write.js';
import { groupOf } from './initial-directory.js';
import type { Group } from './records.js';
import { type Filterable, type ScimPage, type ScimQuery, scimPage } from './scim-list.js';

/** Somebody of either population, as groups see them. */
export interface Person {
  readonly id: string;
  readonly name: string;
  /** Names of the organization's own groups. */
  readonly groups: readonly string[];
  /** Null for a standard user. */
  readonly entity: string | null;
}

/** Everybody who can be in a group. */
export interface People {
  all(): Iterable<Person>;
  find(id: string): Person | undefined;
  setGroups(id: string, groups: readonly string[]): void;
}

/** One operation of a PATCH. */
export type GroupChange =
  | { readonly rename: string }
  | { readonly add: readonly string[] }
  | { readonly remove: readonly string[] }
  | { readonly members: readonly string[] };

export interface GroupsContext extends WriteHooks {
  readonly clock: SpaceClock;
  readonly ids: IdSource;
  readonly switches: Switches;
  readonly people: People;
  readonly initial: () => ReadonlyMap<string, Group>;
}

const TAKEN = 'Group with this name already exists';

const FILTERABLE: readonly Filterable<Group>[] = [
  // Not "case exact": the rule of RFC 7643, section 2.2, where nothing else is said.
  { name: 'displayName', of: ({ name }) => name, caseExact: false, operators: ['eq'] },
];

/**
 * The groups of one space: the organization's own, and one for each entity. Who is in a group is written on the
 * people; an entity's group has whoever their session says belongs to the entity.
 */
export class Groups {
  readonly #context: GroupsContext;
  readonly #records: CopyOnWrite<string, Group>;

  constructor(context: GroupsContext) {
    this.#context = context;
    this.#records = new CopyOnWrite(context.initial, context);
  }

  all(): Iterable<Group> {
    return this.#records.read().values();
  }

  /** By either of its ids. */
  find(id: string): Group | undefined {
    const known = this.#records.read().get(id);
    if (known) return known;
    for (const group of this.all()) if (group.uuid === id) return group;
    return undefined;
  }

  /** One of the organization's own groups. */
  named(name: string): Group | undefined {
    for (const group of this.all()) if (group.entity === null && group.name === name) return group;
    return undefined;
  }

  /** The groups somebody is in, that of their entity first. */
  of({ groups, entity }: Pick<Person, 'groups' | 'entity'>): readonly Group[] {
    const own = groups.map((name) => this.named(name)).filter((group) => group !== undefined);
    const ofEntity = entity === null ? undefined : this.#ofEntity(entity);
    return ofEntity ? [ofEntity, ...own] : own;
  }

  /** Who is in a group. */
  members(group: Group): readonly Person[] {
    return [...this.#context.people.all()].filter((person) => isIn(person, group));
  }

  list(caller: Caller, query: ScimQuery): ScimPage<Group> {
    requireScimAccess(caller);
    return scimPage(this.all(), query, FILTERABLE, this.#context.switches);
  }

  /** Throws `group_not_found`. SCIM knows a group by its short id. */
  get(id: string, caller: Caller): Group {
    requireScimAccess(caller);
    const group = this.#records.read().get(id);
    if (!group) throw new DomainError('group_not_found', 'Group not found');
    return group;
  }

  /** Throws `group_exists`. */
  create(caller: Caller, name: string, memberIds: readonly string[]): Group {
    requireScimAccess(caller);
    if (this.#isTaken(name, null)) throw new DomainError('group_exists', TAKEN);
    this.#refuseUnknown(memberIds);
    const now = this.#context.clock.now();
    const uuid = this.#context.ids.next('group');
    const group = groupOf(uuid, { name, entity: null, roles: {}, createdAt: now, updatedAt: now });
    this.#write(group);
    this.#fill(group, memberIds);
    return group;
  }

  /** A PUT. Throws `invalid_request` where the switch says that an instance refuses them. */
  replace(caller: Caller, id: string, name: string, memberIds: readonly string[]): Group {
    this.get(id, caller);
    if (this.#context.switches.groupsPut === 'refused')
      throw new DomainError('invalid_request', 'Bad Request: PUT is not supported for groups; use PATCH');
    return this.change(caller, id, [{ rename: name }, { members: memberIds }]);
  }

  /** A PATCH: makes every change, or none when one of them cannot be. */
  change(caller: Caller, id: string, changes: readonly GroupChange[]): Group {
    const group = this.get(id, caller);
    refuseEntity(group);
    let name = group.name;
    const ids = new Set(this.members(group).map((member) => member.id));
    for (const change of changes) {
      if ('rename' in change) name = change.rename;
      if ('members' in change) ids.clear();
      if ('remove' in change) for (const gone of change.remove) ids.delete(gone);
      const added = 'add' in change ? change.add : 'members' in change ? change.members : [];
      this.#refuseUnknown(added);
      for (const one of added) ids.add(one);
    }
    // The contract has 409 for making groups alone.
    if (this.#isTaken(name, group))
      throw new DomainError('invalid_request', `Bad Request: displayName: ${TAKEN}`);
    const renamed = { ...group, name, updatedAt: this.#context.clock.now() };
    if (name !== group.name) this.#fill(group, []);
    this.#write(renamed);
    this.#fill(renamed, [...ids]);
    return renamed;
  }

  delete(caller: Caller, id: string): void {
    const group = this.get(id, caller);
    refuseEntity(group);
    this.#fill(group, []);
    this.#records.delete(group.miniUuid);
  }

  /** Makes sure that an entity has its group; a label, once given, is the group's name. */
  ensureEntity(entity: string, label: string | null): void {
    const { clock, ids } = this.#context;
    const known = this.#ofEntity(entity);
    const updatedAt = clock.now();
    if (!known) {
      const group = { name: label ?? entity, entity, roles: {}, createdAt: updatedAt, updatedAt };
      this.#write(groupOf(ids.named('entity-group', entity), group));
    } else if (label !== null && label !== known.name) {
      this.#write({ ...known, name: label, updatedAt });
    }
  }

  /** Gives a group a role. */
  assign(group: Group, roles: Group['roles']): void {
    this.#write({ ...group, roles });
  }

  #ofEntity(entity: string): Group | undefined {
    for (const group of this.all()) if (group.entity === entity) return group;
    return undefined;
  }

  #write(group: Group): void {
    this.#records.set(group.miniUuid, group);
  }

  /** Puts exactly these people into one of the organization's own groups. */
  #fill(group: Group, ids: readonly string[]): void {
    const { people } = this.#context;
    const wanted = new Set(ids);
    for (const person of [...people.all()]) {
      const others = person.groups.filter((name) => name !== group.name);
      const isMember = others.length < person.groups.length;
      if (wanted.has(person.id) && !isMember) people.setGroups(person.id, [...others, group.name]);
      if (!wanted.has(person.id) && isMember) people.setGroups(person.id, others);
    }
  }

  #isTaken(name: string, byOtherThan: Group | null): boolean {
    for (const group of this.all()) {
      if (group.name === name && group.miniUuid !== byOtherThan?.miniUuid) return true;
    }
    return false;
  }

  #refuseUnknown(memberIds: readonly string[]): void {
    const unknown = memberIds.find((id) => this.#context.people.find(id) === undefined);
    if (unknown !== undefined)
      throw new DomainError('invalid_request', `Bad Request: members: Membership ${unknown} not found`);
  }
}

const isIn = (person: Person, group: Group): boolean =>
  group.entity === null ? person.groups.includes(group.name) : person.entity === group.entity;

function refuseEntity({ entity, name }: Group): void {
  if (entity === null) return;
  throw new DomainError(
    'permission_denied',
    `Permission denied - the group ${name} belongs to an entity and follows its embed users' sessions`,
  );
}
