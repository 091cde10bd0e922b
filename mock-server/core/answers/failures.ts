import type { AnswerFailure } from './answer-engine.js';
import { presentQuery } from './present-query.js';
import type { SemanticQuery } from './semantic-query.js';

/** The one published error code; that a missing attribute has it too is a reading of ours. */
const CODE = 'QUERY_EXECUTION_ERROR';

/** A query that cannot run, or, without one, a question that cannot be turned into one. */
export function queryFailed(message: string, detail?: string, query?: SemanticQuery): AnswerFailure {
  return {
    failure: { message, code: CODE, ...(detail === undefined ? {} : { detail }) },
    ...(query ? { attempted: { topic: query.topic, query: presentQuery(query) } } : {}),
  };
}
