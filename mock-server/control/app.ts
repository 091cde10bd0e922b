import express, { type ErrorRequestHandler, type Express, type RequestHandler } from 'express';
import { DatasetError, listDatasets } from '../../fixtures/index.js';
import {
  type Control,
  type ControlOperationId,
  chooseSwitches,
  controlOperations,
  requestIssueText,
  type ValidControlRequest,
  validateControlRequest,
} from '../../openapi/index.js';
import { DomainError } from '../core/errors.js';
import type { Space } from '../core/space.js';
import type { NewSpace, Spaces } from '../core/spaces.js';
import { STATUS } from '../http/error-mapper.js';
import { refuseMistakenLabel } from './attack-label.js';
import { ControlError } from './control-error.js';
import { describeClock, describeSpace } from './describe.js';
import { requireToken } from './require-token.js';
import { sendTrace } from './trace-export.js';
import type { WebhookDesk } from './webhook-desk.js';

export interface ControlContext {
  readonly spaces: Spaces;
  readonly version: string;
  /** Where clients reach a space, given the host the control call came to. */
  readonly baseUrlOf: (space: Space, host: string | undefined) => string;
  /** When set, every call but health must bear it. */
  readonly token: string | null;
  /** Says on the mock's own log that something is wrong with the mock. */
  readonly complain: (message: string) => void;
  readonly webhooks: WebhookDesk;
}

/** `/_mock`: make and drop spaces, move their clocks, script jobs, order faults, read traces. */
export function controlApp(context: ControlContext): Express {
  const { spaces } = context;
  const app = express();
  app.disable('x-powered-by');
  app.get('/_mock/health', (_req, res) => {
    res.json({ status: 'ok', version: context.version } satisfies Control['Health']);
  });
  app.use(requireToken(context.token));
  app.use(express.json({ limit: '1mb', type: () => true }));

  const spaceAt = (id: unknown): Space => {
    const space = spaces.find(String(id));
    if (!space) throw new ControlError(404, `Space ${id} not found. It may have expired; make a new one.`);
    return space;
  };
  const describe = (space: Space, host: string | undefined) =>
    describeSpace(spaces, space, context.baseUrlOf(space, host));

  app.post('/_mock/spaces', (req, res) => {
    const request = bodyOf('createSpace', req.body ?? {}) ?? {};
    const chosen = chooseSwitches(request.switches ?? {});
    if (!chosen.ok) throw new ControlError(400, `Bad Request: switches: ${chosen.problem}`);
    refuseForeignDataset(spaces, request.dataset);
    const space = spaces.create({ ...request, switches: request.switches ?? {} } as NewSpace);
    res.status(201).json(describe(space, req.headers.host));
  });
  app.get('/_mock/spaces/:spaceId', (req, res) => {
    res.json(describe(spaceAt(req.params.spaceId), req.headers.host));
  });
  app.delete('/_mock/spaces/:spaceId', (req, res) => {
    const { id } = spaceAt(req.params.spaceId);
    if (!spaces.drop(id)) throw new ControlError(409, 'The default space stays as long as the server runs.');
    res.status(204).end();
  });

  app.get('/_mock/spaces/:spaceId/clock', (req, res) => {
    res.json(describeClock(spaceAt(req.params.spaceId)));
  });
  app.post('/_mock/spaces/:spaceId/clock', async (req, res) => {
    const space = spaceAt(req.params.spaceId);
    const { advanceMs, freeze, awaitWebhooks } = bodyOf('moveClock', req.body);
    if (freeze === true) space.freeze();
    if (freeze === false) {
      if (space.clock.mode === 'manual') {
        throw new ControlError(409, 'A manual clock does not run. Move it with advanceMs.');
      }
      space.resume();
    }
    if (advanceMs !== undefined) space.advance(advanceMs);
    if (awaitWebhooks) await context.webhooks.delivered(space);
    res.json(describeClock(space));
  });

  app.get('/_mock/spaces/:spaceId/features', (req, res) => {
    res.json(spaceAt(req.params.spaceId).features satisfies Control['Features']);
  });
  app.patch('/_mock/spaces/:spaceId/features', (req, res) => {
    const space = spaceAt(req.params.spaceId);
    space.changeFeatures(bodyOf('changeFeatures', req.body));
    res.json(space.features satisfies Control['Features']);
  });

  app.get('/_mock/spaces/:spaceId/scripts', (req, res) => {
    res.json({ scripts: spaceAt(req.params.spaceId).scripts.list() } satisfies Control['ScriptList']);
  });
  app.post('/_mock/spaces/:spaceId/scripts', (req, res) => {
    const space = spaceAt(req.params.spaceId);
    res.status(201).json(space.scripts.add(bodyOf('addScript', req.body)));
  });
  app.delete('/_mock/spaces/:spaceId/scripts', (req, res) => {
    spaceAt(req.params.spaceId).scripts.clear();
    res.status(204).end();
  });

  app.get('/_mock/spaces/:spaceId/faults', (req, res) => {
    res.json({ faults: spaceAt(req.params.spaceId).faults.list() } satisfies Control['FaultList']);
  });
  app.post('/_mock/spaces/:spaceId/faults', (req, res) => {
    const space = spaceAt(req.params.spaceId);
    res.status(201).json(space.faults.add(bodyOf('addFault', req.body)));
  });
  app.delete('/_mock/spaces/:spaceId/faults', (req, res) => {
    spaceAt(req.params.spaceId).faults.clear();
    res.status(204).end();
  });
  app.post('/_mock/spaces/:spaceId/faults/:faultId/release', (req, res) => {
    const { spaceId, faultId } = req.params;
    const released = spaceAt(spaceId).faults.release(faultId);
    if (released === null)
      throw new ControlError(
        404,
        `${faultId} holds no calls: it is none of the faults of kind \`hold\` here.`,
      );
    res.json({ released } satisfies Control['Release']);
  });

  app.get('/_mock/spaces/:spaceId/webhooks', (req, res) => {
    const { webhooks } = spaceAt(req.params.spaceId);
    res.json({
      pending: webhooks.pending(),
      underWay: webhooks.underWay,
    } satisfies Control['WebhookList']);
  });
  app.post('/_mock/spaces/:spaceId/webhooks', async (req, res) => {
    const space = spaceAt(req.params.spaceId);
    const order = bodyOf('sendWebhook', req.body);
    refuseMistakenLabel(order);
    const delivery = await context.webhooks.send(space, order);
    res.status(201).json(delivery satisfies Control['Delivery']);
  });

  app.post('/_mock/spaces/:spaceId/jobs/:jobId/step', (req, res) => {
    const job = spaceAt(req.params.spaceId).jobs.step(req.params.jobId);
    res.json({ state: job.phase.state });
  });
  app.get('/_mock/spaces/:spaceId/trace', (req, res) => {
    const space = spaceAt(req.params.spaceId);
    // An event source that reconnects says how far it came.
    const from = req.headers['last-event-id'] ?? req.query.since ?? 0;
    const since = Number(from);
    if (!Number.isInteger(since) || since < 0) {
      throw new ControlError(400, `Bad Request: since: expected a whole number from 0, received '${from}'`);
    }
    sendTrace(space, since, req, res, () => spaces.find(space.id));
  });

  app.use(unknownRoute);
  app.use(presentError(context.complain));
  return app;
}

/** Over HTTP a dataset is named, never a path: error texts would tell a stranger what is on this machine's disk. */
function refuseForeignDataset(spaces: Spaces, dataset: string | undefined): void {
  if (dataset === undefined || dataset === spaces.defaultDataset) return;
  const known = [...new Set([spaces.defaultDataset, ...listDatasets()])];
  if (known.includes(dataset)) return;
  throw new ControlError(
    400,
    `Bad Request: dataset: there is no "${dataset}" here. There are: ${known.join(', ')}. Start the mock with --dataset to serve a folder of your own.`,
  );
}

/** The body, if the contract allows it. */
function bodyOf<Op extends ControlOperationId>(
  operation: Op,
  body: unknown,
): ValidControlRequest<Op>['body'] {
  const request = validateControlRequest(operation, { path: { spaceId: 'any' }, body });
  if (request.ok) return request.value.body;
  throw new ControlError(400, `Bad Request: ${request.issues.map(requestIssueText).join('; ')}`);
}

const unknownRoute: RequestHandler = (req) => {
  const routes = Object.values(controlOperations).map(({ method, path }) => `${method} ${path}`);
  throw new ControlError(404, `No control route ${req.method} ${req.path}. There are: ${routes.join(', ')}`);
};

const presentError =
  (complain: (message: string) => void): ErrorRequestHandler =>
  (error: unknown, req, res, _next) => {
    const status = statusOf(error);
    const detail = detailOf(error);
    if (status >= 500) complain(`${req.method} ${req.path}: ${detail}`);
    res.status(status).json({ detail, status } satisfies Control['ControlError']);
  };

function detailOf(error: unknown): string {
  const said = error instanceof Error ? error.message : String(error);
  const isUnreadable = (error as { type?: unknown }).type === 'entity.parse.failed';
  return isUnreadable ? `Bad Request: body: expected a JSON object, received what is none (${said})` : said;
}

function statusOf(error: unknown): number {
  if (error instanceof ControlError) return error.status;
  if (error instanceof DomainError) return STATUS[error.code];
  if (error instanceof DatasetError || error instanceof RangeError) return 400;
  // What the body reader refuses brings its own status along.
  return Number((error as { status?: unknown }).status ?? 500);
}
