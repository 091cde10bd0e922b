import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Folders below `fixtures/` that hold code, not a dataset. */
const isDataset = (folder: string): boolean => readdirSync(folder).includes('organization.json');

/** The datasets the programs find beside themselves: path below `dist/` to content. */
export function datasetFiles(fixtures: string): ReadonlyMap<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  for (const entry of readdirSync(fixtures, { withFileTypes: true })) {
    const folder = join(fixtures, entry.name);
    if (!entry.isDirectory() || !isDataset(folder)) continue;
    for (const name of readdirSync(folder).filter((file) => file.endsWith('.json'))) {
      files.set(join('fixtures', entry.name, name), readFileSync(join(folder, name)));
    }
  }
  return files;
}
