import type { Answer, RequestOf, Verb } from './adapter-replies.js';
import type { ClientSpace, WebhookTerms } from './client-space.js';

/** An adapter under way. Nothing here rejects: what an adapter does wrong is evidence, not an exception. */
export interface Adapter {
  /** Undefined when no answer came in time, or none can come any more. `withinMs` may be Infinity. */
  request<V extends Verb>(verb: V, message: RequestOf<V>, withinMs: number): Promise<Answer<V> | undefined>;
  /** Resolves with a sentence as soon as the adapter cannot answer any more. */
  readonly gone: Promise<string>;
  /** That sentence, once it is true. */
  whyGone(): string | undefined;
  /** Ends it, with all that it started: politely, and after the patience not so politely. */
  stop(patienceMs?: number): Promise<void>;
  /** What it did against the protocol, a sentence each. */
  problems(): readonly string[];
  /** The end of what it wrote on standard error; empty where that cannot be seen. */
  stderrTail(): string;
  /** Looks for one more webhook secret in what it writes, from the moment at which it is known. */
  watchWebhookSecret(secret: string): void;
}

/** An adapter that can be ended without a warning. */
export interface AdapterProcess extends Adapter {
  /** Ends it as a power cut would, and all it forked. */
  kill(): Promise<void>;
}

/** What one connection is made with: the space to work in, and what the client is told of it. */
export interface ConnectOptions {
  readonly space: ClientSpace;
  readonly webhooks: WebhookTerms;
  /** Gives the client a person's key in place of the organization's. */
  readonly personalKeyOf?: string;
  readonly env?: NodeJS.ProcessEnv;
  /** Is given what the client writes on standard error, secrets masked, as it comes. */
  readonly onStderr?: (text: string) => void;
}

/** A way of reaching a client. The runner knows of no other, and so judges every client alike. */
export interface Driver {
  /**
   * How the client is reached, for the report: the command of an adapter, or the options that lead to it; empty when no
   * command line does.
   */
  readonly describe: readonly string[];
  /** Why a client that is reached this way cannot be killed and started anew, if it cannot. */
  readonly cannotRestart?: string;
  /** The client runs on when the suite has ended, and may know again what it saw the last time. */
  readonly outlives?: true;
  /** The client shares the event loop of the mock, so what it does there itself is no excuse for it. */
  readonly sharesEventLoop?: true;
  /** A client for one scenario, on its own: nothing of it is shared with another connection. */
  connect(options: ConnectOptions): AdapterProcess;
}
