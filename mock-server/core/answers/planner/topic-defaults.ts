import type { ReachableField, ReachableTopic } from '../../access/reach.js';
import type { Vocabulary } from './vocabulary.js';

export const isTime = ({ field }: ReachableField): boolean =>
  'dataType' in field && field.dataType === 'timestamp';

/** The figure that is meant where none is named: the first sum, of the base view if it has one. */
export function defaultMeasure({ fields, baseView }: ReachableTopic): ReachableField | undefined {
  const sums = fields.filter(({ field }) => 'aggregateType' in field && field.aggregateType === 'sum');
  return sums.find(({ view }) => view === baseView) ?? sums[0];
}

/** The time that is meant where none is named: one beside the figure, else of the base view, else the first. */
export function defaultTime(
  { fields, baseView }: ReachableTopic,
  measure?: ReachableField,
): ReachableField | undefined {
  const times = fields.filter(isTime);
  return (
    times.find(({ view }) => view === measure?.view) ??
    times.find(({ view }) => view === baseView) ??
    times[0]
  );
}

/** The thing that is meant where only a property of it is named: "low on stock" is about products. */
export function defaultThing(
  { topic, entities }: Vocabulary,
  property: ReachableField | undefined,
): ReachableField | undefined {
  const views = [property?.view ?? topic.baseView, ...topic.joins.map(({ join_to_view }) => join_to_view)];
  const things = views.flatMap((view) => entities.get(view) ?? []);
  return things.find(({ field }) => 'dataType' in field && field.dataType === 'string') ?? things[0];
}
