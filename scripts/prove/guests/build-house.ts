import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** Bundles the program that runs guests, so that its thread needs no loader for TypeScript; the file it is in. */
export async function buildHouse(folder: string): Promise<string> {
  const outfile = join(folder, 'house.mjs');
  await build({
    entryPoints: [fileURLToPath(new URL('./house.ts', import.meta.url))],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'silent',
  });
  return outfile;
}
