import { promptKey, type RecordedQuestion } from '../../../fixtures/index.js';
import type { Answer } from './answer-engine.js';

/** The recorded answer to a prompt, or null; `previous` is the last answer of the conversation. */
export type RecordedAnswers = (prompt: string, previous: Answer | null) => Answer | null;

/** Answers that a dataset brings ready-made. Everybody gets the same: recorded answers know no permissions. */
export function recordedAnswers(questions: readonly RecordedQuestion[]): RecordedAnswers {
  const recorded = questions.flatMap((question): [RecordedQuestion, Answer][] =>
    question.message === undefined ? [] : [[question, answerOf(question, question.message)]],
  );
  const byId = new Map(recorded.map(([question, answer]) => [question.id, { question, answer }]));
  const byPrompt = new Map(
    recorded
      .filter(([question]) => !question.followUpOnly)
      .flatMap(([question, answer]) =>
        question.prompts.map((prompt) => [normalised(prompt), answer] as const),
      ),
  );
  const questionOf = new Map(recorded.map(([question, answer]) => [answer, question]));
  return (prompt, previous) => {
    const asked = normalised(prompt);
    const before = previous ? questionOf.get(previous) : undefined;
    const followUp = before?.followUps
      ?.map((id) => byId.get(id))
      .find((next) => next?.question.prompts.some((known) => normalised(known) === asked));
    return followUp?.answer ?? byPrompt.get(asked) ?? null;
  };
}

const answerOf = ({ topic, queries = [] }: RecordedQuestion, message: string): Answer => ({
  message,
  topic,
  queries: queries.map((query) => ({ ...query, message: query.message ?? '' })),
});

/** A `scenario:<name>` phrase picks a job scenario and is no part of the question. */
const normalised = (prompt: string): string => promptKey(prompt.replace(/\bscenario:[a-z-]+/gi, ' '));
