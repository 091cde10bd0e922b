/** One step of the agent, in the words of the wire. An open set, because the real one is open too. */
export interface ResultAction {
  readonly type: string;
  readonly message: string;
  /** Missing on some actions of the real API, and so allowed to be missing here. */
  readonly timestamp?: string;
  readonly result?: Readonly<Record<string, unknown>>;
  readonly [extra: string]: unknown;
}

/** What a COMPLETE job left behind. */
export interface JobResult {
  readonly actions: readonly ResultAction[];
  readonly message: string;
  readonly topic: string | null;
}
