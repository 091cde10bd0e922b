import type { Router } from 'express';
import { type Edge, serve } from '../serve.js';
import { TransportError } from '../transport-error.js';
import { presentEmbedUser, presentScimList, scimQuery } from './present-scim.js';

/** Embed users over SCIM, which reads and deletes them; sessions make and change them. */
export function embedUserRoutes(router: Router, edge: Edge): void {
  scimRoutes(router, edge, '/api/scim/v2/embed/Users');
  // Sources disagree about the case of the last segment, so both are served unless the space is strict.
  router.use('/api/scim/v2/embed/users', (req, _res, next) => {
    const { scimPathCase } = req.call.space.switches;
    next(
      scimPathCase === 'strict'
        ? new TransportError(
            404,
            'Not Found: SCIM paths are case-sensitive here; use /api/scim/v2/embed/Users',
          )
        : undefined,
    );
  });
  scimRoutes(router, edge, '/api/scim/v2/embed/users');
}

function scimRoutes(router: Router, edge: Edge, path: string): void {
  router.get(
    path,
    serve(edge, 'scimEmbedUsersList', ({ query, caller, space }) => {
      const page = space.embedUsers.list(caller, scimQuery(query));
      return { status: 200, body: presentScimList(page, (user) => presentEmbedUser(space, user)) };
    }),
  );
  router.get(
    `${path}/:id`,
    serve(edge, 'scimEmbedUsersGet', ({ path: { id }, caller, space }) => ({
      status: 200,
      body: presentEmbedUser(space, space.embedUsers.get(id, caller)),
    })),
  );
  router.delete(
    `${path}/:id`,
    serve(edge, 'scimEmbedUsersDelete', ({ path: { id }, caller, space }) => {
      space.embedUsers.delete(id, caller);
      return { status: 204 };
    }),
  );
}
