import type { Dataset } from '../../../fixtures/index.js';
import type { Answer, AnswerEngine, AnswerFailure, Question } from './answer-engine.js';
import type { Computation } from './computation.js';
import { queryFailed } from './failures.js';
import { recordedAnswers } from './recorded-answers.js';
import type { Warehouse } from './warehouse.js';

export interface ComputedAnswersOptions {
  readonly dataset: Dataset;
  /** Loads the rows; called once, at the first question. */
  readonly open: () => Promise<Warehouse>;
}

/**
 * Answers questions from the rows of a dataset with the permissions of whoever asks, and recorded questions as they are
 * recorded. Loads rows, SQL engine and planner when first needed: a mock that starts does not wait for them.
 */
export function computedAnswers({ dataset, open }: ComputedAnswersOptions): AnswerEngine {
  const recorded = recordedAnswers(dataset.questions);
  let loading: Promise<void> | null = null;
  let loaded: Computation | AnswerFailure | null = null;

  async function load(): Promise<void> {
    try {
      const [warehouse, { Computation }] = await Promise.all([open(), import('./computation.js')]);
      loaded = new Computation(warehouse, dataset.organization.asOf);
    } catch (error) {
      // Said to everybody who asks, rather than tried again: what is wrong is in the files.
      const reason = error instanceof Error ? error.message : String(error);
      loaded = queryFailed(`The rows of dataset "${dataset.name}" could not be loaded`, reason);
    }
  }

  return {
    ready() {
      if (loaded) return null;
      loading ??= load();
      return loading;
    },
    answer(question: Question): Answer | AnswerFailure {
      const known = recorded(question.prompt, question.previous);
      if (known) return known;
      if (!loaded) throw new Error('A question was put before the engine was ready.');
      return 'failure' in loaded ? loaded : loaded.explain(question).answer;
    },
  };
}
