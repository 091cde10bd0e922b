/**
 * What a trace holds. A trace is the only evidence a verdict rests on, so every field here is part of a versioned
 * format: add optional fields freely, rename or drop only with a new TRACE_VERSION.
 */
import type { OperationId } from '../../openapi/index.js';
import type { JobState } from './jobs/job.js';

/** Version of the trace format; the first line of an exported trace names it. */
export const TRACE_VERSION = 1;

interface EventBase {
  /** Position in the trace, from 1, without gaps. */
  readonly seq: number;
  /** ISO 8601 time on the space's own clock. */
  readonly at: string;
  /** Milliseconds of real, monotonic time since the server started. For an exchange: when the request arrived. */
  readonly wallMs: number;
}

/** Who made a request, as the mock resolved the key. Keys themselves never enter a trace. */
export interface TraceCaller {
  readonly key: 'organization' | 'personal';
  /** Membership id the key itself acts as (its creator, for an organization key). */
  readonly membershipId: string;
}

/** Always the first line: the world the rest happened in. */
export interface SpaceEvent extends EventBase {
  readonly kind: 'space';
  readonly version: typeof TRACE_VERSION;
  readonly space: {
    readonly id: string;
    readonly seed: number;
    readonly dataset: string;
    readonly profile: string;
    readonly switches: Readonly<Record<string, string>>;
  };
  readonly organizationId: string;
  readonly modelId: string;
  /** Events that were too many to keep and are missing after this one. */
  readonly dropped?: number;
  /** Membership id behind the organization key. */
  readonly keyOwnerId: string;
  /** Every embed user the space began with; `id` is the membership id a client must send as `userId`. */
  readonly embedUsers: readonly {
    readonly externalId: string;
    readonly id: string;
    /** The tenant they belong to. */
    readonly entity?: string;
  }[];
  /** Words that occur in the rows of one tenant and nowhere else, by tenant. */
  readonly canaries?: Readonly<Record<string, readonly string[]>>;
}

/** One HTTP request with its response. */
export interface ExchangeEvent extends EventBase {
  readonly kind: 'exchange';
  /** The contract's operation, or null when no route matched. */
  readonly operation: OperationId | null;
  readonly method: string;
  /** Path without the space prefix and without the query. */
  readonly path: string;
  readonly query: Readonly<Record<string, string | readonly string[]>>;
  /** Lower-case names; credentials are masked. */
  readonly requestHeaders: Readonly<Record<string, string>>;
  /** The body exactly as it came, or null when there was none. */
  readonly requestBody: string | null;
  readonly caller: TraceCaller | null;
  /** Null when the connection ended before a status was sent. */
  readonly status: number | null;
  readonly responseHeaders: Readonly<Record<string, string>>;
  readonly responseBody: string | null;
  /** Real time at which the response was finished or the connection dropped; same scale as `wallMs`. */
  readonly endedMs: number;
  /**
   * How much earlier than `wallMs` the request may have arrived, because the mock's process was kept from running. Absent
   * when it was not, and when nobody watched.
   */
  readonly lateMs?: number;
  /** The job this exchange made or asked about. */
  readonly jobId: string | null;
  /** The state of that job that the response showed. */
  readonly jobState: JobState | null;
  readonly fault: { readonly id: string; readonly kind: string } | null;
}

/** A job moved. Recorded when the mock notices, stamped with the time at which it happened. */
export interface TransitionEvent extends EventBase {
  readonly kind: 'transition';
  readonly jobId: string;
  readonly from: JobState | null;
  readonly to: JobState;
  readonly cause: 'submit' | 'timeline' | 'cancel' | 'step';
}

/** An embed user was made, changed or deleted after the space began. */
export interface EmbedUserEvent extends EventBase {
  readonly kind: 'embed-user';
  readonly change: 'created' | 'updated' | 'deleted';
  readonly externalId: string;
  readonly id: string;
  readonly entity?: string;
}

export interface ClockEvent extends EventBase {
  readonly kind: 'clock';
  readonly change: 'advance' | 'freeze' | 'resume';
  /** How far the space's clock was moved, for `advance`. */
  readonly byMs: number;
}

/** The mock was about to send something the contract forbids. */
export interface ContractViolationEvent extends EventBase {
  readonly kind: 'contract-violation';
  readonly operation: OperationId;
  readonly status: number;
  readonly issues: readonly string[];
}

/** A request that reached the foreign host a redirect fault points to. */
export interface ElsewhereEvent extends EventBase {
  readonly kind: 'elsewhere';
  readonly method: string;
  readonly path: string;
  /** Whether the request still carried this space's API key. */
  readonly carriedKey: boolean;
}

/** What a webhook announces. Omni names the first three; the last two are names of ours for events it describes. */
export type WebhookEventName =
  | 'job.complete'
  | 'job.failed'
  | 'job.denied'
  | 'job.cancelled'
  | 'job.progress';

/** One attempt to send a webhook, with what the receiver answered. `wallMs` is when it began. */
export interface DeliveryEvent extends EventBase {
  readonly kind: 'delivery';
  /** Null when what was sent has no event, as with an empty body. */
  readonly event: WebhookEventName | null;
  /** `event_id` of the body. */
  readonly eventId: string | null;
  /** The job whose subscription it went to. */
  readonly jobId: string;
  readonly url: string;
  /** From 1. */
  readonly attempt: number;
  /** As they were sent; a name that was sent twice has its values joined by a comma. */
  readonly requestHeaders: Readonly<Record<string, string>>;
  /** The body as text: its exact bytes, unless `requestBodyBase64` has them. */
  readonly requestBody: string;
  /** The exact bytes of a body that is no valid UTF-8. */
  readonly requestBodyBase64?: string;
  /**
   * `answered`: with any status. `timed-out`: no whole answer in time. `failed`: no connection, or no HTTP. `refused`:
   * the egress guard did not let it out. `dropped`: a script ordered that it be lost, or too much progress waited.
   */
  readonly outcome: 'answered' | 'timed-out' | 'failed' | 'refused' | 'dropped';
  readonly status: number | null;
  readonly responseHeaders: Readonly<Record<string, string>>;
  /** Up to a limit; null when nothing came. */
  readonly responseBody: string | null;
  /** One sentence when something was wrong with the attempt, else null. */
  readonly problem: string | null;
  readonly endedMs: number;
  /** When the event is tried again, on the space's clock; null when it is not. */
  readonly nextAttemptAt: string | null;
  /** A delivery made by hand says what it was for: a case of the catalogue of attacks, and its part in the pair. */
  readonly attack?: { readonly id: string; readonly role: 'control' | 'mutant' };
}

/** One webhook that the client under test acted on, by its own account. */
export interface ActedOn {
  readonly eventId: string;
  readonly jobId: string;
  /** `status` of the body. */
  readonly status: string;
}

/** An observer outside the client says which webhooks have been acted on so far. */
export interface ObservationEvent extends EventBase {
  readonly kind: 'observation';
  readonly acted: readonly ActedOn[];
}

/** A message between the suite and an adapter. */
export interface AdapterEvent extends EventBase {
  readonly kind: 'adapter';
  readonly direction: 'to-adapter' | 'from-adapter';
  readonly message: Readonly<Record<string, unknown>>;
}

/** A secret of the space appeared in something the client wrote. */
export interface LeakEvent extends EventBase {
  readonly kind: 'leak';
  readonly secret: 'organization-key' | 'personal-key' | 'embed-secret' | 'webhook-secret';
  readonly where: 'stdout' | 'stderr' | 'adapter-message';
  /** The text around it with the secret itself masked. */
  readonly excerpt: string;
}

/** The life of the client's process. */
export interface ProcessEvent extends EventBase {
  readonly kind: 'process';
  /** `reached`: it ran already, so that nothing is seen of it but what it answers. */
  readonly change: 'started' | 'exited' | 'killed' | 'reached';
  readonly detail: string;
}

export type TraceEvent =
  | SpaceEvent
  | ExchangeEvent
  | TransitionEvent
  | EmbedUserEvent
  | ClockEvent
  | ContractViolationEvent
  | ElsewhereEvent
  | DeliveryEvent
  | ObservationEvent
  | AdapterEvent
  | LeakEvent
  | ProcessEvent;

/** A trace as read back: the first event is the space. */
export type Trace = readonly [SpaceEvent, ...TraceEvent[]];
