import type { Dimension, Measure, SemanticView } from '../../../../fixtures/index.js';
import type { QueryFilter } from '../semantic-query.js';
import { inView, type ModelIndex } from './model-index.js';
import type { Parameters } from './parameters.js';
import { QueryError } from './query-error.js';
import { partsOf, quoted } from './template.js';

export interface ExpressionContext {
  readonly index: ModelIndex;
  readonly parameters: Parameters;
  /** Views whose rows the joins of this query repeat. */
  readonly repeated: ReadonlySet<string>;
  /** Some rows of the query have no row of the base view in them. */
  readonly padded: boolean;
}

type FilterValue = string | number | boolean;

/** Writes the fields of a model as SQL over the joined tables, each under the name of its view. */
export class Expressions {
  readonly #context: ExpressionContext;
  /** Fields being written, to stop at one that is built on itself. */
  readonly #open: string[] = [];

  constructor(context: ExpressionContext) {
    this.#context = context;
  }

  /** A field: a dimension as it is in a row, a measure as an aggregate over rows. */
  field(id: string): string {
    if (this.#open.includes(id)) throw new QueryError(`${[...this.#open, id].join(' -> ')} never ends`);
    this.#open.push(id);
    const { kind, view, field } = this.#context.index.field(id);
    const sql = kind === 'dimension' ? this.template(field.sql, view.name) : this.#measure(field, view);
    this.#open.pop();
    return sql;
  }

  /** A field that has to be a dimension, as an operand. */
  dimension(id: string): string {
    this.#context.index.dimension(id);
    return operand(this.field(id));
  }

  /** SQL of a model file with its fields and columns put in. */
  template(sql: string, view: string): string {
    const parts = partsOf(sql, view);
    return parts
      .map((part) => {
        if (part.kind === 'text') return part.text;
        if (part.kind === 'column') return `${quoted(view)}.${quoted(part.name)}`;
        const field = this.field(part.id);
        return parts.length === 1 ? field : operand(field);
      })
      .join('');
  }

  /** Whether a dimension has one of some values; of none it never has. */
  among(id: string, values: readonly FilterValue[]): string {
    const { field } = this.#context.index.dimension(id);
    const sql = this.dimension(id);
    const placeholders = values.map((value) => this.#context.parameters.add(comparable(value, field)));
    if (placeholders.length === 0) return 'FALSE';
    return placeholders.length === 1
      ? `${sql} = ${placeholders[0]}`
      : `${sql} IN (${placeholders.join(', ')})`;
  }

  /** Whether a dimension passes a filter of the query. */
  passes(id: string, filter: QueryFilter): string {
    const { parameters } = this.#context;
    switch (filter.kind) {
      case 'values':
        return this.among(id, filter.values);
      case 'except':
        return `(${this.dimension(id)} IS NULL OR NOT ${this.among(id, filter.values)})`;
      case 'contains':
        // Not LIKE, to which `%` and `_` in the text would mean more than they say.
        return `INSTR(LOWER(${this.dimension(id)}), LOWER(${parameters.add(filter.text)})) > 0`;
      case 'time': {
        const time = this.dimension(id);
        return `${time} >= ${parameters.add(filter.from)} AND ${time} < ${parameters.add(filter.until)}`;
      }
    }
  }

  /** Whether a dimension is like one of some patterns. */
  like(id: string, patterns: readonly (string | number)[]): string {
    const sql = this.dimension(id);
    const tests = patterns.map((pattern) => `${sql} LIKE ${this.#context.parameters.add(String(pattern))}`);
    if (tests.length === 0) return 'FALSE';
    return tests.length === 1 ? tests.join() : `(${tests.join(' OR ')})`;
  }

  #measure(measure: Measure, view: SemanticView): string {
    const { aggregateType, sql } = measure;
    if (aggregateType === null) return this.template(sql ?? 'NULL', view.name);
    const value = sql === null ? null : this.template(sql, view.name);
    const repeated = this.#context.repeated.has(view.name);
    const conditions = Object.entries(measure.filters).map(([name, wanted]) =>
      this.among(inView(name, view), Array.isArray(wanted) ? wanted : [wanted as FilterValue]),
    );
    if (aggregateType === 'count' && value !== null && repeated)
      conditions.push(`${operand(value)} IS NOT NULL`);
    const only = conditions.length === 0 ? '' : ` FILTER (WHERE ${conditions.join(' AND ')})`;
    switch (aggregateType) {
      case 'count':
        return `COUNT(${repeated ? `DISTINCT ${this.#keyOf(view)}` : (value ?? (this.#context.padded ? this.#keyOf(view) : '*'))})${only}`;
      case 'count_distinct':
        return `COUNT(DISTINCT ${value ?? this.#keyOf(view)})${only}`;
      case 'min':
      case 'max':
        return `${aggregateType.toUpperCase()}(${value ?? 'NULL'})${only}`;
      default:
        if (repeated) {
          throw new QueryError(
            `${view.name}.${measure.name} cannot be used here: the joins repeat rows of ${view.name}, and some would ` +
              `be counted twice. Define it in the base view of the topic, or as a count`,
          );
        }
        return `${aggregateType === 'sum' ? 'SUM' : 'AVG'}(${value ?? 'NULL'})${only}`;
    }
  }

  #keyOf(view: SemanticView): string {
    const key = view.dimensions.find(({ primaryKey }) => primaryKey);
    if (!key)
      throw new QueryError(
        `View ${view.name} needs a primary_key dimension, so that its rows can be counted`,
      );
    return this.field(`${view.name}.${key.name}`);
  }
}

/** How a user attribute, which is never a boolean, may say one. What says neither is no row's value. */
const TRUTH: ReadonlyMap<string, 0 | 1> = new Map([
  ['true', 1],
  ['1', 1],
  ['false', 0],
  ['0', 0],
]);

/** SQLite compares a text with a number by their kinds, so a value has to be of the kind the field has. */
function comparable(value: FilterValue, { dataType }: Dimension): string | number {
  if (dataType === 'boolean') return TRUTH.get(String(value).toLowerCase()) ?? String(value);
  if (dataType === 'number') {
    const number = Number(value);
    return value === '' || Number.isNaN(number) ? String(value) : number;
  }
  return String(value);
}

/** In brackets, unless it is a name or one call and so holds together anyway. */
const operand = (sql: string): string =>
  /^(?:"[^"]+"\."[^"]+"|[A-Z]+\([^()]*\))$/.test(sql) ? sql : `(${sql})`;
