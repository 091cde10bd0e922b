import type { ClientDescription } from '../report/run-report.js';
import type { Happening } from './tell-play.js';

/** About half a minute for a client that polls every two seconds. */
export const DEFAULTS = { seed: 7, schedules: 40, jobs: 20 } as const;

/** A rule that an order of events breaks. */
export interface Finding {
  /** Id of the rule; those that begin with `explorer.` are in docs/explorer.md. */
  readonly check: string;
  readonly rule: string;
  readonly remedy: string;
  /** What was seen in the shortest order. */
  readonly message: string;
  /** Other rules that the shortest order breaks. */
  readonly also: readonly string[];
  /** The shortest order that breaks it, as `--replay` takes it. */
  readonly schedule: string;
  /** The order in which it was seen first. */
  readonly foundIn: string;
  readonly timeline: readonly Happening[];
}

export interface Exploration {
  readonly explorationVersion: 1;
  readonly outcome: 'nothing-found' | 'found' | 'no-verdict';
  /** One sentence for a person. */
  readonly headline: string;
  readonly seed: number | null;
  readonly client: ClientDescription | null;
  readonly command: readonly string[];
  /** Different orders that were tried. */
  readonly schedules: readonly string[];
  /** How often one was played, repetitions and shorter ones included. */
  readonly plays: number;
  readonly durationMs: number;
  /** Broken each time when the shortest order was played again. */
  readonly findings: readonly Finding[];
  /** Broken at first, and not each time after that: chance had a part in it. */
  readonly unconfirmed: readonly Finding[];
  /** Plays that gave no evidence, with the reason. */
  readonly unplayed: readonly { readonly schedule: string; readonly reason: string }[];
}

export const EXIT_CODES: Readonly<Record<Exploration['outcome'], number>> = {
  'nothing-found': 0,
  found: 1,
  'no-verdict': 3,
};
