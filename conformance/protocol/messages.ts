/**
 * The adapter protocol, version 1: one JSON object a line, requests from the suite on the adapter's standard input,
 * answers on its standard output. `docs/adapter-protocol.md` is the text for adapter authors; `schemas/` beside this
 * file holds the JSON Schemas that every message is checked against.
 */

export const PROTOCOL_VERSION = 1;

/**
 * What a client can be asked to do. Those after `history` came later: an adapter that neither offers nor declines them
 * was written before, and loses nothing by it.
 */
export type Capability =
  | 'ask'
  | 'cancel'
  | 'history'
  | 'session'
  | 'embed-url'
  | 'picture'
  /** Asks so that Omni announces the end by webhook, and receives it. */
  | 'webhook'
  /** Can tell which webhooks it acted on. */
  | 'events'
  /** Shows its users the rows of an answer. No verb: it is there to be declined, by a client that shows prose alone. */
  | 'tables';

/** What the host application knows of a person when it signs them in: the whole truth, as far as Omni should know it. */
export interface UserClaims {
  readonly externalId: string;
  readonly name: string;
  readonly email?: string;
  readonly entity?: string;
  readonly groups?: readonly string[];
  readonly userAttributes?: Readonly<Record<string, string | number | readonly (string | number)[]>>;
  /** By connection id. */
  readonly connectionRoles?: Readonly<Record<string, string>>;
  /** By model id. */
  readonly modelRoles?: Readonly<Record<string, string>>;
}

/** Where Omni is and what opens it. */
export interface OmniTerms {
  readonly baseUrl: string;
  /** An organization key, or a person's. */
  readonly apiKey: string;
  readonly modelId: string;
  readonly embedSecret: string;
  readonly webhookSecret: string;
  /** Where the receiver of webhooks listens, when the client starts none. */
  readonly webhookUrl?: string;
}

/** First request of a session. What `omni` says is in the environment of a client that is started for it. */
export interface HelloRequest {
  readonly id: number;
  readonly verb: 'hello';
  readonly protocol: typeof PROTOCOL_VERSION;
}

/** What every request carries beside its own fields where the client runs already and serves many sessions: over HTTP. */
export interface SessionFields {
  readonly session: string;
  /** With `hello` alone. */
  readonly omni?: OmniTerms;
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
  /** The user wants to see the picture of the answer too. Only asked of a client that offers `picture`. */
  readonly picture?: true;
  /**
   * Submit with `webhookUrl`, so that Omni announces the end. `progress`: with `progressWebhookEnabled` too. Only asked of
   * a client that offers `webhook`.
   */
  readonly webhook?: { readonly progress: boolean };
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

/** Make Omni know this person as described, before they ask anything. */
export interface SessionRequest {
  readonly id: number;
  readonly verb: 'session';
  readonly user: UserClaims;
}

/** Make the address that shows a page of Omni to this person, as the `src` of a frame. */
export interface EmbedUrlRequest {
  readonly id: number;
  readonly verb: 'embed-url';
  readonly user: UserClaims;
  readonly contentPath: string;
  readonly theme?: string;
  readonly prefersDark?: string;
  readonly accessBoost?: boolean;
}

/** Which webhooks were acted on so far? */
export interface EventsRequest {
  readonly id: number;
  readonly verb: 'events';
}

export interface ByeRequest {
  readonly id: number;
  readonly verb: 'bye';
}

export type AdapterRequest =
  | HelloRequest
  | AskRequest
  | CancelRequest
  | HistoryRequest
  | SessionRequest
  | EmbedUrlRequest
  | EventsRequest
  | ByeRequest;

/** How the client reads webhooks where Omni's documents leave it open. What is left out is probed or not judged. */
export interface WebhookHabits {
  /** How old, or how far ahead, a timestamp may be; null when the client does not look. */
  readonly toleranceSeconds?: number | null;
  /** How it expects the digest to be written; `hex` unless said. */
  readonly digest?: 'hex' | 'base64';
  /** Unit of the timestamp header; `seconds` unless said. */
  readonly timestampUnit?: 'seconds' | 'milliseconds';
}

export interface HelloReply {
  readonly id: number;
  readonly ok: true;
  readonly name: string;
  readonly version: string;
  readonly protocol: number;
  readonly capabilities: readonly Capability[];
  readonly declined?: readonly { readonly capability: Capability; readonly reason: string }[];
  readonly webhook?: WebhookHabits;
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
  /** Judged wherever they are given, by a client that declines `tables` too. */
  readonly tables?: readonly ReportedTable[];
  /** The client tells its user that some step of the answer did not work. */
  readonly incomplete?: boolean;
  readonly conversationId?: string;
  readonly jobId?: string;
  /** What the client says about an outcome other than `answered`. */
  readonly message?: string;
  /** Addresses the user can click on beside the text. */
  readonly links?: readonly string[];
  /** The picture the user sees, when one was wanted and Omni had one. */
  readonly picture?: { readonly contentType: string; readonly bytes: number };
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

/**
 * How a sign-in ended. `signed-in`: Omni knows the person as described. `refused`: the client itself did not send it.
 * `failed`: Omni did not take it.
 */
export interface SessionReply {
  readonly id: number;
  readonly ok: true;
  readonly outcome: 'signed-in' | 'refused' | 'failed';
  readonly message?: string;
}

/** `made`: `url` can be opened. `refused`: the client itself declined. `failed`: Omni did not take it. */
export interface EmbedUrlReply {
  readonly id: number;
  readonly ok: true;
  readonly outcome: 'made' | 'refused' | 'failed';
  readonly url?: string;
  readonly message?: string;
}

/**
 * Every webhook the client acted on since it began, in order, one entry for each time it did: a webhook that woke up the
 * waiting ask, was shown, stored or passed on. Not those it refused, knew already or had no use for.
 */
export interface EventsReply {
  readonly id: number;
  readonly ok: true;
  readonly acted: readonly { readonly eventId: string; readonly jobId: string; readonly status: string }[];
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

export type AdapterReply =
  | HelloReply
  | AskReply
  | CancelReply
  | HistoryReply
  | SessionReply
  | EmbedUrlReply
  | EventsReply
  | ByeReply
  | ErrorReply;
