import { displayOf } from './display-strings.js';
import type { CompiledColumn, CompiledQuery } from './sql/compile-query.js';
import type { SqlValue, Warehouse } from './warehouse.js';

/** What a query found: the values, and the same as people read them. */
export interface Table {
  readonly columns: readonly CompiledColumn[];
  readonly headers: readonly string[];
  readonly values: readonly (readonly SqlValue[])[];
  readonly rows: readonly (readonly string[])[];
}

/** Runs a query. Throws an `Error` with the engine's own words. */
export function tableOf({ sql, parameters, columns }: CompiledQuery, warehouse: Warehouse): Table {
  const found = warehouse.run(sql, parameters).rows;
  const displays = columns.map(displayOf);
  // Sums over no row at all are one row of nothing.
  const nothing =
    columns.every(({ kind }) => kind === 'measure') && found[0]?.every((value) => value === null);
  const values = nothing ? [] : found;
  return {
    columns,
    headers: columns.map(({ label }) => label),
    values,
    rows: values.map((row) => displays.map((display, i) => display(row[i] ?? null))),
  };
}
