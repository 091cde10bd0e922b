import type { Relationship, SemanticModel, SemanticTopic, SemanticView } from '../../../fixtures/index.js';
import type { Attributes } from '../directory/effective-user.js';
import { meetsGrants } from './grants.js';
import type { Reach, ReachableField, ReachableTopic, ReachOf } from './reach.js';
import { rowFiltersFor } from './row-filters.js';

type Use = Parameters<ReachOf>[2];

/** By the attributes of a snapshot, which never change: the same person asks many questions. */
const known = new WeakMap<Attributes, Map<SemanticModel, Partial<Record<Use, Reach>>>>();

/**
 * What the attributes of a person leave of a model. Keep the attributes object of an `EffectiveUser`: for the same
 * object the answer is remembered.
 */
export const reachOf: ReachOf = (model, attributes, use) => {
  const models = known.get(attributes) ?? new Map<SemanticModel, Partial<Record<Use, Reach>>>();
  known.set(attributes, models);
  const uses = models.get(model) ?? {};
  models.set(model, uses);
  const reach = uses[use] ?? { model, topics: topicsFor(model, attributes, use) };
  uses[use] = reach;
  return reach;
};

function topicsFor(model: SemanticModel, attributes: Attributes, use: Use): ReachableTopic[] {
  const views = new Map(model.views.map((view) => [view.name, view]));
  return model.topics
    .filter((topic) => isOpen(model, topic, attributes, use))
    .map((topic) => reachableTopic(model, topic, views, attributes))
    .filter(({ fields }) => fields.length > 0);
}

/**
 * `ai_chat_topics` limits the AI alone. A hidden topic is not picked by itself; listed there it is meant to be used.
 */
function isOpen(model: SemanticModel, topic: SemanticTopic, attributes: Attributes, use: Use): boolean {
  const { aiChatTopics, accessGrants, defaultTopicRequiredAccessGrants } = model;
  if (use === 'ai' && !(aiChatTopics?.includes(topic.name) ?? !topic.hidden)) return false;
  const required = topic.requiredAccessGrants ?? defaultTopicRequiredAccessGrants;
  return meetsGrants(required, accessGrants, attributes);
}

function reachableTopic(
  model: SemanticModel,
  topic: SemanticTopic,
  views: ReadonlyMap<string, SemanticView>,
  attributes: Attributes,
): ReachableTopic {
  const { name, label, synonyms, baseView } = topic;
  const joins = joinsOf(model, topic);
  const joined = [baseView, ...joins.map(({ join_to_view }) => join_to_view)];
  const fields = joined.flatMap((viewName) => {
    const view = views.get(viewName);
    return view ? fieldsOf(model, view, attributes) : [];
  });
  const filters = topic.accessFilters ?? model.defaultTopicAccessFilters;
  return { name, label, synonyms, baseView, joins, fields, ...rowFiltersFor(filters, attributes) };
}

/** How each joined view is reached from those before it. A view nothing leads to is not joined. */
function joinsOf({ relationships }: SemanticModel, { baseView, joins }: SemanticTopic): Relationship[] {
  const reached = new Set([baseView]);
  const found: Relationship[] = [];
  for (const view of joins) {
    const join = relationships.find(
      ({ join_from_view, join_to_view }) => join_to_view === view && reached.has(join_from_view),
    );
    if (!join) continue;
    reached.add(view);
    found.push(join);
  }
  return found;
}

/** Grants guard direct use alone: a visible field may be built on one that is not. */
function fieldsOf(model: SemanticModel, view: SemanticView, attributes: Attributes): ReachableField[] {
  if (!meetsGrants(view.requiredAccessGrants, model.accessGrants, attributes)) return [];
  const fields: ReachableField[] = [
    ...view.dimensions.map((field) => ({ field, kind: 'dimension' as const })),
    ...view.measures.map((field) => ({ field, kind: 'measure' as const })),
  ].map(({ field, kind }) => ({ id: `${view.name}.${field.name}`, view: view.name, kind, field }));
  return fields.filter(
    ({ field }) => !field.hidden && meetsGrants(field.requiredAccessGrants, model.accessGrants, attributes),
  );
}
