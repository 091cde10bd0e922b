import { promptKey, type RecordedQuestion } from '../../../fixtures/index.js';
import type { Answer, AnswerEngine, Question } from './answer-engine.js';

/**
 * Answers from a dataset's recorded questions. Everybody gets the same figures: recorded answers know no permissions,
 * so they cannot show whether a client keeps its users' rows apart.
 */
export function recordedAnswers(questions: readonly RecordedQuestion[]): AnswerEngine {
  const byId = new Map(questions.map((question) => [question.id, question]));
  const byPrompt = new Map(
    questions
      .filter((question) => !question.followUpOnly)
      .flatMap((question) => question.prompts.map((prompt) => [normalised(prompt), question] as const)),
  );
  const answers = new Map<RecordedQuestion, Answer>();
  const questionOf = new Map<Answer, RecordedQuestion>();
  const answerOf = (question: RecordedQuestion): Answer => {
    const known = answers.get(question);
    if (known) return known;
    const made: Answer = {
      message: question.message,
      topic: question.topic,
      queries: question.queries.map((query) => ({ ...query, message: query.message ?? '' })),
    };
    answers.set(question, made);
    questionOf.set(made, question);
    return made;
  };
  const unknown: Answer = {
    message: `I have no recorded answer to that question. Recorded questions are: ${questions
      .filter((question) => !question.followUpOnly)
      .slice(0, 5)
      .map((question) => `"${question.prompts[0]}"`)
      .join(', ')}.`,
    topic: null,
    queries: [],
  };
  return {
    answer({ prompt, previous }: Question): Answer {
      const asked = normalised(prompt);
      const before = previous ? questionOf.get(previous) : undefined;
      const followUp = before?.followUps
        ?.map((id) => byId.get(id))
        .find((question) => question?.prompts.some((known) => normalised(known) === asked));
      const question = followUp ?? byPrompt.get(asked);
      return question ? answerOf(question) : unknown;
    },
  };
}

/** A `scenario:<name>` phrase picks a job scenario and is no part of the question. */
const normalised = (prompt: string): string => promptKey(prompt.replace(/\bscenario:[a-z-]+/gi, ' '));
