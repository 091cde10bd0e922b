import type { ExchangeEvent, OperationId } from '../../../mock-server/index.js';
import { aConversationId, aJobId, aModelId, ana, anOrganizationId } from './world.js';

/** The state of a job, as a poll shows it. */
export type ShownState = NonNullable<ExchangeEvent['jobState']>;

/** Any field of an exchange, with `atMs` for the moment it arrived. */
export type ExchangeOptions = Partial<Omit<ExchangeEvent, 'kind'>> & { readonly atMs?: number };

/** One HTTP exchange of a well-behaved client: a 200 to an organization key, answered within 10 ms. */
export function anExchange({ atMs = 0, ...overrides }: ExchangeOptions = {}): ExchangeEvent {
  return {
    kind: 'exchange',
    seq: 0,
    at: new Date(Date.UTC(2026, 7, 1, 9) + atMs).toISOString(),
    wallMs: atMs,
    operation: null,
    method: 'GET',
    path: '/',
    query: {},
    requestHeaders: { authorization: 'Bearer [organization-key]' },
    requestBody: null,
    caller: { key: 'organization', membershipId: '0000aaaa-0000-4000-8000-000000000001' },
    status: 200,
    responseHeaders: { 'content-type': 'application/json' },
    responseBody: null,
    endedMs: atMs + 10,
    jobId: null,
    jobState: null,
    fault: null,
    ...overrides,
  };
}

interface SubmitOptions extends ExchangeOptions {
  readonly prompt?: string;
  /** `userId` of the query; null for a submit without one. */
  readonly userId?: string | null;
  readonly conversationId?: string;
  /** Set when the submit continues a conversation: the id it sends. */
  readonly continues?: string;
}

/** An accepted `POST /api/v1/ai/jobs`. With a `status` other than 201 there is no job and no body. */
export function aSubmit(options: SubmitOptions = {}): ExchangeEvent {
  const { prompt = 'Net sales by store?', userId = ana.id, conversationId, continues, ...rest } = options;
  const jobId = rest.jobId === undefined ? aJobId : rest.jobId;
  const conversation = conversationId ?? continues ?? aConversationId;
  const accepted = rest.status === undefined || rest.status === 201;
  return anExchange({
    operation: 'aiJobSubmit',
    method: 'POST',
    path: '/api/v1/ai/jobs',
    query: userId === null ? {} : { userId },
    requestBody: JSON.stringify({
      modelId: aModelId,
      prompt,
      ...(continues && { conversationId: continues }),
    }),
    status: 201,
    responseBody: accepted
      ? JSON.stringify({
          jobId,
          conversationId: conversation,
          omniChatUrl: `https://acme.omni.co/chat/${conversation}`,
        })
      : null,
    jobState: accepted ? 'QUEUED' : null,
    ...rest,
    jobId: accepted ? jobId : (rest.jobId ?? null),
  });
}

interface PollOptions extends ExchangeOptions {
  /** Further fields of the job, for example `error`. */
  readonly job?: Readonly<Record<string, unknown>>;
}

/** An answered `GET /api/v1/ai/jobs/{jobId}` that showed this state. */
export function aPoll(state: ShownState, { job = {}, ...rest }: PollOptions = {}): ExchangeEvent {
  const jobId = rest.jobId ?? aJobId;
  return anExchange({
    operation: 'aiJobStatus',
    path: `/api/v1/ai/jobs/${jobId}`,
    responseBody: JSON.stringify({
      id: jobId,
      state,
      prompt: 'Net sales by store?',
      conversationId: aConversationId,
      organizationId: anOrganizationId,
      userId: ana.id,
      ...job,
    }),
    jobId,
    jobState: state,
    ...rest,
  });
}

/** An answered `GET /api/v1/ai/jobs/{jobId}/result`; `body` is the result object. */
export function aResult(
  body: Readonly<Record<string, unknown>> = { actions: [], message: 'Store 7 leads.' },
  options: ExchangeOptions = {},
): ExchangeEvent {
  const jobId = options.jobId ?? aJobId;
  return anExchange({
    operation: 'aiJobResult',
    path: `/api/v1/ai/jobs/${jobId}/result`,
    responseHeaders: { 'content-type': 'application/octet-stream' },
    responseBody: JSON.stringify(body),
    jobId,
    jobState: 'COMPLETE',
    ...options,
  });
}

/** An answered `POST /api/v1/ai/jobs/{jobId}/cancel` that named this state. */
export function aCancel(state: ShownState, options: ExchangeOptions = {}): ExchangeEvent {
  const jobId = options.jobId ?? aJobId;
  return anExchange({
    operation: 'aiJobCancel',
    method: 'POST',
    path: `/api/v1/ai/jobs/${jobId}/cancel`,
    responseBody: JSON.stringify({ jobId, state }),
    jobId,
    jobState: state,
    ...options,
  });
}

const JOB_CALLS: Partial<Record<OperationId, Pick<ExchangeEvent, 'method' | 'path' | 'jobId'>>> = {
  aiJobStatus: { method: 'GET', path: `/api/v1/ai/jobs/${aJobId}`, jobId: aJobId },
  aiJobResult: { method: 'GET', path: `/api/v1/ai/jobs/${aJobId}/result`, jobId: aJobId },
  aiJobCancel: { method: 'POST', path: `/api/v1/ai/jobs/${aJobId}/cancel`, jobId: aJobId },
};

/** An exchange that was answered with an error in the contract's own shape, or with `responseBody` as given. */
export function anError(
  operation: OperationId,
  status: number,
  detail: string,
  options: ExchangeOptions = {},
): ExchangeEvent {
  const asked =
    operation === 'aiJobSubmit'
      ? aSubmit({ status, jobId: null })
      : anExchange({ operation, ...JOB_CALLS[operation] });
  return anExchange({
    ...asked,
    status,
    responseBody: JSON.stringify({ detail, status }),
    jobState: null,
    ...options,
    atMs: options.atMs ?? 0,
    wallMs: options.atMs ?? 0,
    endedMs: options.endedMs ?? (options.atMs ?? 0) + 10,
  });
}
