import type { Router } from 'express';
import type { Wire } from '../../../openapi/index.js';
import { iso } from '../../core/clock.js';
import type { EmbedUser } from '../../core/embed-users/embed-user.js';
import { DomainError } from '../../core/errors.js';
import type { Space } from '../../core/space.js';
import { readBody } from '../read-body.js';
import { type Edge, type Outcome, type Request, serve } from '../serve.js';
import { TransportError } from '../transport-error.js';

const LIST_SCHEMA = 'urn:ietf:params:scim:api:messages:2.0:ListResponse';
const USER_SCHEMA = 'urn:ietf:params:scim:schemas:core:2.0:User';

/** How embed users come to be (a session) and how they are looked up (SCIM). */
export function embedUserRoutes(router: Router, edge: Edge): void {
  router.post(
    '/api/v1/embed/sso/generate-session',
    readBody(),
    serve(edge, 'embedSsoGenerateSession', (request) => generateSession(request)),
  );
  router.post(
    '/api/unstable/embed/sso/generate-session',
    readBody(),
    serve(edge, 'embedSsoGenerateSessionUnstable', (request) => generateSession(request)),
  );

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
      const { filter = null, startIndex = 1, count = 100 } = query;
      const page = space.embedUsers.list(caller, filter, Number(startIndex), Number(count));
      const body: Wire['ScimUsersListResponse'] = {
        schemas: [LIST_SCHEMA],
        totalResults: page.total,
        startIndex: page.startIndex,
        itemsPerPage: page.users.length,
        Resources: page.users.map((user) => presentEmbedUser(space, user)),
      };
      return { status: 200, body };
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

type SessionRequest = Request<'embedSsoGenerateSession'> | Request<'embedSsoGenerateSessionUnstable'>;

function generateSession({ body, caller, space }: SessionRequest): Outcome {
  if (caller.key !== 'organization') {
    throw new DomainError('organization_key_needed', 'Permission denied: an organization API key is needed');
  }
  if (space.switches.requireContentPath === 'yes' && body.contentPath === undefined) {
    throw new DomainError('invalid_request', 'Bad Request: contentPath: Required');
  }
  space.embedUsers.upsert(body);
  const answer: Wire['EmbedSsoGenerateSessionResponse'] = { sessionId: space.ids.next('session') };
  return { status: 200, body: answer };
}

function presentEmbedUser(space: Space, user: EmbedUser): Wire['ScimUserResponse'] {
  const groups = user.entity === null ? user.groups : [user.entity, ...user.groups];
  return {
    schemas: [USER_SCHEMA],
    id: user.id,
    userName: user.userName,
    displayName: user.name,
    active: true,
    emails: [{ primary: true, value: user.userName }],
    groups: groups.map((display) => ({ display, value: space.miniUuid('group', display) })),
    embedExternalId: user.externalId,
    embedEntity: user.entity,
    embedEmail: user.email,
    meta: { created: iso(user.createdAt), lastModified: iso(user.updatedAt), resourceType: 'User' },
    'urn:omni:params:1.0:UserAttribute': user.attributes,
    'urn:omni:params:scim:schemas:extension:user:2.0': { lastLogin: null },
  };
}
