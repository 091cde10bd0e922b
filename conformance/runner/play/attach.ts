/** Where the one scenario takes place that somebody watches with a debugger. */
export interface AttachedPlace {
  readonly scenario: string;
  readonly story: string;
  /** What to take for Omni. */
  readonly baseUrl: string;
  /** Sends what happens as it happens, as server-sent events. */
  readonly traceUrl: string;
  /** What the client is told of Omni, by the names of variables. */
  readonly environment: Readonly<Record<string, string>>;
}

/** Somebody with a debugger: nothing is timed, and the space stays until they have seen enough. */
export interface Attach {
  /** The space is there; next the client is started or asked. */
  ready(place: AttachedPlace): void;
  /** What the client writes on standard error, as it comes: debuggers say there where they listen. */
  stderr(text: string): void;
  /** The scenario is over. Resolves when its space may go. */
  seenEnough(): Promise<void>;
}

/** A question that somebody steps through is not late before the next day. */
export const UNHURRIED_MS = 24 * 60 * 60 * 1000;

/** No timer is started for this long. */
export const ENDLESS = Number.POSITIVE_INFINITY;
