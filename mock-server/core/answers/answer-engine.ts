/** A table an answer rests on. Cells are display strings, as Omni's CSV has them. */
export interface AnsweredQuery {
  readonly queryName: string;
  /** What the agent says about the step; may be empty. */
  readonly message: string;
  /** The semantic query, as the wire shows it. */
  readonly query: Readonly<Record<string, unknown>>;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export interface Answer {
  /** Markdown. */
  readonly message: string;
  readonly topic: string | null;
  /** Empty when the question needed, or found, no data. */
  readonly queries: readonly AnsweredQuery[];
}

export interface Question {
  readonly prompt: string;
  readonly topicName: string | null;
  /** Membership the question is asked as. */
  readonly askedAs: string;
  /** The last answer of the conversation, as the engine made it, or null at its start. */
  readonly previous: Answer | null;
}

/** Turns a question into an answer. Deterministic: one question, one answer. */
export interface AnswerEngine {
  answer(question: Question): Answer;
}
