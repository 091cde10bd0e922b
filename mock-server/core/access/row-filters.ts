import type { AccessFilter } from '../../../fixtures/index.js';
import type { Attributes } from '../directory/effective-user.js';
import { sameValue, valuesOf } from './grants.js';
import type { ReachableTopic } from './reach.js';

/** What access filters come to for one person: the rows they see, or the attributes they lack for an answer at all. */
export function rowFiltersFor(
  filters: readonly AccessFilter[],
  attributes: Attributes,
): Pick<ReachableTopic, 'rowFilters' | 'missingAttributes'> {
  const rowFilters: ReachableTopic['rowFilters'][number][] = [];
  const missingAttributes: ReachableTopic['missingAttributes'][number][] = [];
  for (const { field, userAttribute, valuesForUnfiltered, enableSqlLikeWildcards } of filters) {
    const values = valuesOf(attributes[userAttribute]);
    if (values.length === 0) {
      // An error, neither all rows nor none (docs.omni.co, access_filters).
      missingAttributes.push({ field, userAttribute });
    } else if (!values.some((value) => valuesForUnfiltered.some((free) => sameValue(free, value)))) {
      rowFilters.push({ field, userAttribute, values, like: enableSqlLikeWildcards });
    }
  }
  return { rowFilters, missingAttributes };
}
