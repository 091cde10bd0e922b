import { chartOf, type Draft, queryOf } from './draft.js';
import { timeFilter } from './filters.js';
import type { Placed } from './placed.js';
import type { PlannedQuery } from './plan.js';
import { queryName } from './query-name.js';
import type { SpanUse } from './reading.js';

/** The queries of a placed question: one, or one for each of two periods. */
export function assemble({
  draft,
  periods: { period, other },
  time,
}: Placed): readonly [PlannedQuery] | readonly [PlannedQuery, PlannedQuery] {
  if (!period || !time) return [planned(draft)];
  const first = planned(during(draft, time.id, period));
  return other ? [first, planned(during(draft, time.id, other))] : [first];
}

const planned = (draft: Draft): PlannedQuery => ({
  name: queryName(draft),
  query: queryOf(draft),
  chart: chartOf(draft),
});

function during(draft: Draft, time: string, span: SpanUse): Draft {
  const others = Object.entries(draft.filters).filter(([, { kind }]) => kind !== 'time');
  return { ...draft, filters: { ...Object.fromEntries(others), [time]: timeFilter(span) } };
}
