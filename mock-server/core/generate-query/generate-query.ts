import { mayAsk, type Permitted } from '../access/may-ask.js';
import { reachOf } from '../access/reach-of.js';
import type { Caller } from '../access.js';
import type { Answer, AnsweredQuery } from '../answers/answer-engine.js';
import { presentQuery } from '../answers/present-query.js';
import type { SemanticQuery } from '../answers/semantic-query.js';
import { DomainError } from '../errors.js';
import type { JobFailure } from '../jobs/job.js';
import type { Space } from '../space.js';
import { readContextQuery, type WireQuery } from './context-query.js';

/** What somebody wants one query for. */
export interface QueryRequest {
  readonly prompt: string;
  readonly modelId: string;
  readonly branchId?: string;
  readonly currentTopicName?: string;
  readonly userId?: string;
  /** An earlier query that the prompt goes on from. */
  readonly contextQuery?: WireQuery;
}

export type GeneratedQuery =
  | { readonly kind: 'query'; readonly topic: string | null; readonly query: AnsweredQuery }
  /** There is a query, but it cannot run for the one who asks. */
  | {
      readonly kind: 'failed';
      readonly failure: JobFailure;
      readonly topic: string | null;
      readonly query: Readonly<Record<string, unknown>> | null;
    }
  | { readonly kind: 'none'; readonly detail: string }
  | { readonly kind: 'credits-used-up' };

/** One query for one prompt, if its caller may have it. Of a comparison of two periods it is the newer one's. */
export function generateQuery(space: Space, caller: Caller, request: QueryRequest): GeneratedQuery {
  const topicName = request.currentTopicName ?? null;
  const permitted = mayAskInBody(space, caller, { ...request, topicName });
  if (space.features.aiCredits === 'used-up') return { kind: 'credits-used-up' };
  const { asker, model, branch } = permitted;
  const answer = space.engine.answer({
    prompt: request.prompt,
    model: branch ?? model,
    topicName,
    asker,
    previous: previousOf(request.contextQuery, permitted, topicName),
  });
  if ('failure' in answer) {
    const { failure, attempted } = answer;
    return { kind: 'failed', failure, topic: attempted?.topic ?? null, query: attempted?.query ?? null };
  }
  const [query] = answer.queries;
  return query ? { kind: 'query', topic: answer.topic, query } : { kind: 'none', detail: answer.message };
}

/** Permission for the endpoints that take `userId` in the body, where a personal token may not be refused but unheard. */
export function mayAskInBody(
  space: Space,
  caller: Caller,
  asked: {
    readonly userId?: string;
    readonly modelId: string;
    readonly branchId?: string;
    readonly topicName: string | null;
  },
): Permitted {
  const unheard = caller.key === 'personal' && space.switches.foreignUserIdInBody === 'ignore';
  return mayAsk(space, caller, {
    userId: unheard ? null : (asked.userId ?? null),
    modelId: asked.modelId,
    ...(asked.branchId === undefined ? {} : { branchId: asked.branchId }),
    ...(asked.topicName === null ? {} : { topicName: asked.topicName }),
  });
}

function previousOf(
  wire: WireQuery | undefined,
  { asker, model, branch }: Permitted,
  topicName: string | null,
): Answer | null {
  if (wire === undefined) return null;
  const reach = reachOf((branch ?? model).semantic, asker.attributes, 'ai');
  const query = readContextQuery(wire, reach, topicName);
  if (typeof query === 'string') {
    throw new DomainError('invalid_request', `Bad Request: contextQuery: ${query}`);
  }
  return answerWith(query);
}

/** As much of an answer as a follow-up looks at. */
const answerWith = (semantic: SemanticQuery): Answer => ({
  message: '',
  topic: semantic.topic,
  queries: [
    {
      queryName: '',
      message: '',
      query: presentQuery(semantic),
      columns: [],
      rows: [],
      computed: { semantic, sql: '', parameters: [], values: [], chart: 'table' },
    },
  ],
});
