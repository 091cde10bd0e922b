import type { Verdict } from '../checks/verdict.js';
import type { ClientDescription } from './run-report.js';

/** News of a run under way, for whoever watches it. */
export type Progress =
  | {
      readonly kind: 'begun';
      readonly client: ClientDescription;
      readonly scenarios: number;
      readonly checks: number;
    }
  | { readonly kind: 'started'; readonly scenario: string; readonly attempt: number }
  | { readonly kind: 'sighted'; readonly scenario: string; readonly what: string }
  | {
      readonly kind: 'finished';
      readonly scenario: string;
      readonly attempt: number;
      readonly durationMs: number;
      /** The worst that any check said about it, as far as it is beyond doubt. */
      readonly verdict: Verdict;
      readonly broken: readonly string[];
      /** What looks broken by time alone, and is looked at again, alone, before anybody is blamed for it. */
      readonly doubtful?: readonly string[];
      readonly reason: string;
    };
