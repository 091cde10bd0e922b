import type { Wire } from '../../../openapi/index.js';
import { iso } from '../../core/clock.js';
import { ATTRIBUTES } from '../../core/directory/patch-member.js';
import type { Group, Member } from '../../core/directory/records.js';
import type { ScimPage, ScimQuery } from '../../core/directory/scim-list.js';
import type { EmbedUser } from '../../core/embed-users/embed-user.js';
import type { Space } from '../../core/space.js';

const LIST_SCHEMA = 'urn:ietf:params:scim:api:messages:2.0:ListResponse';
const USER_SCHEMA = 'urn:ietf:params:scim:schemas:core:2.0:User';
const GROUP_SCHEMA = 'urn:ietf:params:scim:schemas:core:2.0:Group';

/** What a SCIM list is asked for: 100 from the first on, unless told otherwise. */
export const scimQuery = (query: {
  readonly filter?: string;
  readonly startIndex?: number;
  readonly count?: number;
}): ScimQuery => ({
  filter: query.filter ?? null,
  startIndex: query.startIndex ?? 1,
  count: query.count ?? 100,
});

/** The envelope of every SCIM list. */
export const presentScimList = <Item, Resource>(page: ScimPage<Item>, present: (item: Item) => Resource) => ({
  schemas: [LIST_SCHEMA],
  totalResults: page.total,
  startIndex: page.startIndex,
  itemsPerPage: page.items.length,
  Resources: page.items.map(present),
});

export function presentEmbedUser(space: Space, user: EmbedUser): Wire['ScimUserResponse'] {
  return {
    schemas: [USER_SCHEMA],
    id: user.id,
    userName: user.userName,
    displayName: user.name,
    active: true,
    emails: [{ primary: true, value: user.userName }],
    groups: presentGroupsOf(space.directory.groups.of(user)),
    embedExternalId: user.externalId,
    embedEntity: user.entity,
    embedEmail: user.email,
    meta: presentMeta(user, 'User'),
    [ATTRIBUTES]: user.attributes,
    'urn:omni:params:scim:schemas:extension:user:2.0': { lastLogin: null },
  };
}

export function presentMember(space: Space, member: Member): Wire['ScimUserResource'] {
  return {
    schemas: [USER_SCHEMA],
    id: member.id,
    userName: member.userName,
    displayName: member.name,
    active: member.active,
    emails: [{ primary: true, value: member.userName }],
    groups: presentGroupsOf(space.directory.groups.of({ groups: member.groups, entity: null })),
    meta: presentMeta(member, 'User'),
    [ATTRIBUTES]: member.attributes,
    'urn:omni:params:scim:schemas:extension:user:2.0': { lastLogin: null },
  };
}

export function presentGroup(space: Space, group: Group, withMembers = true): Wire['ScimGroupResource'] {
  const members = () =>
    space.directory.groups.members(group).map(({ id, name }) => ({ display: name, value: id }));
  return {
    schemas: [GROUP_SCHEMA],
    id: group.miniUuid,
    displayName: group.name,
    ...(withMembers ? { members: members() } : {}),
    meta: presentMeta(group, 'Group'),
  };
}

const presentGroupsOf = (groups: readonly Group[]) =>
  groups.map(({ name, miniUuid }) => ({ display: name, value: miniUuid }));

const presentMeta = (
  { createdAt, updatedAt }: Pick<Member, 'createdAt' | 'updatedAt'>,
  resourceType: 'User' | 'Group',
): Wire['ScimMeta'] => ({ created: iso(createdAt), lastModified: iso(updatedAt), resourceType });
