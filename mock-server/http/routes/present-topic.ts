import type { SemanticModel, SemanticTopic } from '../../../fixtures/index.js';
import type { Wire } from '../../../openapi/index.js';
import type { ReachableField, ReachableTopic } from '../../core/access/reach.js';

/** A topic in a list. */
export const presentTopicSummary = (topic: SemanticTopic): Wire['TopicSummary'] => headOf(topic);

const headOf = (topic: SemanticTopic) => ({
  name: topic.name,
  base_view_name: topic.baseView,
  label: topic.label,
  ...(topic.description === undefined ? {} : { description: topic.description }),
  ...(topic.groupLabel === undefined ? {} : { group_label: topic.groupLabel }),
  hidden: topic.hidden,
});

/** A topic with what of it one person may use. A view of which nothing is left does not show, nor does the way to it. */
export function presentTopic(
  model: SemanticModel,
  topic: SemanticTopic,
  { baseView, joins, fields }: ReachableTopic,
): Wire['TopicDetail'] {
  const byView = new Map<string, ReachableField[]>();
  for (const field of fields) byView.set(field.view, [...(byView.get(field.view) ?? []), field]);
  const shown = (view: string) => view === baseView || byView.has(view);
  const ofKind = (view: string, kind: ReachableField['kind']) =>
    (byView.get(view) ?? []).filter((field) => field.kind === kind).map(presentField);
  return {
    ...headOf(topic),
    relationships: joins
      .filter(({ join_from_view, join_to_view }) => shown(join_from_view) && shown(join_to_view))
      .map((join) => ({ ...join })),
    views: model.views
      .filter(({ name }) => shown(name))
      .map(({ name, label }) => ({
        name,
        label,
        dimensions: ofKind(name, 'dimension'),
        measures: ofKind(name, 'measure'),
      })),
  };
}

const presentField = ({ field }: ReachableField) => ({
  name: field.name,
  label: field.label,
  ...(field.description === undefined ? {} : { description: field.description }),
  data_type: 'dataType' in field ? field.dataType : 'number',
});
