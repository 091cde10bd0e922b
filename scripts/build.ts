/**
 * Builds `dist/`: two programs and the library, bundled so that they start fast and need nothing from node_modules.
 *
 *   tsx scripts/build.ts           what the programs need (about a second; runs before `npm start` and `npm test`)
 *   tsx scripts/build.ts --types   the same with type declarations, as published
 */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { assetFiles, assetSources } from './build/assets.js';
import { bundle } from './build/bundle.js';
import { datasetFiles } from './build/datasets.js';
import { writeFolder } from './build/output-folder.js';
import { thirdPartyNotices } from './build/third-party-notices.js';
import { typeDeclarations } from './build/type-declarations.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const withTypes = process.argv.includes('--types');

async function build(): Promise<number> {
  const { files, packagedInputs } = await bundle(root);
  const built = new Map<string, string | Uint8Array>([
    ...files,
    ...assetFiles(root),
    ...datasetFiles(join(root, 'fixtures')),
    ['THIRD_PARTY_NOTICES.txt', thirdPartyNotices(root, [...packagedInputs, ...assetSources])],
  ]);
  if (withTypes) for (const [name, text] of typeDeclarations(root)) built.set(join('types', name), text);
  writeFolder(join(root, 'dist'), built, withTypes ? [] : ['types']);
  return built.size;
}

// All on standard error, because `npm pack --json` shares standard output with this script.
const started = performance.now();
try {
  const count = await build();
  process.stderr.write(`Built ${count} files into dist/ in ${Math.round(performance.now() - started)} ms.\n`);
} catch (error) {
  process.stderr.write(`Nothing was built. ${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}
