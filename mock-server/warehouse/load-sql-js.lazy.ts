import initSqlJs, { type SqlJsStatic } from 'sql.js';

/** Compiles SQLite. A file of its own, and CommonJS once bundled, because sql.js looks for `__dirname`. */
export function loadSqlJs(wasmBinary: ArrayBuffer): Promise<SqlJsStatic> {
  return initSqlJs({ wasmBinary });
}
