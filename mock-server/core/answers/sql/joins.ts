import type { Relationship } from '../../../../fixtures/index.js';
import type { ReachableTopic } from '../../access/reach.js';
import type { ModelIndex } from './model-index.js';
import { QueryError } from './query-error.js';
import { partsOf } from './template.js';

export interface NeededJoins {
  /** Each after those it needs. */
  readonly joins: readonly Relationship[];
  /** Views whose rows can come more than once, so that adding them up would count some twice. */
  readonly repeated: ReadonlySet<string>;
  /** Some rows have no row of the base view in them. */
  readonly padded: boolean;
}

/** The joins of a topic that these views need, and no others. Throws a `QueryError` for a view the topic has not. */
export function joinsFor(topic: ReachableTopic, index: ModelIndex, views: Iterable<string>): NeededJoins {
  const ways = new Map(topic.joins.map((relationship) => [relationship.join_to_view, relationship]));
  const needed = new Set<string>();
  const need = (view: string): void => {
    if (view === topic.baseView || needed.has(view)) return;
    const way = ways.get(view);
    if (!way) throw new QueryError(`Topic ${topic.name} does not join view ${view}`);
    needed.add(view);
    const { on_sql, join_from_view } = way;
    need(join_from_view);
    for (const part of partsOf(on_sql, join_from_view)) {
      if (part.kind === 'field') for (const behind of index.viewsBehind(part.id)) need(behind);
    }
  };
  for (const view of views) need(view);

  const repeated = new Set<string>();
  const joins = topic.joins.filter(({ join_to_view }) => needed.has(join_to_view));
  const present = [topic.baseView];
  for (const { join_from_view, join_to_view, relationship_type } of joins) {
    const [here, there] = relationship_type.split('_to_');
    // Many rows here share one row there; and what hangs on a repeated row comes with it.
    if (here === 'many' || repeated.has(join_from_view)) repeated.add(join_to_view);
    if (there === 'many') for (const earlier of present) repeated.add(earlier);
    present.push(join_to_view);
  }
  return { joins, repeated, padded: joins.some(({ join_type }) => join_type === 'full_outer') };
}
