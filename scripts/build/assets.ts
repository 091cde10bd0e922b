import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { adapterTemplates } from '../../conformance/templates/adapter-templates.js';

/** What is shipped as it is: name below `dist/` to where its package, or this one, has it. */
const ASSETS: Readonly<Record<string, string>> = {
  'sql-wasm.wasm': 'node_modules/sql.js/dist/sql-wasm.wasm',
  'resvg.wasm': 'node_modules/@resvg/resvg-wasm/index_bg.wasm',
  'DejaVuSans.ttf': 'node_modules/dejavu-fonts-ttf/ttf/DejaVuSans.ttf',
  // Reached by the users of any language as `omni-testkit/vectors/…`; no program reads them.
  'vectors/webhooks.json': 'conformance/vectors/webhooks.json',
  'vectors/webhooks.schema.json': 'conformance/vectors/webhooks.schema.json',
  'vectors/verify_vectors.py': 'conformance/vectors/verify_vectors.py',
  // What `omni-conformance init` writes.
  ...Object.fromEntries(
    adapterTemplates.flatMap(({ language, files }) =>
      files.map((file) => [`templates/${language}/${file}`, `conformance/templates/${language}/${file}`]),
    ),
  ),
};

/** Packages of theirs are in the package as much as bundled code is, and are named in its notices. */
export const assetSources: readonly string[] = Object.values(ASSETS);

/** What is no code and loads when it is needed. */
export const assetFiles = (root: string): ReadonlyMap<string, Uint8Array> =>
  new Map(Object.entries(ASSETS).map(([name, source]) => [name, readFileSync(join(root, source))]));
