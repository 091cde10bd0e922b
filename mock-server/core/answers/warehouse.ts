export type SqlValue = string | number | null;

export interface SqlRows {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly SqlValue[])[];
}

/** The rows of a dataset behind an SQL engine. */
export interface Warehouse {
  /** Runs one SELECT. Throws an `Error` with the engine's own words. */
  run(sql: string, parameters: readonly (string | number)[]): SqlRows;
}
