import type { ReachableField } from '../../access/reach.js';
import { type DraftDimension, defaultSort, fieldText, type Sort } from './draft.js';
import type { Problem } from './placed.js';
import type { Reading, SortUse } from './reading.js';

/**
 * What a ranking, or the words "sort by", put in front; null when nothing does.
 * @param before what it is sorted by so far
 */
export function sortOf(
  { rank, sort, count }: Reading,
  measures: readonly ReachableField[],
  dimensions: readonly DraftDimension[],
  before: Sort | null,
): Sort | null {
  if (dimensions.length === 0) return null;
  if (sort) {
    const field = sortField(sort, measures, dimensions);
    const taken = field ?? (before ?? defaultSort(dimensions, measures))?.field;
    if (taken === undefined) return null;
    return { field: taken, descending: sort.descending ?? measures.some(({ id }) => id === taken) };
  }
  const figure = rank?.by && measures.includes(rank.by) ? rank.by : measures[0];
  if (!figure || (!rank && count === null)) return null;
  return { field: figure.id, descending: rank ? rank.descending !== (rank.judged && isLoss(figure)) : true };
}

/** Of what is lost, little is good. */
const isLoss = ({ field }: ReachableField): boolean =>
  [field.label, ...field.synonyms].some((text) => /\b(?:returns?|returned|discounts?|costs?)\b/i.test(text));

function sortField(
  { field, of }: SortUse,
  measures: readonly ReachableField[],
  dimensions: readonly DraftDimension[],
): string | undefined {
  const first = (fits: (dimension: DraftDimension) => boolean): string | undefined => {
    const dimension = dimensions.find(fits);
    return dimension && fieldText(dimension);
  };
  if (field !== null) {
    const shown = first((dimension) => dimension.field === field || dimension.grain === field);
    return shown ?? measures.find((measure) => measure === field)?.id;
  }
  if (of === 'figures') return measures[0]?.id;
  if (of === 'times') return first(({ grain }) => grain !== null);
  return of === 'names' ? first(({ grain }) => grain === null) : undefined;
}

/** What rows are sorted by is shown beside them. */
export function sortedMeasures(
  { sort }: Reading,
  measures: readonly ReachableField[],
): readonly ReachableField[] {
  const field = sort?.field ?? null;
  const isMeasure = field !== null && typeof field !== 'string' && field.kind === 'measure';
  return isMeasure ? [...new Set([...measures, field])] : measures;
}

/** Rows without a column for it cannot be put into the order of a thing. */
export function cannotSort({ sort }: Reading, dimensions: readonly DraftDimension[]): Problem | null {
  const field = sort?.field ?? null;
  if (field === null || (typeof field !== 'string' && field.kind === 'measure')) return null;
  if (dimensions.some((dimension) => dimension.field === field || dimension.grain === field)) return null;
  const name = typeof field === 'string' ? field : field.field.label;
  return {
    problem: `I cannot sort by ${name}, because the rows do not show it: ask for it with "by ${name}".`,
  };
}
