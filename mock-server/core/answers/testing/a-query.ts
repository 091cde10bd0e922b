import type { SemanticModel } from '../../../../fixtures/index.js';
import type { ReachableTopic } from '../../access/reach.js';
import { reachOf } from '../../access/reach-of.js';
import type { Attributes } from '../../directory/effective-user.js';
import type { SemanticQuery } from '../semantic-query.js';

export const aQuery = (fields: readonly string[], more: Partial<SemanticQuery> = {}): SemanticQuery => ({
  topic: 'sales',
  table: 'sales',
  fields,
  filters: {},
  sorts: [],
  limit: 500,
  ...more,
});

/** A topic as somebody with these attributes may use it. */
export function topicFor(model: SemanticModel, attributes: Attributes, name = 'sales'): ReachableTopic {
  const topic = reachOf(model, attributes, 'ai').topics.find((candidate) => candidate.name === name);
  if (!topic) throw new Error(`No topic ${name} in reach.`);
  return topic;
}
