import type { Router } from 'express';
import type { UserRole } from '../../../fixtures/index.js';
import type { Wire } from '../../../openapi/index.js';
import { type Edge, serve } from '../serve.js';

const ROLES: Record<UserRole, { readonly baseRole: string; readonly permissions: readonly string[] }> = {
  admin: {
    baseRole: 'CONNECTION_ADMIN',
    permissions: ['USE_AI', 'QUERY_TOPICS', 'QUERY_FULL_MODEL', 'QUERY_SQL', 'UPDATE', 'USE_WORKBOOKS'],
  },
  modeler: {
    baseRole: 'MODELER',
    permissions: ['USE_AI', 'QUERY_TOPICS', 'QUERY_FULL_MODEL', 'QUERY_SQL', 'UPDATE', 'USE_WORKBOOKS'],
  },
  'restricted-querier': { baseRole: 'QUERY_TOPICS', permissions: ['USE_AI', 'QUERY_TOPICS'] },
  viewer: { baseRole: 'VIEWER', permissions: [] },
};

/** What a key is and may do. */
export function whoamiRoutes(router: Router, edge: Edge): void {
  router.get(
    '/api/v1/whoami',
    serve(edge, 'whoami', ({ query, caller, space }) => {
      const { user } = caller;
      const { baseRole, permissions } = ROLES[user.role];
      const models = space.world.models.filter(
        ({ id, kind }) => (kind === 'SHARED' || kind === 'SHARED_EXTENSION') && id === (query.modelId ?? id),
      );
      const body: Wire['WhoamiResponse'] = {
        keyScope: caller.key === 'organization' ? 'organization' : 'user',
        orgRole: user.role === 'admin' ? 'ORG_ADMIN' : 'MEMBER',
        rolesByModel: Object.fromEntries(
          models.map(({ id, connectionId }) => [
            id,
            { baseRole, connectionId, permissions: [...permissions], roleName: baseRole },
          ]),
        ),
        user: { id: user.userId, membershipId: user.membershipId },
      };
      return { status: 200, body };
    }),
  );
}
