import type { Router } from 'express';
import type { Wire } from '../../../openapi/index.js';
import { PERMISSIONS } from '../../core/directory/roles.js';
import { type Edge, serve } from '../serve.js';

/** What a key is and may do. */
export function whoamiRoutes(router: Router, edge: Edge): void {
  router.get(
    '/api/v1/whoami',
    serve(edge, 'whoami', ({ query, caller, space }) => {
      const { user } = caller;
      const self = space.directory.effectiveUser(user.membershipId);
      const models = space.world.models.filter(
        ({ id, kind }) => (kind === 'SHARED' || kind === 'SHARED_EXTENSION') && id === (query.modelId ?? id),
      );
      const body: Wire['WhoamiResponse'] = {
        keyScope: caller.key === 'organization' ? 'organization' : 'user',
        orgRole: user.role === 'admin' ? 'ORG_ADMIN' : 'MEMBER',
        rolesByModel: Object.fromEntries(
          models.map((model) => {
            const role = self?.roleOn(model) ?? 'NO_ACCESS';
            const { connectionId } = model;
            return [
              model.id,
              { baseRole: role, connectionId, permissions: [...PERMISSIONS[role]], roleName: role },
            ];
          }),
        ),
        user: { id: user.userId, membershipId: user.membershipId },
      };
      return { status: 200, body };
    }),
  );
}
