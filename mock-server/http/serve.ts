import type { Request as ExpressRequest, RequestHandler } from 'express';
import { type OperationId, type ValidRequest, validateResponse } from '../../openapi/index.js';
import type { Caller } from '../core/access.js';
import { DomainError } from '../core/errors.js';
import { profileRules } from '../core/profiles.js';
import type { Space } from '../core/space.js';
import { authenticate } from './authenticate.js';
import type { Call } from './call.js';
import { errorBody, errorBodyOf } from './dialects.js';
import { elsewhereOf } from './elsewhere.js';
import { STATUS } from './error-mapper.js';
import { faultReply } from './fault-reply.js';
import { holdCall } from './hold-call.js';
import { finish, type RawBody, type Reply, rawReply, respond } from './respond.js';
import { respondSlowly } from './slow-reply.js';
import { TransportError } from './transport-error.js';
import { validated } from './validated.js';

/** A request that is who it says and has the shape it should. */
export type Request<Op extends OperationId> = ValidRequest<Op> & {
  readonly space: Space;
  readonly caller: Caller;
  readonly call: Call;
};

/** A request to an operation that asks for no key. */
export type OpenRequest<Op extends OperationId> = ValidRequest<Op> & {
  readonly space: Space;
  readonly call: Call;
};

/** What a route decides. The body is held against the contract before it goes. */
export interface Outcome {
  readonly status: number;
  readonly body?: unknown;
  /** A body other than JSON, in place of `body`. The contract is asked about the status alone. */
  readonly raw?: RawBody;
  readonly headers?: Readonly<Record<string, string>>;
  /** Send it in chunks, as this content type. */
  readonly streamedAs?: string;
  /** A body's text that has been held against the contract before, in place of `body`. */
  readonly checkedText?: string;
  /** Called with the body's text once it has passed. */
  readonly onChecked?: (text: string) => void;
}

export interface ServeOptions {
  /** The decision may ask a question of the data, which must be there by then. */
  readonly needsAnswers?: boolean;
}

/** What the HTTP edge needs of the server around it. */
export interface Edge {
  /** Real, monotonic milliseconds since the server started. */
  readonly now: () => number;
  /** Says on the mock's own log that something is wrong with the mock. */
  readonly complain: (message: string) => void;
}

/** A call that nobody releases goes on after this long. */
const HELD_AT_MOST_MS = 30_000;

/**
 * The way of every request: who is it, a fault ordered for it, the rate limit, the contract's shape, the decision, and
 * the contract again for what goes back.
 */
export function serve<Op extends OperationId>(
  edge: Edge,
  operation: Op,
  decide: (request: Request<Op>) => Outcome | Promise<Outcome>,
  { needsAnswers = false }: ServeOptions = {},
): RequestHandler {
  const judge = (req: ExpressRequest): Reply | Promise<Reply> => {
    const { call } = req;
    const { space } = call;
    const caller = authenticate(call);
    const limited = limit(call);
    if (limited) return limited;
    const outcome = decide(Object.assign(validated(operation, req), { space, caller, call }));
    return outcome instanceof Promise
      ? outcome.then((decided) => checked(call, operation, decided))
      : checked(call, operation, outcome);
  };
  const handle = handler(edge, operation, judge, refuseInJson);
  return needsAnswers ? onceReady(handle) : handle;
}

/**
 * The same for an operation that asks for no key: what it asks for instead is the route's to say, and so is how a
 * refusal looks where it is no JSON.
 */
export function serveOpen<Op extends OperationId>(
  edge: Edge,
  operation: Op,
  decide: (request: OpenRequest<Op>) => Outcome,
  refuse: Refuse = refuseInJson,
): RequestHandler {
  const judge = (req: ExpressRequest): Reply => {
    const { call } = req;
    const { space } = call;
    return checked(call, operation, decide(Object.assign(validated(operation, req), { space, call })));
  };
  return handler(edge, operation, judge, refuse);
}

/** How a refusal is put. */
type Refuse = (call: Call, status: number, error: Error) => Outcome;

const refuseInJson: Refuse = ({ space, operation }, status, { message }) => ({
  status,
  body: errorBodyOf(space.switches, operation, status, message),
});

function handler(
  edge: Edge,
  operation: OperationId,
  judge: (req: ExpressRequest) => Reply | Promise<Reply>,
  refuse: Refuse,
): RequestHandler {
  return (req, res, next) => {
    const { call } = req;
    const { space } = call;
    call.operation = operation;
    if (typeof req.body === 'string') call.requestBody = req.body;
    const refused = (error: unknown): Reply => refusal(edge, call, operation, error, refuse);
    const answer = (): Reply | Promise<Reply> => {
      try {
        const reply = judge(req);
        return reply instanceof Promise ? reply.catch(refused) : reply;
      } catch (error) {
        return refused(error);
      }
    };
    /** At once for all but the few decisions that take time. */
    const withAnswer = (send: (reply: Reply) => void): void => {
      const reply = answer();
      if (reply instanceof Promise) reply.then(send).catch(next);
      else send(reply);
    };
    const fault = space.faults.take(operation);
    if (!fault) return withAnswer((reply) => respond(call, res, reply, edge.now));

    const { id, request } = fault;
    call.fault = { id, kind: request.kind };
    if (request.kind === 'drop') {
      const drop = (): void => {
        // Whatever state the job is in, this exchange showed none.
        call.jobState = null;
        finish(call, edge.now);
        res.socket?.destroy();
      };
      if (request.when === 'before') drop();
      else withAnswer(drop);
    } else if (request.kind === 'slow') {
      const { chunkBytes = 16, intervalMs = 100 } = request;
      withAnswer((reply) => respondSlowly(call, res, reply, { chunkBytes, intervalMs }, edge.now));
    } else if (request.kind === 'hold') {
      const { when = 'after', atMostMs = HELD_AT_MOST_MS } = request;
      const wait = (goOn: () => void) => holdCall(space.faults, { faultId: id, atMostMs }, res, goOn);
      const answerIt = (reply: Reply): void => {
        if (res.destroyed) {
          call.jobState = null;
          finish(call, edge.now);
        } else respond(call, res, reply, edge.now);
      };
      const act = (): void =>
        withAnswer((reply) => (when === 'before' ? answerIt(reply) : wait(() => answerIt(reply))));
      if (when === 'after') act();
      else wait(act);
    } else {
      const elsewhere = elsewhereOf(space, req.headers.host);
      respond(call, res, faultReply(request, space.switches.errorDialect, elsewhere), edge.now);
    }
  };
}

/** Waits for a space's data, which its first question loads, so that a decision itself never has to. */
const onceReady =
  (handle: RequestHandler): RequestHandler =>
  (req, res, next) => {
    const loading = req.call.space.engine.ready();
    if (loading === null) return handle(req, res, next);
    loading.then(() => handle(req, res, next)).catch(next);
  };

/** A body of ours, held against the contract: a lie is reported, never sent. */
function checked(call: Call, operation: OperationId, outcome: Outcome): Reply {
  const { status, body, raw, headers, streamedAs, checkedText, onChecked } = outcome;
  if (checkedText !== undefined) return { status, text: checkedText };
  const issues = validateResponse(operation, status, body);
  if (issues.length === 0) {
    if (raw) return { ...rawReply(status, raw), ...(headers ? { headers } : {}) };
    const text = body === undefined ? null : JSON.stringify(body);
    if (text !== null) onChecked?.(text);
    if (streamedAs !== undefined) return { status, text, contentType: streamedAs, streamed: true };
    return headers ? { status, text, headers } : { status, text };
  }
  call.space.trace.record({ kind: 'contract-violation', operation, status, issues });
  const message = `The mock was about to break its own contract: ${operation} ${status}: ${issues.join('; ')}`;
  return { status: 500, text: JSON.stringify(errorBody(call.space.switches.errorDialect, 500, message)) };
}

function refusal(edge: Edge, call: Call, operation: OperationId, error: unknown, refuse: Refuse): Reply {
  if (error instanceof DomainError) {
    return checked(call, operation, refuse(call, STATUS[error.code], error));
  }
  if (error instanceof TransportError) {
    return checked(call, operation, refuse(call, error.status, error));
  }
  const reason = error instanceof Error ? error.message : String(error);
  edge.complain(`${operation}: ${reason}`);
  const message = `Internal error in omni-mock (${operation}): ${reason}. This is a bug in the mock, not in your client.`;
  return { status: 500, text: JSON.stringify(errorBody(call.space.switches.errorDialect, 500, message)) };
}

/** The rate limit's answer, or null when the request may pass. */
function limit(call: Call): Reply | null {
  const { space } = call;
  if (!profileRules[space.profile].rateLimited) return null;
  const waitMs = space.rateLimit.count(call.bearer ?? '', space.clock.now());
  if (waitMs === null) return null;
  const headers: Record<string, string> =
    space.switches.retryAfter === 'seconds' ? { 'retry-after': String(Math.ceil(waitMs / 1000)) } : {};
  const dialect = space.switches.errorDialect;
  const text = dialect === 'spec' ? 'Too Many Requests' : 'Rate limit exceeded (60 requests/minute)';
  return { status: 429, text: JSON.stringify(errorBody(dialect, 429, text)), headers };
}
