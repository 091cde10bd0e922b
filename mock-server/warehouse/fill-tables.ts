import type { Database } from 'sql.js';
import type { DatasetTable } from '../../fixtures/index.js';
import type { TableHints } from './column-types.js';

/** Makes the tables with their rows and indexes, in one transaction, and lets nothing change them afterwards. */
export function fillTables(database: Database, tables: readonly DatasetTable[], hints: TableHints): void {
  database.run('BEGIN');
  for (const table of tables) fillTable(database, table, hints);
  database.run('COMMIT');
  database.run('ANALYZE');
  // Patterns of access filters tell upper from lower case, as most warehouses do.
  database.run('PRAGMA case_sensitive_like = ON');
  database.run('PRAGMA query_only = ON');
}

function fillTable(database: Database, { name, columns, rows }: DatasetTable, hints: TableHints): void {
  const table = quoted(name);
  const places = columns.map((column) => `${name}.${column}`);
  const rowKey = places.findIndex((place, i) => hints.keys.has(place) && areRowIds(rows, i));
  const types = places.map((place, i) =>
    i === rowKey ? 'INTEGER PRIMARY KEY' : (hints.types.get(place) ?? ''),
  );
  const definitions = columns.map((column, i) => `${quoted(column)} ${types[i]}`);
  database.run(`CREATE TABLE ${table} (${definitions.join(', ')})`);

  const insert = database.prepare(`INSERT INTO ${table} VALUES (${columns.map(() => '?').join(', ')})`);
  for (const row of rows) insert.run([...row]);
  insert.free();

  columns.forEach((column, i) => {
    if (i === rowKey || !hints.lookedUp.has(places[i] ?? '')) return;
    database.run(`CREATE INDEX ${quoted(`${name} by ${column}`)} ON ${table} (${quoted(column)})`);
  });
}

/** SQLite finds a row by its row id without an index, and faster; a whole number that is never there twice can be one. */
function areRowIds(rows: DatasetTable['rows'], column: number): boolean {
  const seen = new Set(rows.map((row) => row[column]));
  return seen.size === rows.length && [...seen].every(Number.isSafeInteger);
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
