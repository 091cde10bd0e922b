import type { Router } from 'express';
import type { Wire } from '../../../openapi/index.js';
import { requireScimAccess } from '../../core/access.js';
import { type Edge, serve } from '../serve.js';
import { TransportError } from '../transport-error.js';

const PATH = '/api/v0/users/embed';

/** A list that a guide of March 2026 tells its readers to call, and that live instances do not have. */
export function usersEmbedLegacyRoutes(router: Router, edge: Edge): void {
  router.get(
    PATH,
    serve(edge, 'usersEmbedLegacy', ({ caller, space }) => {
      if (space.switches.legacyUsersEmbed !== 'serve') {
        const remedy = 'look embed users up at /api/scim/v2/embed/Users';
        throw new TransportError(404, `Not Found: omni-mock serves no GET ${PATH}; ${remedy}`);
      }
      requireScimAccess(caller);
      const records = [...space.embedUsers.all()].map(({ id, externalId, name }) => ({
        id,
        externalId,
        name,
      }));
      const body: Wire['UsersEmbedLegacyResponse'] = { records };
      return { status: 200, body };
    }),
  );
}
