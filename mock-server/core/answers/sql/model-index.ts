import type { Dimension, Measure, SemanticModel, SemanticView } from '../../../../fixtures/index.js';
import { QueryError } from './query-error.js';
import { partsOf } from './template.js';

export type IndexedField =
  | { readonly kind: 'dimension'; readonly view: SemanticView; readonly field: Dimension }
  | { readonly kind: 'measure'; readonly view: SemanticView; readonly field: Measure };

const indexes = new WeakMap<SemanticModel, ModelIndex>();

/** A model's views and fields by name: all of them, hidden ones too, since others may be built on those. */
export class ModelIndex {
  readonly #views: ReadonlyMap<string, SemanticView>;
  readonly #fields: ReadonlyMap<string, IndexedField>;
  readonly #viewsBehind = new Map<string, ReadonlySet<string>>();

  private constructor({ views }: SemanticModel) {
    this.#views = new Map(views.map((view) => [view.name, view]));
    this.#fields = new Map(
      views.flatMap((view): [string, IndexedField][] => [
        ...view.dimensions.map((field): [string, IndexedField] => [
          `${view.name}.${field.name}`,
          { kind: 'dimension', view, field },
        ]),
        ...view.measures.map((field): [string, IndexedField] => [
          `${view.name}.${field.name}`,
          { kind: 'measure', view, field },
        ]),
      ]),
    );
  }

  static of(model: SemanticModel): ModelIndex {
    const known = indexes.get(model) ?? new ModelIndex(model);
    indexes.set(model, known);
    return known;
  }

  view(name: string): SemanticView {
    const view = this.#views.get(name);
    if (!view) throw new QueryError(`Unknown view ${name}`);
    return view;
  }

  field(id: string): IndexedField {
    const field = this.#fields.get(id);
    if (!field) throw new QueryError(`Unknown field ${id}`);
    return field;
  }

  dimension(id: string) {
    const field = this.field(id);
    if (field.kind === 'dimension') return field;
    throw new QueryError(`${id} is a measure, where only a dimension can be used`);
  }

  /** Names of the views whose tables a field is worked out from. */
  viewsBehind(id: string): ReadonlySet<string> {
    const known = this.#viewsBehind.get(id);
    if (known) return known;
    const views = new Set<string>();
    this.#collect(id, views, new Set());
    this.#viewsBehind.set(id, views);
    return views;
  }

  #collect(id: string, views: Set<string>, seen: Set<string>): void {
    if (seen.has(id)) return;
    seen.add(id);
    const { kind, view, field } = this.field(id);
    // A ratio of measures of other views needs no table of its own view.
    if (kind === 'dimension' || field.aggregateType !== null) views.add(view.name);
    for (const part of partsOf(field.sql ?? '', view.name)) {
      if (part.kind === 'field') this.#collect(part.id, views, seen);
      if (part.kind === 'column') views.add(view.name);
    }
    if (kind === 'measure') {
      for (const filtered of Object.keys(field.filters)) this.#collect(inView(filtered, view), views, seen);
    }
  }
}

/** A field as `view.field`, whether or not it was written with its view. */
export const inView = (name: string, view: SemanticView): string =>
  name.includes('.') ? name : `${view.name}.${name}`;
