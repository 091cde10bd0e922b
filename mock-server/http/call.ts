import type { IncomingMessage } from 'node:http';
import type { OperationId } from '../../openapi/index.js';
import type { Caller } from '../core/access.js';
import { iso } from '../core/clock.js';
import type { Job, JobState } from '../core/jobs/job.js';
import type { JobRecord } from '../core/jobs/job-record.js';
import { maskCredential, maskSecretFields, maskSecrets } from '../core/mask-secrets.js';
import type { Space } from '../core/space.js';
import type { ExchangeEvent } from '../core/trace-events.js';
import type { LazyExchange } from '../core/trace-recorder.js';
import { type Query, queryOf, splitTarget } from './query.js';

/**
 * One request on its way through a space, and afterwards its entry in the trace. It holds what came and what went as
 * they are; the event a reader sees is made from it when somebody reads.
 */
export class Call implements LazyExchange {
  readonly space: Space;
  readonly wallMs: number;
  /** How much earlier it may have come. */
  readonly #lateMs: number;
  readonly clockMs: number;
  readonly method: string;
  /** Path and query, without the space prefix. */
  readonly url: string;
  /** What was cut off the URL: `/s/<space>`, or nothing. */
  readonly prefix: string;
  readonly rawHeaders: readonly string[];
  readonly bearer: string | null;
  operation: OperationId | null = null;
  caller: Caller | null = null;
  requestBody: string | null = null;
  status: number | null = null;
  responseHeaders: Readonly<Record<string, string>> = NO_HEADERS;
  responseBody: string | null = null;
  endedMs = 0;
  jobId: string | null = null;
  jobState: JobState | null = null;
  fault: { readonly id: string; readonly kind: string } | null = null;

  constructor(
    { space, prefix }: { readonly space: Space; readonly prefix: string },
    req: IncomingMessage,
    bearer: string | null,
    wallMs: number,
    lateMs = 0,
  ) {
    this.bearer = bearer;
    this.space = space;
    this.prefix = prefix;
    this.wallMs = wallMs;
    this.#lateMs = lateMs;
    this.clockMs = space.clock.now();
    this.method = req.method ?? 'GET';
    this.url = req.url ?? '/';
    this.rawHeaders = req.rawHeaders;
  }

  /** Notes which job this exchange is about, and the state it is about to show. */
  about(job: Job | JobRecord, shown: JobState | null = null): void {
    this.jobId = job.id;
    this.jobState = shown;
  }

  toEvent(seq: number): ExchangeEvent {
    const { path, search } = splitTarget(this.url);
    const mask = (text: string) => maskSecrets(text, this.space.keys);
    const maskBody = (body: string | null) => (body === null ? null : maskSecretFields(mask(body)));
    return {
      kind: 'exchange',
      seq,
      at: iso(this.clockMs),
      wallMs: this.wallMs,
      operation: this.operation,
      method: this.method,
      path: mask(decoded(path)),
      query: maskedQuery(queryOf(search), mask),
      requestHeaders: headersOf(this.rawHeaders, mask),
      requestBody: maskBody(this.requestBody),
      caller: this.caller && { key: this.caller.key, membershipId: this.caller.user.membershipId },
      status: this.status,
      responseHeaders: this.responseHeaders,
      responseBody: maskBody(this.responseBody),
      endedMs: this.endedMs,
      ...(this.#lateMs > 0 ? { lateMs: this.#lateMs } : {}),
      jobId: this.jobId,
      jobState: this.jobState,
      fault: this.fault,
    };
  }
}

const NO_HEADERS: Readonly<Record<string, string>> = {};

const maskedQuery = (query: Query, mask: (text: string) => string): Query =>
  Object.fromEntries(
    Object.entries(query).map(([name, value]) => [
      mask(name),
      typeof value === 'string' ? mask(value) : value.map(mask),
    ]),
  );

function headersOf(raw: readonly string[], mask: (text: string) => string): Record<string, string> {
  const headers: Record<string, string> = Object.create(null);
  for (let i = 0; i + 1 < raw.length; i += 2) {
    const name = (raw[i] ?? '').toLowerCase();
    const value = name === 'authorization' ? maskCredential(mask(raw[i + 1] ?? '')) : mask(raw[i + 1] ?? '');
    headers[name] = name in headers ? `${headers[name]}, ${value}` : value;
  }
  return { ...headers };
}

/** A path that is not valid percent-encoding is shown as it came. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
