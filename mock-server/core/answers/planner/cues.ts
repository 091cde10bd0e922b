import type { ChartType, Grain } from '../semantic-query.js';

/** Largest and lowest are figures, newest and oldest are times, and names go by the alphabet. */
export type SortedKind = 'figures' | 'times' | 'names' | null;

/** What words do in a question that name no field, value or time. */
export type Cue =
  /** A dimension follows: "by", "per", "for each". */
  | { readonly kind: 'by' }
  /** A measure follows: "how many". */
  | { readonly kind: 'count' }
  /** A thing is asked for: "which", "list". */
  | { readonly kind: 'which' }
  /** A value may follow: "in", "only". */
  | { readonly kind: 'of'; readonly only: boolean }
  /** A value follows that is not meant: "except". */
  | { readonly kind: 'except' }
  /** "all", "any": no limit to one value. */
  | { readonly kind: 'all' }
  | { readonly kind: 'not' }
  | { readonly kind: 'and' }
  /** `judged` when it depends on the figure which end is meant: the worst return rate is the highest. */
  | {
      readonly kind: 'rank';
      readonly descending: boolean;
      readonly of: 'things' | 'amounts';
      readonly judged?: boolean;
    }
  /** Followed by what to sort by. */
  | { readonly kind: 'sort' }
  /** Which way to sort, and by what kind of column when the words tell. */
  | { readonly kind: 'direction'; readonly descending: boolean; readonly of: SortedKind }
  | { readonly kind: 'grain'; readonly grain: Grain; readonly bare: boolean }
  | { readonly kind: 'trend' }
  | { readonly kind: 'chart'; readonly chart: ChartType | null }
  /** Two periods are compared; `year` when one of them is the year before. */
  | { readonly kind: 'compare'; readonly unit: 'year' | 'quarter' | 'month' | 'week' | null }
  /** Refers to the question before. */
  | { readonly kind: 'back'; readonly change: 'replace' | 'add' | 'none' }
  | { readonly kind: 'no-filters' }
  | { readonly kind: 'no-times' }
  /** Says nothing that a query could say. */
  | { readonly kind: 'filler' }
  /** Changes what a figure means, where no measure is called so. */
  | { readonly kind: 'modifier' };
