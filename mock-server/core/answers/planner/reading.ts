import type { ReachableField } from '../../access/reach.js';
import type { ChartType, Grain } from '../semantic-query.js';
import type { Span, Unit } from './calendar.js';
import type { SortedKind } from './cues.js';
import type { NamedSpan } from './time-spans.js';
import type { Vocabulary } from './vocabulary.js';

export interface ValueUse {
  readonly field: string;
  readonly value: string | boolean;
  readonly kind: 'is' | 'is not' | 'contains';
}

export interface SpanUse {
  readonly span: Span;
  /** The words that said so; empty when they say no more than the days do. */
  readonly label: string;
  readonly relative: NamedSpan['relative'];
}

export interface SortUse {
  readonly field: ReachableField | Grain | null;
  readonly descending: boolean | null;
  readonly of: SortedKind;
}

/** What a prompt says in the words of one topic. */
export interface Reading {
  readonly vocabulary: Vocabulary;
  readonly dimensions: ReachableField[];
  /** Fields that are not wanted any more. */
  readonly without: ReachableField[];
  /** Dimensions all of whose values are wanted. */
  readonly all: ReachableField[];
  readonly measures: ReachableField[];
  readonly values: ValueUse[];
  readonly spans: SpanUse[];
  /** Timestamp that is named. */
  time: ReachableField | null;
  /** How times are cut. */
  readonly grains: Grain[];
  /** The cut of times is not wanted any more. */
  noGrain: boolean;
  earlier: { readonly unit: Unit | null } | null;
  compare: { readonly unit: Unit | null } | null;
  /** A time is what is compared with: "with last year". */
  comparedTime: boolean;
  rank: { readonly descending: boolean; readonly judged: boolean; readonly by: ReachableField | null } | null;
  count: number | null;
  /** The ranked thing, as in "top 5 products". */
  ranked: ReachableField | null;
  sort: SortUse | null;
  chart: { readonly type: ChartType | null } | null;
  back: 'replace' | 'add' | 'none' | null;
  noFilters: boolean;
  noTimes: boolean;
  /** "which", "list": a thing is asked for and no figure. */
  list: boolean;
  /** Only certain values are wanted, in so many words. */
  only: boolean;
  /** "by" was said. */
  grouped: boolean;
  /** Words that should have meant something: a query without them would answer another question. */
  readonly unclear: string[];
  /** Words that mean nothing here. */
  readonly ignored: string[];
  /** Number of words that are words of the topic. */
  explained: number;
  /** How well the prompt names the topic itself. */
  mention: number;
  /** Which words were taken for what. */
  readonly notes: string[];
}

export const emptyReading = (vocabulary: Vocabulary): Reading => ({
  vocabulary,
  dimensions: [],
  without: [],
  all: [],
  measures: [],
  values: [],
  spans: [],
  time: null,
  grains: [],
  noGrain: false,
  earlier: null,
  compare: null,
  comparedTime: false,
  rank: null,
  count: null,
  ranked: null,
  sort: null,
  chart: null,
  back: null,
  noFilters: false,
  noTimes: false,
  list: false,
  only: false,
  grouped: false,
  unclear: [],
  ignored: [],
  explained: 0,
  mention: 0,
  notes: [],
});
