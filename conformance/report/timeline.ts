import type { DeliveryEvent } from '../../mock-server/index.js';

/** How many events of one scenario a report shows; the trace has them all. */
export const TIMELINE_EVENTS = 300;

/**
 * One scenario on a time axis, in lanes: what the client was asked, what it asked of the API, what its jobs did, and which
 * webhooks it was sent. Times are milliseconds since the scenario began.
 */
export interface Timeline {
  readonly durationMs: number;
  readonly client: readonly TimelineCall[];
  readonly api: readonly TimelineExchange[];
  readonly jobs: readonly TimelineJob[];
  readonly webhooks: readonly TimelineDelivery[];
  /** What is no call, exchange, job or webhook, and still matters. */
  readonly notes: readonly TimelineNote[];
  /** Events that were too many to show; those that broke a rule are left out last. */
  readonly omitted: number;
}

/** A verb that the suite asked of the adapter, until its reply. */
export interface TimelineCall {
  readonly seq: number;
  readonly offsetMs: number;
  /** Null when no reply came. */
  readonly endMs: number | null;
  readonly verb: string;
  /** As whom and what, shortened. */
  readonly says: string;
  /** What the reply came to; null when none came. */
  readonly outcome: string | null;
}

export interface TimelineExchange {
  readonly seq: number;
  readonly offsetMs: number;
  readonly durationMs: number;
  readonly operation: string | null;
  readonly method: string;
  readonly path: string;
  readonly status: number | null;
  readonly jobId: string | null;
  readonly jobState: string | null;
  /** For a poll: since the poll of the same job before it, arrival to arrival. */
  readonly pollGapMs: number | null;
  readonly fault: string | null;
  /** The rules that this exchange broke. */
  readonly breaks: readonly string[];
}

export interface TimelineJob {
  readonly jobId: string;
  readonly spans: readonly JobSpan[];
}

export interface JobSpan {
  readonly seq: number;
  readonly state: string;
  readonly fromMs: number;
  /** Null for the state that it was left in. */
  readonly toMs: number | null;
}

export interface TimelineDelivery {
  readonly seq: number;
  readonly offsetMs: number;
  readonly durationMs: number;
  readonly event: string | null;
  readonly jobId: string;
  readonly attempt: number;
  readonly outcome: DeliveryEvent['outcome'];
  readonly status: number | null;
  readonly attack: string | null;
  readonly role: 'control' | 'mutant' | null;
  /** The rules that this webhook broke. */
  readonly breaks: readonly string[];
}

export interface TimelineNote {
  readonly seq: number;
  readonly offsetMs: number;
  readonly lane: 'client' | 'api' | 'job' | 'webhook';
  readonly kind: 'process' | 'leak' | 'elsewhere' | 'clock' | 'embed-user';
  readonly text: string;
}
