import type { IncomingMessage, ServerResponse } from 'node:http';
import express, { type Request, type Response } from 'express';
import type { Call } from './call.js';
import { apiKeyRoutes } from './routes/api-keys.js';
import { brandingRoutes } from './routes/branding.js';
import { conversationRoutes } from './routes/conversations.js';
import { embedPageRoute, embedSsoRoutes } from './routes/embed-sso.js';
import { embedUserRoutes } from './routes/embed-users.js';
import { generateQueryRoutes } from './routes/generate-query.js';
import { jobVisualizationRoutes } from './routes/job-visualization.js';
import { jobRoutes } from './routes/jobs.js';
import { modelRoleRoutes } from './routes/model-roles.js';
import { modelRoutes } from './routes/models.js';
import { pickTopicRoutes } from './routes/pick-topic.js';
import { scimGroupRoutes } from './routes/scim-groups.js';
import { scimUserRoutes } from './routes/scim-users.js';
import { searchOmniDocsRoutes } from './routes/search-omni-docs.js';
import { userAttributeRoutes } from './routes/user-attributes.js';
import { usersEmbedLegacyRoutes } from './routes/users-embed-legacy.js';
import { whoamiRoutes } from './routes/whoami.js';
import type { Edge } from './serve.js';
import { transportRefusal } from './transport-errors.js';
import { refuseUnrouted } from './unrouted.js';

declare module 'express-serve-static-core' {
  interface Request {
    /** Set before a request enters the app. */
    call: Call;
  }
}

/** Omni's API: answers a request of which it is known where it belongs. */
export type OmniApp = (req: IncomingMessage & { call: Call }, res: ServerResponse) => void;

/**
 * Omni's API as an express router. Flat on purpose: every router level and every global middleware would cost each poll
 * (measured: three levels cost two fifths of the throughput). It is no express app, because an app gives every message
 * it is handed another prototype, which on Node 20 undoes what the engine has optimised. So messages here are those of
 * `node:http`: `req.params` and `req.body` are there, express's own helpers such as `res.json` are not.
 */
export function omniApp(edge: Edge): OmniApp {
  const router = express.Router({ caseSensitive: true });
  jobRoutes(router, edge);
  jobVisualizationRoutes(router, edge);
  conversationRoutes(router, edge);
  modelRoutes(router, edge);
  generateQueryRoutes(router, edge);
  pickTopicRoutes(router, edge);
  searchOmniDocsRoutes(router, edge);
  brandingRoutes(router, edge);
  apiKeyRoutes(router, edge);
  usersEmbedLegacyRoutes(router, edge);
  whoamiRoutes(router, edge);
  embedSsoRoutes(router, edge);
  embedUserRoutes(router, edge);
  scimUserRoutes(router, edge);
  scimGroupRoutes(router, edge);
  modelRoleRoutes(router, edge);
  userAttributeRoutes(router, edge);
  router.use(embedPageRoute(edge));
  router.use(refuseUnrouted);
  router.use(transportRefusal(edge));
  return (req, res) =>
    router(req as Request, res as Response, (error: unknown) => {
      edge.complain(`${req.method} ${req.url} was not answered: ${error}`);
      res.destroy();
    });
}
