import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';
import { applyEdits } from './apply-edits.js';
import { languageOf, type Mutant } from './define-mutant.js';

const REFERENCE = fileURLToPath(new URL('../examples/reference/', import.meta.url));
const LIGHT_FETCH = fileURLToPath(new URL('../examples/light-fetch.ts', import.meta.url));

export interface BuildOptions {
  /** Put before the bundle, instead of the light `fetch` that it gets otherwise. */
  readonly banner?: string;
}

/**
 * Bundles the reference client's adapter, or a mutant of it, into one file that `node` runs as it is.
 * Throws when an edit of the mutant no longer fits the source it was written for.
 */
export async function buildClient(
  outfile: string,
  mutant?: Mutant,
  { banner }: BuildOptions = {},
): Promise<void> {
  if (mutant && languageOf(mutant) !== 'typescript')
    throw new Error(`Mutant ${mutant.name} is one in ${mutant.language}: take \`commandOf\`.`);
  const applied = new Set<string>();
  await build({
    entryPoints: [join(REFERENCE, 'adapter.ts')],
    outfile,
    bundle: true,
    minify: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'silent',
    ...(mutant ? { plugins: [editing(mutant, applied)] } : {}),
    ...(banner === undefined ? { inject: [LIGHT_FETCH] } : { banner: { js: banner } }),
  });
  const missed = mutant?.edits.find((edit) => !applied.has(edit.file));
  if (missed) throw new Error(`Mutant ${mutant?.name} edits ${missed.file}, which the client does not use.`);
}

/** Hands esbuild the edited text of each file a mutant touches; nothing on disk changes. */
const editing = (mutant: Mutant, applied: Set<string>): Plugin => ({
  name: `mutant ${mutant.name}`,
  setup(pluginBuild) {
    pluginBuild.onLoad({ filter: /\.ts$/ }, async ({ path }) => {
      const file = basename(path);
      if (join(dirname(path), '/') !== REFERENCE || !mutant.edits.some((edit) => edit.file === file))
        return undefined;
      applied.add(file);
      return { contents: applyEdits(await readFile(path, 'utf8'), file, mutant), loader: 'ts' };
    });
  },
});
