/**
 * The adapter protocol, version 1: one JSON object a line, requests from the suite on the adapter's standard input,
 * answers on its standard output. `docs/adapter-protocol.md` is the text for adapter authors; `schemas/` beside this
 * file holds the JSON Schemas that every message is checked against.
 */

export const PROTOCOL_VERSION = 1;

export type Capability = 'ask' | 'cancel' | 'history';

/** First request of a session. The same values are in OMNI_BASE_URL, OMNI_API_KEY and OMNI_MODEL_ID. */
export interface HelloRequest {
  readonly id: number;
  readonly verb: 'hello';
  readonly protocol: typeof PROTOCOL_VERSION;
}

export interface AskRequest {
  readonly id: number;
  readonly verb: 'ask';
  /** The customer application's own id of the person who asks: `externalId` of the embed user. */
  readonly user: { readonly externalId: string };
  readonly prompt: string;
  /** `conversationId` of an earlier answer, to follow up in it. */
  readonly conversationId?: string;
  /** The client must have answered, one way or another, after this long. */
  readonly deadlineMs: number;
}

/** Stop an ask that is under way. */
export interface CancelRequest {
  readonly id: number;
  readonly verb: 'cancel';
  /** `id` of the ask. */
  readonly ask: number;
}

export interface HistoryRequest {
  readonly id: number;
  readonly verb: 'history';
  readonly user: { readonly externalId: string };
  readonly conversationId: string;
}

export interface ByeRequest {
  readonly id: number;
  readonly verb: 'bye';
}

export type AdapterRequest = HelloRequest | AskRequest | CancelRequest | HistoryRequest | ByeRequest;

export interface HelloReply {
  readonly id: number;
  readonly ok: true;
  readonly name: string;
  readonly version: string;
  readonly protocol: number;
  readonly capabilities: readonly Capability[];
  readonly declined?: readonly { readonly capability: Capability; readonly reason: string }[];
}

/**
 * How an ask ended, in the client's own view.
 * - `answered`: the job completed and `text` is what the user sees.
 * - `failed`: Omni said the job failed, or refused the request; `message` is what the user or the log sees.
 * - `cancelled`: the client believes the job is cancelled.
 * - `timed-out`: the client gave up at its deadline.
 * - `unknown`: the client cannot know whether Omni accepted the question.
 * - `refused`: the client itself declined to send it (for example no such user, or a turn is still running).
 */
export type AskOutcome = 'answered' | 'failed' | 'cancelled' | 'timed-out' | 'unknown' | 'refused';

/** A query result as the client hands it to its user; cells are the strings it would show. */
export interface ReportedTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** The client tells its user that rows are missing. */
  readonly truncated: boolean;
}

export interface AskReply {
  readonly id: number;
  readonly ok: true;
  readonly outcome: AskOutcome;
  /** Everything the user is shown as the answer. Only for `answered`. */
  readonly text?: string;
  readonly tables?: readonly ReportedTable[];
  /** The client tells its user that some step of the answer did not work. */
  readonly incomplete?: boolean;
  readonly conversationId?: string;
  readonly jobId?: string;
  /** What the client says about an outcome other than `answered`. */
  readonly message?: string;
}

/**
 * What the client believes after a cancel.
 * - `cancelled`: the job is cancelled. - `requested`: asked for, not yet confirmed.
 * - `already-ended`: the job had ended another way. - `not-cancellable`: Omni refused. - `failed`: anything else.
 */
export interface CancelReply {
  readonly id: number;
  readonly ok: true;
  readonly outcome: 'cancelled' | 'requested' | 'already-ended' | 'not-cancellable' | 'failed';
}

export interface HistoryReply {
  readonly id: number;
  readonly ok: true;
  readonly turns: readonly { readonly role: 'user' | 'assistant'; readonly text: string }[];
}

export interface ByeReply {
  readonly id: number;
  readonly ok: true;
}

/** The adapter itself could not do what was asked (a bug or an unsupported verb), as opposed to a client outcome. */
export interface ErrorReply {
  readonly id: number;
  readonly ok: false;
  readonly error: { readonly message: string };
}

export type AdapterReply = HelloReply | AskReply | CancelReply | HistoryReply | ByeReply | ErrorReply;
