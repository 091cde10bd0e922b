import type { Router } from 'express';
import { groupChanges } from '../../core/directory/patch-group.js';
import { readBody } from '../read-body.js';
import { type Edge, serve } from '../serve.js';
import { presentGroup, presentScimList, scimQuery } from './present-scim.js';

const PATH = '/api/scim/v2/Groups';

/** Groups over SCIM: the organization's own, and one for each entity, which follows the sessions of its users. */
export function scimGroupRoutes(router: Router, edge: Edge): void {
  router.get(
    PATH,
    serve(edge, 'scimGroupsList', ({ query, caller, space }) => {
      const page = space.directory.groups.list(caller, scimQuery(query));
      const withMembers = !(query.excludedAttributes ?? '').split(',').includes('members');
      const body = presentScimList(page, (group) => presentGroup(space, group, withMembers));
      return { status: 200, body };
    }),
  );
  router.post(
    PATH,
    readBody(),
    serve(edge, 'scimGroupsCreate', ({ body, caller, space }) => {
      const group = space.directory.groups.create(caller, body.displayName, idsOf(body.members ?? []));
      return { status: 201, body: presentGroup(space, group) };
    }),
  );
  router.get(
    `${PATH}/:id`,
    serve(edge, 'scimGroupsGet', ({ path: { id }, caller, space }) => ({
      status: 200,
      body: presentGroup(space, space.directory.groups.get(id, caller)),
    })),
  );
  router.put(
    `${PATH}/:id`,
    readBody(),
    serve(edge, 'scimGroupsReplace', ({ path: { id }, body, caller, space }) => {
      const group = space.directory.groups.replace(caller, id, body.displayName, idsOf(body.members));
      return { status: 200, body: presentGroup(space, group) };
    }),
  );
  router.patch(
    `${PATH}/:id`,
    readBody(),
    serve(edge, 'scimGroupsUpdate', ({ path: { id }, body, caller, space }) => {
      const { groups } = space.directory;
      groups.get(id, caller);
      const group = groups.change(caller, id, groupChanges(body.Operations));
      return { status: 200, body: presentGroup(space, group) };
    }),
  );
  router.delete(
    `${PATH}/:id`,
    serve(edge, 'scimGroupsDelete', ({ path: { id }, caller, space }) => {
      space.directory.groups.delete(caller, id);
      return { status: 204 };
    }),
  );
}

const idsOf = (members: readonly { readonly value: string }[]): string[] => members.map(({ value }) => value);
