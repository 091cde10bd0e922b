/** A point that the public sources leave open or contradict: switchable per space, or decided for good. */
export interface Ambiguity {
  readonly id: string;
  /** Ids of operations and webhooks, or `*` for every operation. */
  readonly operations: readonly string[];
  readonly question: string;
  readonly sources: readonly { readonly source: string; readonly says: string }[];
  readonly reason: string;
  /** With `options` and `default`; absent when there is a `decision`. */
  readonly switch?: string;
  readonly options?: Readonly<Record<string, string>>;
  readonly default?: string;
  readonly decision?: string;
}
