/** A clock that every process of a machine reads alike. */
export const clockMs = (): number => Number(process.hrtime.bigint()) / 1e6;

/** When a request was sent, on that clock. */
export const SENT_HEADER = 'x-sent-ms';

/** One job for a poller: a space of its own, and how to pace the looks at it. */
export interface Errand {
  readonly id: number;
  readonly shape: string;
  readonly baseUrl: string;
  readonly apiKey: string;
  readonly modelId: string;
  readonly userId: string;
  readonly seed: number;
}

/** What a worker is given to do. */
export interface Order {
  readonly errands: readonly Errand[];
  readonly atOnce: number;
}

/** What a worker says of each errand. */
export interface Done {
  readonly id: number;
  /** How late looks went out, against when they were due. */
  readonly latenessMs: readonly number[];
  /** What went wrong, if anything did. */
  readonly trouble?: string;
}
