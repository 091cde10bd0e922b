import type { Plugin } from 'esbuild';

/**
 * Vega asks for a canvas at its start, native code that somebody may have installed for purposes of their own. Pictures
 * are drawn without one, the same everywhere, so it is not looked for.
 */
export const withoutCanvas: Plugin = {
  name: 'without-canvas',
  setup(build) {
    build.onResolve({ filter: /^canvas$/ }, ({ path }) => ({ path, namespace: 'without-canvas' }));
    build.onLoad({ filter: /./, namespace: 'without-canvas' }, () => ({ contents: 'export {};' }));
  },
};
