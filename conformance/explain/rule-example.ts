import type { CheckEvidence } from '../runner/index.js';

/** A rule seen broken: what a client with a known mistake did, from a run. */
export interface RuleExample {
  readonly mutant: string;
  /** The mistake. */
  readonly story: string;
  readonly scenario: string;
  readonly message: string;
  readonly exchanges: CheckEvidence['exchanges'];
  readonly deliveries: NonNullable<CheckEvidence['deliveries']>;
}

/** Where a rule comes from, and what usually breaks it. */
export interface RuleBackground {
  /** Rows of the list of requirements. */
  readonly requirements: readonly {
    readonly id: string;
    readonly rule: string;
    readonly source: string;
    readonly quote?: string;
  }[];
  readonly causes: readonly string[];
}
