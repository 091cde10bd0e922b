import type { AnsweredQuery } from '../core/answers/answer-engine.js';
import type { Model } from '../core/world.js';
import type { Turn } from './conversation.js';
import type { Asker } from './who.js';

/** A conversation for programs. */
export const jsonOf = ({ user, known }: Asker, model: Model, turns: readonly Turn[]): string =>
  `${JSON.stringify(
    {
      asker: {
        name: user.name,
        known,
        membershipId: user.membershipId,
        role: user.roleOn(model),
        attributes: user.attributes,
      },
      model: model.name,
      turns: turns.map(turnOf),
    },
    null,
    2,
  )}\n`;

function turnOf({ prompt, answer, explanation }: Turn) {
  const plan = explanation?.plan.kind === 'query' ? explanation.plan : null;
  return {
    prompt,
    recorded: explanation === null,
    understood: plan?.understood ?? [],
    ignored: plan?.ignored ?? [],
    rowFilters: explanation?.topic?.rowFilters ?? [],
    ...('failure' in answer
      ? { failure: answer.failure, attempted: answer.attempted ?? null }
      : { topic: answer.topic, message: answer.message, queries: answer.queries.map(queryOf) }),
  };
}

const queryOf = ({ queryName, query, columns, rows, computed }: AnsweredQuery) => ({
  queryName,
  query,
  ...(computed ? { sql: computed.sql, parameters: computed.parameters, chart: computed.chart } : {}),
  columns,
  rows,
});
