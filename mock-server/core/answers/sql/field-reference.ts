import { GRAINS, type Grain, isGrain } from '../semantic-query.js';
import { QueryError } from './query-error.js';

/** `orders.created_at[month]`, taken apart. */
export interface FieldReference {
  /** `view.field`. */
  readonly id: string;
  readonly grain: Grain | null;
}

/** Throws a `QueryError` for a grain that does not exist. */
export function fieldReference(text: string): FieldReference {
  const bracket = text.indexOf('[');
  if (bracket < 0) return { id: text, grain: null };
  const named = text.slice(bracket + 1, -1);
  if (!isGrain(named)) throw new QueryError(`"${text}" has no such grain; choose ${GRAINS.join(', ')}.`);
  return { id: text.slice(0, bracket), grain: named };
}
