import type { SemanticModel } from '../../fixtures/index.js';

/** Type of a column in SQLite; none leaves every value as it came. */
export type ColumnType = 'TEXT' | 'NUMERIC' | '';

/** What the semantic models know of the tables. */
export interface TableHints {
  /** By `table.column`. */
  readonly types: ReadonlyMap<string, ColumnType>;
  /** Columns that rows are looked up by, by `table.column`. */
  readonly lookedUp: ReadonlySet<string>;
  /** Columns that tell the rows of their table apart, by `table.column`. */
  readonly keys: ReadonlySet<string>;
}

const TYPE_OF = { string: 'TEXT', timestamp: 'TEXT', number: 'NUMERIC', boolean: 'NUMERIC' } as const;
const ADDED_UP = new Set<string | null>(['sum', 'average']);

/** Reads types of columns, and which of them joins and time ranges look rows up by, from dimensions and measures. */
export function tableHints(models: readonly SemanticModel[]): TableHints {
  const types = new Map<string, ColumnType>();
  const lookedUp = new Set<string>();
  const keys = new Set<string>();
  for (const { views, relationships } of models) {
    const columnOf = new Map<string, string>();
    for (const { name: view, tableName, dimensions, measures } of views) {
      for (const { name, sql, dataType, primaryKey } of dimensions) {
        const column = columnIn(sql);
        if (column === null) continue;
        const place = `${tableName}.${column}`;
        columnOf.set(`${view}.${name}`, place);
        types.set(place, TYPE_OF[dataType]);
        if (primaryKey) keys.add(place);
        if (primaryKey || dataType === 'timestamp') lookedUp.add(place);
      }
      for (const { aggregateType, sql } of measures) {
        const column = ADDED_UP.has(aggregateType) ? columnIn(sql ?? '') : null;
        if (column === null) continue;
        const place = `${tableName}.${column}`;
        if (!types.has(place)) types.set(place, 'NUMERIC');
      }
    }
    for (const { on_sql } of relationships) {
      for (const [, field = ''] of on_sql.matchAll(/\$\{\s*([^{}\s]+)\s*\}/g)) {
        const place = columnOf.get(field);
        if (place) lookedUp.add(place);
      }
    }
  }
  return { types, lookedUp, keys };
}

/** The column that SQL of a model file is nothing but. */
const columnIn = (sql: string): string | null => /^\s*"([^"]+)"\s*$/.exec(sql)?.[1] ?? null;
