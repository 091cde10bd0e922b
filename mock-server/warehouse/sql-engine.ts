import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { SqlJsStatic } from 'sql.js';

let engine: Promise<SqlJsStatic> | undefined;

/** SQLite in WebAssembly, loaded when first asked for and once for the process. */
export function sqlEngine(): Promise<SqlJsStatic> {
  engine ??= load();
  return engine;
}

async function load(): Promise<SqlJsStatic> {
  const [{ loadSqlJs }, { buffer, byteOffset, byteLength }] = await Promise.all([
    import('./load-sql-js.lazy.js'),
    readFile(wasmFile()),
  ]);
  return loadSqlJs(buffer.slice(byteOffset, byteOffset + byteLength));
}

/** Beside a bundle, or in the package it comes with when run from source. */
function wasmFile(): string {
  const beside = fileURLToPath(new URL('./sql-wasm.wasm', import.meta.url));
  return existsSync(beside) ? beside : createRequire(import.meta.url).resolve('sql.js/dist/sql-wasm.wasm');
}
