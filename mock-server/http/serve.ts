import type { RequestHandler } from 'express';
import {
  type OperationId,
  type RequestIssue,
  requestIssueText,
  unknownBodyKeys,
  type ValidRequest,
  validateRequest,
  validateResponse,
} from '../../openapi/index.js';
import type { Caller } from '../core/access.js';
import { DomainError } from '../core/errors.js';
import { profileRules } from '../core/profiles.js';
import type { Space } from '../core/space.js';
import { authenticate } from './authenticate.js';
import type { Call } from './call.js';
import { errorBody } from './dialects.js';
import { elsewhereOf } from './elsewhere.js';
import { STATUS } from './error-mapper.js';
import { faultReply } from './fault-reply.js';
import { parseBody } from './parse-body.js';
import { queryOf, splitTarget } from './query.js';
import { finish, type Reply, respond } from './respond.js';
import { respondSlowly } from './slow-reply.js';
import { TransportError } from './transport-error.js';

/** A request that is who it says and has the shape it should. */
export type Request<Op extends OperationId> = ValidRequest<Op> & {
  readonly space: Space;
  readonly caller: Caller;
  readonly call: Call;
};

/** What a route decides. The body is held against the contract before it goes. */
export interface Outcome {
  readonly status: number;
  readonly body?: unknown;
  /** Send it in chunks, as this content type. */
  readonly streamedAs?: string;
  /** A body's text that has been held against the contract before, in place of `body`. */
  readonly checkedText?: string;
  /** Called with the body's text once it has passed. */
  readonly onChecked?: (text: string) => void;
}

/** What the HTTP edge needs of the server around it. */
export interface Edge {
  /** Real, monotonic milliseconds since the server started. */
  readonly now: () => number;
  /** Says on the mock's own log that something is wrong with the mock. */
  readonly complain: (message: string) => void;
}

/**
 * The way of every request: who is it, a fault ordered for it, the rate limit, the contract's shape, the decision, and
 * the contract again for what goes back.
 */
export function serve<Op extends OperationId>(
  edge: Edge,
  operation: Op,
  decide: (request: Request<Op>) => Outcome,
): RequestHandler {
  return (req, res) => {
    const { call } = req;
    const { space } = call;
    call.operation = operation;
    if (typeof req.body === 'string') call.requestBody = req.body;
    const answer = (): Reply => {
      try {
        const caller = authenticate(call);
        const limited = limit(call);
        if (limited) return limited;
        const parts = {
          path: req.params,
          query: queryOf(splitTarget(call.url).search),
          body: parseBody(call.requestBody ?? '', req.headers),
        };
        const parsed = validateRequest(operation, parts);
        if (!parsed.ok) throw invalid(space, parsed.issues);
        if (space.switches.unknownBodyKeys === 'refuse') {
          const unknown = unknownBodyKeys(operation, parts.body);
          if (unknown.length > 0) throw invalid(space, unknown);
        }
        return checked(call, operation, decide(Object.assign(parsed.value, { space, caller, call })));
      } catch (error) {
        return refusal(edge, call, operation, error);
      }
    };
    const fault = space.faults.take(operation);
    if (!fault) return respond(call, res, answer(), edge.now);

    const { id, request } = fault;
    call.fault = { id, kind: request.kind };
    if (request.kind === 'drop') {
      if (request.when !== 'before') answer();
      // Whatever state the job is in, this exchange showed none.
      call.jobState = null;
      finish(call, edge.now);
      res.socket?.destroy();
    } else if (request.kind === 'slow') {
      const { chunkBytes = 16, intervalMs = 100 } = request;
      respondSlowly(call, res, answer(), { chunkBytes, intervalMs }, edge.now);
    } else {
      const elsewhere = elsewhereOf(space, req.headers.host);
      respond(call, res, faultReply(request, space.switches.errorDialect, elsewhere), edge.now);
    }
  };
}

/** A body of ours, held against the contract: a lie is reported, never sent. */
function checked(call: Call, operation: OperationId, outcome: Outcome): Reply {
  const { status, body, streamedAs, checkedText, onChecked } = outcome;
  if (checkedText !== undefined) return { status, text: checkedText };
  const issues = validateResponse(operation, status, body);
  if (issues.length === 0) {
    const text = body === undefined ? null : JSON.stringify(body);
    if (text !== null) onChecked?.(text);
    return streamedAs === undefined
      ? { status, text }
      : { status, text, contentType: streamedAs, streamed: true };
  }
  call.space.trace.record({ kind: 'contract-violation', operation, status, issues });
  const message = `The mock was about to break its own contract: ${operation} ${status}: ${issues.join('; ')}`;
  return { status: 500, text: JSON.stringify(errorBody(call.space.switches.errorDialect, 500, message)) };
}

function refusal(edge: Edge, call: Call, operation: OperationId, error: unknown): Reply {
  const dialect = call.space.switches.errorDialect;
  if (error instanceof DomainError) {
    const status = STATUS[error.code];
    return checked(call, operation, { status, body: errorBody(dialect, status, error.message) });
  }
  if (error instanceof TransportError) {
    return checked(call, operation, {
      status: error.status,
      body: errorBody(dialect, error.status, error.message),
    });
  }
  const reason = error instanceof Error ? error.message : String(error);
  edge.complain(`${operation}: ${reason}`);
  const message = `Internal error in omni-mock (${operation}): ${reason}. This is a bug in the mock, not in your client.`;
  return { status: 500, text: JSON.stringify(errorBody(dialect, 500, message)) };
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

/** In the words of the validation errors that are published. */
function invalid(space: Space, issues: readonly RequestIssue[]): DomainError {
  const where = issues.find((issue) => issue.in === 'path')?.field;
  if (where === 'jobId') {
    const docs = space.switches.invalidJobIdText === 'docs';
    return new DomainError(
      'invalid_request',
      docs ? 'Invalid job ID' : 'Invalid job ID format. Must be a valid UUID.',
    );
  }
  if (where === 'conversationId') {
    return new DomainError('invalid_request', 'Invalid conversation ID format. Must be a valid UUID.');
  }
  return new DomainError('invalid_request', `Bad Request: ${issues.map(requestIssueText).join('; ')}`);
}
