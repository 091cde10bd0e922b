import type { FaultRequest, ScriptRequest, SpaceControl, SpaceRequest } from '../../mock-server/index.js';
import type { Check } from '../checks/define-check.js';
import type {
  AskReply,
  CancelReply,
  Capability,
  EmbedUrlReply,
  EmbedUrlRequest,
  HistoryReply,
  SessionReply,
  UserClaims,
  WebhookHabits,
} from '../protocol/messages.js';

export interface AskOptions {
  /** `externalId` of an embed user of the space's dataset. */
  readonly as: string;
  readonly prompt: string;
  readonly conversationId?: string;
  /** How long the client is given; 20 seconds unless the scenario is about deadlines. */
  readonly deadlineMs?: number;
  /** The user wants the picture too; only with `picture` among the scenario's needs. */
  readonly picture?: true;
  /** The end is to be announced by webhook; only with `webhook` among the scenario's needs. */
  readonly webhook?: { readonly progress: boolean };
}

/** An ask under way. `reply` never rejects: a client that does not answer is evidence, not an exception. */
export interface AskInFlight {
  readonly reply: Promise<AskReply | undefined>;
  cancel(): Promise<CancelReply | undefined>;
}

/** A job of the client's, as the mock knows it. */
export interface SubmittedJob {
  readonly jobId: string;
  /** Null when the submit named no `webhookUrl`. */
  readonly webhook: {
    readonly url: string;
    readonly secret: string | null;
    readonly progress: boolean;
  } | null;
}

/** What a scenario may do: drive the client through its adapter, and move its space. */
export interface Session {
  readonly space: SpaceControl;
  /** Whether the client can do more than the scenario needs; never ask for what it does not offer. */
  offers(capability: Capability): boolean;
  ask(options: AskOptions): AskInFlight;
  history(options: { as: string; conversationId: string }): Promise<HistoryReply | undefined>;
  /** Has the client sign a person in. */
  signIn(user: UserClaims): Promise<SessionReply | undefined>;
  /** Has the client make the address of an embedded page. */
  embedUrl(options: Omit<EmbedUrlRequest, 'id' | 'verb'>): Promise<EmbedUrlReply | undefined>;
  /** Opens an address of the space as a browser would, without following where it leads; its status, or null. */
  open(url: string): Promise<number | null>;
  /**
   * The job that the submit of this prompt made, once the mock has seen it; with what it subscribed to, if it did.
   * Undefined when none came within `withinMs`.
   */
  submitted(prompt: string, withinMs?: number): Promise<SubmittedJob | undefined>;
  /** Asks the adapter, or the observer, which webhooks were acted on, if either can tell; the answer is in the trace. */
  observe(): Promise<void>;
  /** Resolves when the client has left; nothing that is asked of it is answered after that. */
  readonly gone: Promise<void>;
  /** How the client says it reads webhooks. */
  readonly webhookHabits: WebhookHabits;
  /** Kills the client and starts it anew in the same space; false when it does not come back. */
  restart(): Promise<boolean>;
  /** Resolves when the mock has seen this many exchanges of an operation; false after `withinMs`. */
  seen(operation: string, count: number, withinMs?: number): Promise<boolean>;
}

/** What a client is asked to do, in which space, judged by which checks. */
export interface ConformanceScenario {
  readonly name: string;
  readonly story: string;
  /** Verbs the client must support; a client that declined one is not asked to run the scenario. */
  readonly needs: readonly Capability[];
  /**
   * How long it lasts with a client that polls every 2 seconds, if that is longer than most: what lasts longest is begun
   * first, so that the rest fits in beside it.
   */
  readonly lastsSeconds?: number;
  /** Kills the client and starts it anew: not played where the suite did not start it. */
  readonly restarts?: true;
  readonly space?: SpaceRequest;
  /** Whose key the client is given, if not the organization's: a standard user of the dataset, such as `quinn`. */
  readonly personalKeyOf?: string;
  readonly scripts?: readonly ScriptRequest[];
  readonly faults?: readonly FaultRequest[];
  /** Checks beside the monitors. */
  readonly checks: readonly Check[];
  drive(session: Session): Promise<void>;
}

export const defineScenario = (scenario: ConformanceScenario): ConformanceScenario => scenario;
