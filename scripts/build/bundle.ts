import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { type BuildOptions, build, type OutputFile } from 'esbuild';
import { lazyModules } from './lazy-modules.js';
import { CHARACTER_TABLES, lighterStart } from './lighter-start.js';
import { withoutCanvas } from './without-canvas.js';

/** Output name of each entry point. */
const ENTRY_POINTS = {
  index: 'index.ts',
  vitest: 'conformance/vitest/index.ts',
  'omni-mock': 'mock-server/main.ts',
  'omni-conformance': 'conformance/main.ts',
};

/** An example of a client, apart from the rest. Each scenario of a run starts it, so it brings a lighter `fetch`. */
const REFERENCE_ADAPTER = 'conformance/examples/reference/adapter.ts';
const LIGHT_FETCH = 'conformance/examples/light-fetch.ts';

/** Express is CommonJS and calls `require` for Node's own modules, which an ES module does not have. */
const REQUIRE_FOR_COMMONJS =
  "import { createRequire as createRequireForBundle } from 'node:module'; const require = createRequireForBundle(import.meta.url);";

export interface Bundle {
  /** Path below `dist/` to content. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** Every source file that contributed at least a byte, relative to the repository. */
  readonly packagedInputs: readonly string[];
}

/** Bundles every entry point. What is imported with `import()` stays a file of its own and loads when it is needed. */
export async function bundle(root: string): Promise<Bundle> {
  for (const source of [...Object.values(ENTRY_POINTS), REFERENCE_ADAPTER]) {
    if (!existsSync(join(root, source))) throw new Error(`The build needs ${source}, and it is not there.`);
  }
  const common = {
    absWorkingDir: root,
    outdir: join(root, 'dist'),
    bundle: true,
    platform: 'node',
    target: 'node20',
    minify: true,
    legalComments: 'none',
    metafile: true,
    write: false,
    logLevel: 'warning',
  } satisfies BuildOptions;
  const { plugin, tables } = lighterStart();
  const lazy = lazyModules();
  const programs = await build({
    ...common,
    entryPoints: ENTRY_POINTS,
    format: 'esm',
    splitting: true,
    // Whoever uses `omni-testkit/vitest` has it, and two of them in one process would not know each other's tests.
    external: ['vitest'],
    // Shared code lands beside the entry points: code that looks for `./fixtures` next to itself must find it.
    chunkNames: 'shared-[hash]',
    banner: { js: REQUIRE_FOR_COMMONJS },
    plugins: [plugin, lazy.plugin, withoutCanvas],
  });
  const [table, ...others] = tables;
  if (others.length > 0) throw new Error(`Two versions of iconv-lite: ${[...tables].join(', ')}. Keep one.`);
  const required = new Map([...lazy.modules, ...(table ? [[CHARACTER_TABLES, table] as const] : [])]);
  const later = await build({
    ...common,
    entryPoints: Object.fromEntries(required),
    format: 'cjs',
    outExtension: { '.js': '.cjs' },
  });
  const reference = await build({
    ...common,
    entryPoints: { 'reference-adapter': REFERENCE_ADAPTER },
    format: 'esm',
    inject: [join(root, LIGHT_FETCH)],
  });
  const results = [programs, later, reference];
  const nameOf = ({ path }: OutputFile): string => relative(common.outdir, path);
  const used = results
    .flatMap(({ metafile }) => Object.values(metafile.outputs))
    .flatMap(({ inputs }) => Object.entries(inputs))
    .flatMap(([path, { bytesInOutput }]) => (bytesInOutput > 0 ? [path] : []));
  return {
    files: new Map(
      results.flatMap((result) => result.outputFiles.map((file) => [nameOf(file), file.contents])),
    ),
    packagedInputs: [...new Set(used)].sort(),
  };
}
