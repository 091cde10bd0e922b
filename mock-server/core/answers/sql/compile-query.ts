import type { AggregateType, DataType, FieldFormat, SemanticModel } from '../../../../fixtures/index.js';
import type { ReachableTopic } from '../../access/reach.js';
import type { Grain, SemanticQuery } from '../semantic-query.js';
import { Expressions } from './expressions.js';
import { type FieldReference, fieldReference } from './field-reference.js';
import { atGrain, GRAIN_LABEL, weekdayOrder } from './grains.js';
import { joinsFor, type NeededJoins } from './joins.js';
import { ModelIndex } from './model-index.js';
import { Parameters } from './parameters.js';
import { QueryError } from './query-error.js';
import { quoted } from './template.js';

/** A column of a compiled query, with what its values look like. */
export interface CompiledColumn {
  /** As the query asks for it: `orders.created_at[month]`. */
  readonly id: string;
  /** Header. */
  readonly label: string;
  readonly kind: 'dimension' | 'measure';
  readonly grain: Grain | null;
  /** Null for a measure. */
  readonly dataType: DataType | null;
  /** Null for a dimension, and for an expression over measures. */
  readonly aggregateType: AggregateType | null;
  readonly format: FieldFormat | null;
}

export interface CompiledQuery {
  readonly sql: string;
  readonly parameters: readonly (string | number)[];
  readonly columns: readonly CompiledColumn[];
}

/**
 * Writes a semantic query as one SQLite SELECT over several lines. The topic's row filters are always in it, and every
 * value is a parameter. Throws a `QueryError` for a field that the topic, as the asker may use it, does not have.
 */
export function compileQuery(
  query: SemanticQuery,
  topic: ReachableTopic,
  model: SemanticModel,
): CompiledQuery {
  const index = ModelIndex.of(model);
  const fields = query.fields.map(fieldReference);
  const filters = Object.entries(query.filters).map(
    ([name, filter]) => [fieldReference(name).id, filter] as const,
  );
  const sorts = query.sorts.map(({ field, descending }) => ({
    ...fieldReference(field),
    text: field,
    descending,
  }));
  if (fields.length === 0) throw new QueryError('A query needs at least one field');
  const reachable = new Set(topic.fields.map(({ id }) => id));
  const asked = [...fields.map(({ id }) => id), ...filters.map(([id]) => id), ...sorts.map(({ id }) => id)];
  for (const id of asked) if (!reachable.has(id)) throw new QueryError(`Unknown field ${id}`);

  const used = new Set([...asked, ...topic.rowFilters.map(({ field }) => field)]);
  const joined = joinsFor(topic, index, new Set([...used].flatMap((id) => [...index.viewsBehind(id)])));
  const parameters = new Parameters();
  const expressions = new Expressions({ index, parameters, ...joined });
  const columnOf = ({ id, grain }: FieldReference): string =>
    grain ? atGrain[grain](expressions.dimension(id)) : expressions.field(id);

  const columns = labelled(fields, index);
  const select = fields.map((field, i) => `  ${columnOf(field)} AS ${quoted(query.fields[i] ?? field.id)}`);
  const from = fromClause(topic, index, expressions, joined);
  const where = [
    ...filters.map(([id, filter]) => expressions.passes(id, filter)),
    ...topic.rowFilters.map(({ field, values, like }) =>
      like ? expressions.like(field, values) : expressions.among(field, values),
    ),
  ];
  const dimensions = columns.flatMap(({ kind }, i) => (kind === 'dimension' ? [i] : []));
  const group = dimensions.map((i) => i + 1);
  const order = (text: string, { id, grain }: FieldReference): string =>
    grain === 'day_of_week_name' ? weekdayOrder(expressions.field(id)) : quoted(text);
  const sorted = sorts.map(({ text, descending, ...field }) => {
    const selected = query.fields.includes(text);
    if (!selected && index.field(field.id).kind === 'dimension') {
      throw new QueryError(`The query sorts by ${text}, which is not among its fields`);
    }
    const by = selected ? order(text, field) : expressions.field(field.id);
    return `${by} ${descending ? 'DESC' : 'ASC'} NULLS LAST`;
  });
  // Rows that are equal in all that was asked for still need an order, or two runs could differ.
  const settled = dimensions.flatMap((i) => {
    const text = query.fields[i];
    const field = fields[i];
    return !text || !field || sorts.some((sort) => sort.text === text) ? [] : [order(text, field)];
  });
  const orderBy = group.length === 0 ? [] : [...sorted, ...settled];
  const lines = [
    'SELECT',
    select.join(',\n'),
    ...from,
    ...(where.length > 0 ? [`WHERE ${where.join('\n  AND ')}`] : []),
    ...(group.length > 0 ? [`GROUP BY ${group.join(', ')}`] : []),
    ...(orderBy.length > 0 ? [`ORDER BY ${orderBy.join(', ')}`] : []),
    `LIMIT ${Math.max(0, Math.trunc(query.limit))}`,
  ];
  return { sql: lines.join('\n'), parameters: parameters.values, columns };
}

const JOIN = { always_left: 'LEFT JOIN', inner: 'JOIN', full_outer: 'FULL JOIN' };

function fromClause(
  { baseView }: ReachableTopic,
  index: ModelIndex,
  expressions: Expressions,
  { joins }: NeededJoins,
): readonly string[] {
  const table = (view: string): string => `${quoted(index.view(view).tableName)} AS ${quoted(view)}`;
  return [
    `FROM ${table(baseView)}`,
    ...joins.map(
      ({ join_type, join_from_view, join_to_view, on_sql }) =>
        `${JOIN[join_type]} ${table(join_to_view)} ON ${expressions.template(on_sql, join_from_view)}`,
    ),
  ];
}

/** Columns with their headers; two that would read the same are told apart by their views. */
function labelled(fields: readonly FieldReference[], index: ModelIndex): readonly CompiledColumn[] {
  const short = fields.map(({ id, grain }) => (grain ? GRAIN_LABEL[grain] : index.field(id).field.label));
  return fields.map(({ id, grain }, i) => {
    const { kind, view, field } = index.field(id);
    const label = short[i] ?? field.label;
    const twice = short.indexOf(label) !== short.lastIndexOf(label);
    const long = grain ? `${field.label} (${label.toLowerCase()})` : `${view.label} ${label}`;
    return {
      id: grain ? `${id}[${grain}]` : id,
      label: twice ? long : label,
      kind,
      grain,
      dataType: kind === 'dimension' ? field.dataType : null,
      aggregateType: kind === 'measure' ? field.aggregateType : null,
      format: field.format ?? null,
    };
  });
}
