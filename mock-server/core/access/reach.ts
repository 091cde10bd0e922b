import type { Dimension, Measure, Relationship, SemanticModel } from '../../../fixtures/index.js';
import type { Attributes } from '../directory/effective-user.js';

/** A field somebody may use, with the view it belongs to. */
export interface ReachableField {
  /** `view.field`. */
  readonly id: string;
  readonly view: string;
  readonly kind: 'dimension' | 'measure';
  readonly field: Dimension | Measure;
}

/** What the rows of a topic are limited to for one person. */
export interface RowFilter {
  /** `view.dimension`. */
  readonly field: string;
  readonly userAttribute: string;
  /** A row passes with any of these. */
  readonly values: readonly (string | number)[];
  /** The values are LIKE patterns. */
  readonly like: boolean;
}

/** A topic as one person may use it. */
export interface ReachableTopic {
  readonly name: string;
  readonly label: string;
  readonly synonyms: readonly string[];
  readonly baseView: string;
  /** How the joined views are reached, each after those it needs. */
  readonly joins: readonly Relationship[];
  /** Only those the person may use, none of them hidden. */
  readonly fields: readonly ReachableField[];
  readonly rowFilters: readonly RowFilter[];
  /** Attributes that a row filter needs and the person does not have: a query is then an error, never all rows or none. */
  readonly missingAttributes: readonly { readonly field: string; readonly userAttribute: string }[];
}

/** What one person may ask of a model. */
export interface Reach {
  readonly model: SemanticModel;
  readonly topics: readonly ReachableTopic[];
}

/** What the attributes of a person leave of a model; `ai` leaves out topics that `ai_chat_topics` does not list. */
export type ReachOf = (model: SemanticModel, attributes: Attributes, use: 'ai' | 'workbook') => Reach;
