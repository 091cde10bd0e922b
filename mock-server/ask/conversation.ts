import type { Answer, AnswerFailure } from '../core/answers/answer-engine.js';
import type { Computation, Explanation } from '../core/answers/computation.js';
import type { RecordedAnswers } from '../core/answers/recorded-answers.js';
import type { EffectiveUser } from '../core/directory/effective-user.js';
import type { Model } from '../core/world.js';

/** A question of a conversation with what became of it. */
export interface Turn {
  readonly prompt: string;
  readonly answer: Answer | AnswerFailure;
  /** How it was worked out; null for an answer that the dataset brings ready-made. */
  readonly explanation: Explanation | null;
}

export interface Conversation {
  readonly prompts: readonly string[];
  readonly model: Model;
  readonly topicName: string | null;
  readonly asker: EffectiveUser;
}

/** Puts questions one after the other, each starting from the last answer, as jobs of one conversation do. */
export function converse(
  { prompts, ...asked }: Conversation,
  computation: Computation,
  recorded: RecordedAnswers,
): readonly Turn[] {
  let previous: Answer | null = null;
  const turns: Turn[] = [];
  for (const prompt of prompts) {
    const known: Answer | null = recorded(prompt, previous);
    const explanation: Explanation | null = known
      ? null
      : computation.explain({ ...asked, prompt, previous });
    const answer: Answer | AnswerFailure | undefined = known ?? explanation?.answer;
    if (!answer) continue;
    turns.push({ prompt, answer, explanation });
    if (!('failure' in answer)) previous = answer;
  }
  return turns;
}
