import express, { type Express } from 'express';
import type { Call } from './call.js';
import { conversationRoutes } from './routes/conversations.js';
import { embedUserRoutes } from './routes/embed-users.js';
import { jobRoutes } from './routes/jobs.js';
import { modelRoutes } from './routes/models.js';
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

/**
 * Omni's API as an express app. Flat on purpose: every router level and every global middleware would cost each poll
 * (measured: three levels cost two fifths of the throughput).
 */
export function omniApp(edge: Edge): Express {
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.set('query parser', false);
  app.enable('case sensitive routing');
  jobRoutes(app, edge);
  conversationRoutes(app, edge);
  modelRoutes(app, edge);
  whoamiRoutes(app, edge);
  embedUserRoutes(app, edge);
  app.use(refuseUnrouted);
  app.use(transportRefusal(edge));
  return app;
}
