import { stringify } from 'csv-stringify/sync';
import { embedUsersFile } from './embed-users.js';
import { retailTables } from './tables.js';

/** What the script makes: path below `fixtures/retail/` to content. */
export function retailFiles(): ReadonlyMap<string, string> {
  const tables = Object.entries(retailTables()).map(
    ([name, rows]) => [`data/${name}.csv`, stringify([...rows], { header: true })] as const,
  );
  return new Map([['embed-users.json', embedUsersFile()], ...tables]);
}
