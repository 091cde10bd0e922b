import type { Router } from 'express';
import type { Switches, Wire } from '../../../openapi/index.js';
import type { ListedRole } from '../../core/directory/model-roles.js';
import { readBody } from '../read-body.js';
import { type Edge, serve } from '../serve.js';

/** Roles of people and groups on connections and models. */
export function modelRoleRoutes(router: Router, edge: Edge): void {
  router.get(
    '/api/v1/users/:membershipId/model-roles',
    serve(edge, 'usersGetModelRoles', ({ path: { membershipId }, query, caller, space }) => {
      const roles = space.directory.modelRoles.ofUser(caller, membershipId, query);
      const body: Wire['UserModelRolesResponse'] = {
        membershipId,
        results: presentRoles(roles, space.switches),
      };
      return { status: 200, body };
    }),
  );
  router.post(
    '/api/v1/users/:membershipId/model-roles',
    readBody(),
    serve(edge, 'usersAssignModelRole', ({ path: { membershipId }, body: asked, caller, space }) => {
      const { modelRoles } = space.directory;
      const roleName = modelRoles.assignToUser(caller, membershipId, asked, asked.roleName);
      const body: Wire['AssignModelRoleResponse'] = { membershipId, roleName, ...presentTarget(asked) };
      return { status: 200, body };
    }),
  );
  router.get(
    '/api/v1/user-groups/:id/model-roles',
    serve(edge, 'userGroupsGetModelRoles', ({ path: { id }, query, caller, space }) => {
      const roles = space.directory.modelRoles.ofGroup(caller, id, query);
      const body: Wire['UserGroupModelRolesResponse'] = {
        userGroupId: id,
        results: presentRoles(roles, space.switches),
      };
      return { status: 200, body };
    }),
  );
  router.post(
    '/api/v1/user-groups/:id/model-roles',
    readBody(),
    serve(edge, 'userGroupsAssignModelRole', ({ path: { id }, body: asked, caller, space }) => {
      const roleName = space.directory.modelRoles.assignToGroup(caller, id, asked, asked.roleName);
      const body: Wire['AssignGroupModelRoleResponse'] = {
        userGroupId: id,
        roleName,
        ...presentTarget(asked),
      };
      return { status: 200, body };
    }),
  );
}

/** How the origin of a role is called: the two sources differ. */
const ORIGIN = {
  live: { user: 'User Role', group: 'Group Role', base: 'Connection Base Role' },
  spec: { user: 'USER', group: 'GROUP', base: 'BASE' },
};

const presentRoles = (
  roles: readonly ListedRole[],
  { roleOrigin }: Switches,
): Wire['UserModelRolesResponse']['results'] =>
  roles.map(({ role, connectionId, modelId, priority, resolved, from }) => ({
    roleName: role,
    baseRole: role,
    connectionId,
    modelId,
    priority,
    resolved,
    from:
      typeof from === 'string'
        ? { type: ORIGIN[roleOrigin][from] }
        : { type: ORIGIN[roleOrigin].group, depth: 0, miniUuid: from.miniUuid, name: from.name },
  }));

/** What a role was given on; the narrower one when both were named. */
const presentTarget = ({ connectionId, modelId }: { connectionId?: string; modelId?: string }) =>
  modelId === undefined
    ? { connectionId: connectionId ?? null, modelId: null }
    : { connectionId: null, modelId };
