import type { Router } from 'express';
import { ATTRIBUTES, memberChanges } from '../../core/directory/patch-member.js';
import { readBody } from '../read-body.js';
import { type Edge, serve } from '../serve.js';
import { presentMember, presentScimList, scimQuery } from './present-scim.js';

const PATH = '/api/scim/v2/Users';

/** Standard users over SCIM. Embed users have endpoints of their own and are in none of these answers. */
export function scimUserRoutes(router: Router, edge: Edge): void {
  router.get(
    PATH,
    serve(edge, 'scimUsersList', ({ query, caller, space }) => {
      const page = space.directory.members.list(caller, scimQuery(query));
      return { status: 200, body: presentScimList(page, (member) => presentMember(space, member)) };
    }),
  );
  router.post(
    PATH,
    readBody(),
    serve(edge, 'scimUsersCreate', ({ body, caller, space }) => {
      const member = space.directory.members.create(caller, {
        userName: body.userName,
        name: body.displayName,
        attributes: body[ATTRIBUTES] ?? {},
      });
      return { status: 201, body: presentMember(space, member) };
    }),
  );
  router.get(
    `${PATH}/:id`,
    serve(edge, 'scimUsersGet', ({ path: { id }, caller, space }) => ({
      status: 200,
      body: presentMember(space, space.directory.members.get(id, caller)),
    })),
  );
  router.put(
    `${PATH}/:id`,
    readBody(),
    serve(edge, 'scimUsersReplace', ({ path: { id }, body, caller, space }) => {
      const member = space.directory.members.replace(caller, id, {
        userName: body.userName,
        name: body.displayName,
        active: body.active,
        attributes: body[ATTRIBUTES],
      });
      return { status: 200, body: presentMember(space, member) };
    }),
  );
  router.patch(
    `${PATH}/:id`,
    readBody(),
    serve(edge, 'scimUsersUpdate', ({ path: { id }, body, caller, space }) => {
      const { members } = space.directory;
      members.get(id, caller);
      const member = members.change(caller, id, memberChanges(body.Operations));
      return { status: 200, body: presentMember(space, member) };
    }),
  );
  router.delete(
    `${PATH}/:id`,
    serve(edge, 'scimUsersDelete', ({ path: { id }, caller, space }) => {
      space.directory.members.revoke(caller, id);
      return { status: 204 };
    }),
  );
}
