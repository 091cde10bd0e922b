import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { COMPILED_FILE } from '../../fixtures/compiled-dataset.js';
import { DATA_FOLDER } from '../../fixtures/dataset-files.js';
import { readFolder } from '../../fixtures/folder/read-folder.lazy.js';

/** Folders below `fixtures/` that hold code, not a dataset. */
const isDataset = (folder: string): boolean => readdirSync(folder).includes('organization.json');

/**
 * The datasets the programs find beside themselves: path below `dist/` to content. Each is its rows as they are and one
 * file with everything else, so that a start parses no YAML.
 */
export function datasetFiles(fixtures: string): ReadonlyMap<string, string | Uint8Array> {
  const files = new Map<string, string | Uint8Array>();
  for (const entry of readdirSync(fixtures, { withFileTypes: true })) {
    const folder = join(fixtures, entry.name);
    if (!entry.isDirectory() || !isDataset(folder)) continue;
    const { content, problems } = readFolder(folder, 'thoroughly');
    if (!content) throw new Error(problems.join('\n'));
    const target = join('fixtures', entry.name);
    files.set(join(target, COMPILED_FILE), JSON.stringify(content));
    for (const name of readdirSync(join(folder, DATA_FOLDER))) {
      files.set(join(target, DATA_FOLDER, name), readFileSync(join(folder, DATA_FOLDER, name)));
    }
  }
  return files;
}
