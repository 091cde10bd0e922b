import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Plugin } from 'esbuild';

const SUFFIX = '.lazy.ts';

export interface LazyModules {
  readonly plugin: Plugin;
  /** Output name to source of every module that a build has met; each is to be bundled as a CommonJS file of its own. */
  readonly modules: Map<string, string>;
}

/**
 * Keeps what `read-folder.lazy.ts` and its like need out of the bundle until its function is called. Unlike `import()`
 * this lets a function that answers at once stay one: the file beside the bundle is `require`d at the first call.
 * Such a module exports one function, named as the file. From source it is an ordinary import.
 */
export function lazyModules(): LazyModules {
  const modules = new Map<string, string>();
  const plugin: Plugin = {
    name: 'lazy-modules',
    setup(build) {
      build.onResolve({ filter: /\.lazy\.js$/ }, ({ path, resolveDir }) => {
        const source = join(resolveDir, path.replace(/\.js$/, '.ts'));
        modules.set(basename(source, SUFFIX), source);
        return { path: source, namespace: 'lazy' };
      });
      build.onLoad({ filter: /./, namespace: 'lazy' }, ({ path }) => {
        const file = basename(path, SUFFIX);
        const name = file.replace(/-./g, (letter) => letter.slice(1).toUpperCase());
        if (!readFileSync(path, 'utf8').includes(`export function ${name}(`)) {
          throw new Error(`${path} has no function ${name}: a lazy module exports one, named as the file.`);
        }
        return {
          contents: `export const ${name} = (...values) => require('./${file}.cjs').${name}(...values);`,
        };
      });
      build.onResolve({ filter: /\.cjs$/, namespace: 'lazy' }, ({ path }) => ({ path, external: true }));
    },
  };
  return { plugin, modules };
}
