import type { Reach } from '../../access/reach.js';
import type { ChartType, SemanticQuery } from '../semantic-query.js';

export interface PlanInput {
  readonly prompt: string;
  /** The only topic to look at; null lets the planner pick. */
  readonly topicName: string | null;
  /** What the one who asks may use. What is not in it does not exist for the planner. */
  readonly reach: Reach;
  /**
   * The distinct values of a string dimension, by `view.field`; asked for only when a prompt has words that may be
   * values. Give the same array each time: what is learnt from it is kept with it.
   */
  readonly knownValues: (field: string) => readonly string[];
  /** ISO date or instant; "today" in a prompt is this day in UTC. */
  readonly asOf: string;
  /** What the conversation asked last, or null at its start. */
  readonly previous: PlannedQuestion | null;
}

export interface PlannedQuestion {
  readonly query: SemanticQuery;
  readonly chart: ChartType;
}

export interface PlannedQuery extends PlannedQuestion {
  /** As a heading, such as "Net sales by month". */
  readonly name: string;
}

export type Plan =
  | {
      readonly kind: 'query';
      /** One, or two of the same shape: this period first, then the one it is compared with. */
      readonly queries: readonly [PlannedQuery] | readonly [PlannedQuery, PlannedQuery];
      /** Which words were taken for what, for people. */
      readonly understood: readonly string[];
      /** Words of the prompt that may have meant something and were left out. */
      readonly ignored: readonly string[];
    }
  | {
      readonly kind: 'unplaced';
      /** Markdown: what was not understood, and what can be asked. */
      readonly message: string;
    };
