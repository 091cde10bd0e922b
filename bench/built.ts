import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { assetFiles } from '../scripts/build/assets.js';
import { bundle } from '../scripts/build/bundle.js';
import { datasetFiles } from '../scripts/build/datasets.js';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Programs to measure, built from the sources as they are now. */
export interface Built {
  /** The program as it is installed: launcher and bundle. */
  readonly mock: string;
  /** The other program, and a client for it to judge. */
  readonly conformance: string;
  readonly referenceAdapter: string;
  readonly bare: string;
  readonly bareSender: string;
  readonly webhookReceiver: string;
  /** The mock's own classes with a door for the bench; run it with `--expose-gc`. */
  readonly scale: string;
  /** Where the bench may write. */
  readonly folder: string;
  remove(): void;
}

/** Builds what is measured the way it is shipped, into a folder of its own. */
export async function buildAll(): Promise<Built> {
  const folder = mkdtempSync(join(tmpdir(), 'omni-bench-'));
  const { files } = await bundle(root);
  for (const [name, content] of [...files, ...assetFiles(root), ...datasetFiles(join(root, 'fixtures'))]) {
    const path = join(folder, 'dist', name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
  cpSync(join(root, 'bin'), join(folder, 'bin'), { recursive: true });
  await build({
    absWorkingDir: root,
    entryPoints: {
      bare: 'bench/bare-server.ts',
      scale: 'bench/scale-worker.ts',
      'bare-sender': 'bench/bare-sender.ts',
      'webhook-receiver': 'bench/webhook-receiver.ts',
    },
    outdir: join(folder, 'dist'),
    outExtension: { '.js': '.mjs' },
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    minify: true,
    banner: {
      js: "import{createRequire as forCommonJs}from'node:module';const require=forCommonJs(import.meta.url);",
    },
    logLevel: 'warning',
  });
  return {
    mock: join(folder, 'bin', 'omni-mock.cjs'),
    conformance: join(folder, 'bin', 'omni-conformance.cjs'),
    referenceAdapter: join(folder, 'dist', 'reference-adapter.js'),
    bare: join(folder, 'dist', 'bare.mjs'),
    bareSender: join(folder, 'dist', 'bare-sender.mjs'),
    webhookReceiver: join(folder, 'dist', 'webhook-receiver.mjs'),
    scale: join(folder, 'dist', 'scale.mjs'),
    folder,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
