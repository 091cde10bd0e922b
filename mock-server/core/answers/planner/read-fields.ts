import type { ReachableField } from '../../access/reach.js';
import type { MeaningOf } from './mark-reader.js';
import type { Mark } from './marks.js';
import { ValueReader } from './read-values.js';
import type { ValueUse } from './reading.js';
import { isTime } from './topic-defaults.js';
import type { Candidate } from './vocabulary.js';

/** What fields mean at their place in a prompt. */
export class FieldReader extends ValueReader {
  protected trend = false;
  /** Things that all are asked for, where a count of them may be meant. */
  readonly #allOf: { dimension: ReachableField; measure: ReachableField }[] = [];

  protected finish(): void {
    const { reading } = this;
    if (this.trend && reading.grains.length === 0) reading.grains.push('month');
    this.joinSpans();
    for (const { dimension, measure } of this.#allOf) {
      const alone =
        reading.measures.length === 0 && reading.dimensions.length === 0 && reading.grains.length === 0;
      if (alone) {
        reading.list = true;
        this.#dimension(dimension);
      } else if (reading.measures.length === 0) this.#measure(measure);
      reading.all.push(dimension);
    }
  }

  protected field({ candidates }: MeaningOf<'field'>, mark: Mark): void {
    const { reading } = this;
    reading.explained += mark.length;
    const by = (kind: ReachableField['kind']): ReachableField[] =>
      candidates
        .filter(({ field }) => field.kind === kind)
        .sort((a: Candidate, b: Candidate) => b.weight - a.weight)
        .map(({ field }) => field);
    const measure = by('measure')[0];
    const dimensions = by('dimension');
    if (this.#isNounOfValue(dimensions, measure, mark)) return;
    const expected = this.expected;
    if (expected === 'except') {
      const fields = [...dimensions, ...by('measure')];
      this.#leaveOut(fields.find(({ id }) => this.before.has(id)) ?? fields[0], mark);
      return;
    }
    if (expected === 'all' && dimensions[0]) {
      if (measure) this.#allOf.push({ dimension: dimensions[0], measure });
      else reading.all.push(...dimensions);
      this.note(mark, `all of ${dimensions[0].id}`);
      this.expect(null);
      return;
    }
    if (expected === 'sort') {
      const field = measure ?? dimensions[0] ?? null;
      reading.sort = { of: null, descending: null, ...reading.sort, field };
      if (field) this.note(mark, `sorted by ${field.id}`);
      this.expect(null);
      return;
    }
    const dimension = dimensions[0];
    if (measure && (!dimension || this.#wantsMeasure(dimensions))) {
      if (this.negated) this.unclear(mark);
      if (this.#narrows(measure, mark)) return;
      this.#measure(measure);
      this.note(mark, `measure ${measure.id} (${measure.field.label})`);
    } else if (dimension) this.#useDimension(dimension, mark);
    if (this.expected !== 'by') this.expect(null);
  }

  /** "Net sales of online orders": a count of certain rows, named beside another figure, says which rows are meant. */
  #narrows({ field }: ReachableField, mark: Mark): boolean {
    const { measures, vocabulary } = this.reading;
    if (this.expected !== 'of' && this.expected !== 'only') return false;
    const filters = 'filters' in field ? Object.entries(field.filters) : [];
    const uses = filters.flatMap(([id, value]): ValueUse[] =>
      vocabulary.fields.has(id) && (typeof value === 'string' || typeof value === 'boolean')
        ? [{ field: id, value, kind: 'is' }]
        : [],
    );
    if (measures.length === 0 || this.afterAnd || uses.length === 0 || uses.length < filters.length)
      return false;
    for (const use of uses) this.filter(use, mark);
    return true;
  }

  #wantsMeasure(dimensions: readonly ReachableField[]): boolean {
    const { rank, measures } = this.reading;
    switch (this.expected) {
      case 'count':
      case 'amount':
        return true;
      case 'which':
      case 'thing':
        return false;
      case 'by':
        // "Top 5 customers by orders", where "revenue by customer, highest first" has its measure already.
        return rank !== null && measures.length === 0 && this.reading.dimensions.length > 0;
      case 'of':
      case 'only':
        if (dimensions.some(isBoolean)) return false;
        break;
      default:
    }
    return measures.length === 0 || this.afterAnd;
  }

  #useDimension(dimension: ReachableField, mark: Mark): void {
    const { reading } = this;
    const grouped = this.expected === 'by' || this.expected === 'which' || this.expected === 'thing';
    if (isBoolean(dimension) && !grouped) {
      this.keep(dimension.id, !this.negated, mark);
      return;
    }
    if (this.negated && !isBoolean(dimension)) {
      this.unclear(mark);
      return;
    }
    if (isTime(dimension)) {
      reading.time = dimension;
      if (grouped) this.trend = true;
      this.note(mark, `time ${dimension.id}`);
      return;
    }
    if (this.expected === 'thing' || this.expected === 'which') reading.ranked ??= dimension;
    this.#dimension(dimension);
    this.note(mark, `dimension ${dimension.id} (${dimension.field.label})`);
  }

  #dimension(field: ReachableField): void {
    const { dimensions } = this.reading;
    if (!dimensions.includes(field)) dimensions.push(field);
  }

  #measure(field: ReachableField): void {
    const { rank, measures } = this.reading;
    if (!measures.includes(field)) measures.push(field);
    if (rank && !rank.by) this.reading.rank = { ...rank, by: field };
  }

  #leaveOut(field: ReachableField | undefined, mark: Mark): void {
    if (!field) return;
    if (isBoolean(field)) {
      this.keep(field.id, false, mark);
      return;
    }
    // What is not shown cannot be left out: "orders without discount" are certain orders.
    if (!this.before.has(field.id) && !this.reading.dimensions.includes(field)) {
      this.unclear(mark);
      return;
    }
    if (isTime(field)) this.reading.noGrain = true;
    this.reading.without.push(field);
    this.note(mark, `without ${field.id}`);
  }

  /** "Europe region" and "region Europe": the field only says what kind of thing the value is. */
  #isNounOfValue(
    dimensions: readonly ReachableField[],
    measure: ReachableField | undefined,
    mark: Mark,
  ): boolean {
    if (this.expected === 'by' || this.expected === 'count') return false;
    const { measures, only } = this.reading;
    if (measure && measures.length === 0 && !(only && this.before.size > 0)) return false;
    const ids = new Set(dimensions.map(({ id }) => id));
    const views = new Set(
      dimensions
        .filter((field) => this.reading.vocabulary.entities.get(field.view) === field)
        .map(({ view }) => view),
    );
    const before = this.marks[this.index - 1];
    const after = this.marks[this.index + 1];
    const value = this.reading.values.at(-1);
    if (value && (before?.means.kind === 'value' || before?.means.kind === 'unknown')) {
      if (ids.has(value.field) || views.has(value.field.split('.')[0] ?? '')) return true;
    }
    // 'With "tent" in the name'.
    const inIt = before?.means.kind === 'of' && this.marks[this.index - 2];
    if (value && inIt && (inIt.means.kind === 'value' || inIt.means.kind === 'unknown')) {
      if (ids.has(value.field)) return true;
      const [name] = this.wordsOf(mark);
      if (mark.length === 1 && (name?.key === 'name' || name?.key === 'title')) {
        this.unclear(mark);
        return true;
      }
    }
    return after?.means.kind === 'value' && after.means.hits.some(({ field }) => ids.has(field));
  }
}

const isBoolean = ({ field }: ReachableField): boolean => 'dataType' in field && field.dataType === 'boolean';
