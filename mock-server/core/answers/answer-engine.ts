import type { EffectiveUser } from '../directory/effective-user.js';
import type { JobFailure } from '../jobs/job.js';
import type { Model } from '../world.js';
import type { ChartType, SemanticQuery } from './semantic-query.js';

/** A table an answer rests on. Cells are display strings, as Omni's CSV has them. */
export interface AnsweredQuery {
  readonly queryName: string;
  /** What the agent says about the step; may be empty. */
  readonly message: string;
  /** The semantic query, as the wire shows it. Row filters of the asker are not in it. */
  readonly query: Readonly<Record<string, unknown>>;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** What a computed table was made from; absent for a recorded one. */
  readonly computed?: ComputedQuery;
}

export interface ComputedQuery {
  readonly semantic: SemanticQuery;
  /** With the asker's row filters in it. */
  readonly sql: string;
  readonly parameters: readonly (string | number)[];
  /** Raw values beside the display strings, for charts: row by row, in the order of the columns. */
  readonly values: readonly (readonly (string | number | null)[])[];
  readonly chart: ChartType;
}

export interface Answer {
  /** Markdown. */
  readonly message: string;
  readonly topic: string | null;
  /** Empty when the question needed, or found, no data. */
  readonly queries: readonly AnsweredQuery[];
}

/** A question whose query cannot run for the one who asks. */
export interface AnswerFailure {
  readonly failure: JobFailure;
  /** The query that cannot run, as the wire shows it. */
  readonly attempted?: { readonly topic: string; readonly query: Readonly<Record<string, unknown>> };
}

export interface Question {
  readonly prompt: string;
  /** The model, or the branch of it that is asked. */
  readonly model: Model;
  /** The topic the caller fixed; null lets the engine pick. */
  readonly topicName: string | null;
  readonly asker: EffectiveUser;
  /** The last answer of the conversation, as the engine made it, or null at its start. */
  readonly previous: Answer | null;
}

/** Turns a question into an answer. Deterministic: one question, one asker, one answer. */
export interface AnswerEngine {
  /** Null once the engine can answer; until then a promise of that, which loads what is needed. */
  ready(): Promise<void> | null;
  answer(question: Question): Answer | AnswerFailure;
}
