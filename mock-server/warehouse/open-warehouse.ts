import type { Dataset } from '../../fixtures/index.js';
import type { SqlRows, SqlValue, Warehouse } from '../core/answers/warehouse.js';
import { tableHints } from './column-types.js';
import { fillTables } from './fill-tables.js';
import { sqlEngine } from './sql-engine.js';

const opened = new WeakMap<Dataset, Promise<Warehouse>>();

/**
 * The rows of a dataset behind SQLite, read-only. Loads engine and rows at the first call for a dataset; later calls
 * share what that one made. Rejects with what `Dataset.tables` throws, or with the engine's own words.
 */
export function openWarehouse(dataset: Dataset): Promise<Warehouse> {
  const warehouse = opened.get(dataset) ?? load(dataset);
  opened.set(dataset, warehouse);
  return warehouse;
}

async function load(dataset: Dataset): Promise<Warehouse> {
  const { Database } = await sqlEngine();
  const database = new Database();
  fillTables(database, dataset.tables(), tableHints(dataset.models));
  return {
    run(sql, parameters): SqlRows {
      const statement = database.prepare(sql, [...parameters]);
      try {
        const rows: SqlValue[][] = [];
        while (statement.step()) rows.push(statement.get().map(plain));
        return { columns: statement.getColumnNames(), rows };
      } finally {
        statement.free();
      }
    },
  };
}

/** Rows hold texts and numbers only; anything else an expression made is shown as text. */
const plain = (value: string | number | bigint | Uint8Array | null): SqlValue =>
  value === null || typeof value === 'string' || typeof value === 'number' ? value : String(value);
