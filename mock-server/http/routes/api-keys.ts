import type { Router } from 'express';
import type { Wire } from '../../../openapi/index.js';
import type { ApiKey } from '../../core/api-keys/api-keys.js';
import { iso } from '../../core/clock.js';
import { readBody } from '../read-body.js';
import { type Edge, serve } from '../serve.js';
import { presentPage } from './present-page.js';

const PAGE_SIZE = 20;

/** API keys as administrators see them. None can be made here: Omni makes keys in its settings only. */
export function apiKeyRoutes(router: Router, edge: Edge): void {
  router.get(
    '/api/v1/api-keys',
    serve(edge, 'apiKeysList', ({ query, caller, space }) => {
      const { sortField = 'createdAt', sortDirection = 'asc', cursor = null, pageSize = PAGE_SIZE } = query;
      const asked = { sortField, sortDirection, cursor, pageSize, ...(query.type && { type: query.type }) };
      const page = space.apiKeys.list(caller, asked);
      const body: Wire['ApiKeysListResponse'] = {
        pageInfo: presentPage(page),
        records: page.items.map(presentKey),
      };
      return { status: 200, body };
    }),
  );

  router.get(
    '/api/v1/api-keys/:id',
    serve(edge, 'apiKeysGet', ({ path, caller, space }) => ({
      status: 200,
      body: presentKey(space.apiKeys.get(path.id, caller)),
    })),
  );

  router.put(
    '/api/v1/api-keys/:id',
    readBody(),
    serve(edge, 'apiKeysUpdate', ({ path, body, caller, space }) => ({
      status: 200,
      body: presentKey(space.apiKeys.setEnabled(path.id, body.enabled, caller)),
    })),
  );

  router.delete(
    '/api/v1/api-keys/:id',
    serve(edge, 'apiKeysDelete', ({ path, caller, space }) => {
      space.apiKeys.revoke(path.id, caller);
      return { status: 200, body: { message: 'API token revoked', success: true } };
    }),
  );
}

const presentKey = ({ createdAt, ...key }: ApiKey): Wire['ApiKeyRecord'] => ({
  ...key,
  createdAt: iso(createdAt),
});
