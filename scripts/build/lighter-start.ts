import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'esbuild';

/** Beside the bundle; named by the `require` that stays in it. */
export const CHARACTER_TABLES = 'character-tables';

export interface LighterStart {
  readonly plugin: Plugin;
  /** Source of the character tables, once a build has met their reader; to be bundled as a CommonJS file of their own. */
  readonly tables: Set<string>;
}

/**
 * Lets Node.js read less before the mock serves, without changing what express can do. Two packages below it are
 * mostly tables, made up 60 % of the bundle, and took an eighth of the start:
 *
 * - `mime-db`, which npm installs once per package that uses it, is taken from one place, and its table is written as
 *   JSON text, which V8 reads faster than the same table as code;
 * - the character tables of `iconv-lite`, which it asks for only when a body is not UTF-8, stay out of the bundle.
 */
export function lighterStart(): LighterStart {
  const tables = new Set<string>();
  const placeOfVersion = new Map<string, string>();
  const plugin: Plugin = {
    name: 'lighter-start',
    setup(build) {
      build.onResolve({ filter: /^mime-db$/ }, async ({ path, pluginData, importer, kind, resolveDir }) => {
        if (pluginData === plugin) return undefined;
        const found = await build.resolve(path, { importer, kind, resolveDir, pluginData: plugin });
        if (found.errors.length > 0) return found;
        const { version } = JSON.parse(readFileSync(join(found.path, '..', 'package.json'), 'utf8'));
        const place = placeOfVersion.get(version) ?? found.path;
        placeOfVersion.set(version, place);
        return { ...found, path: place };
      });
      build.onLoad({ filter: /[/\\]mime-db[/\\]db\.json$/ }, ({ path }) => {
        const text = JSON.stringify(JSON.parse(readFileSync(path, 'utf8')));
        return { contents: `module.exports = JSON.parse(${JSON.stringify(text)});`, loader: 'js' };
      });
      build.onResolve({ filter: /^\.\.\/encodings$/ }, ({ importer, resolveDir }) => {
        if (!/[/\\]iconv-lite[/\\]lib[/\\]index\.js$/.test(importer)) return undefined;
        tables.add(join(resolveDir, '..', 'encodings', 'index.js'));
        return { path: `./${CHARACTER_TABLES}.cjs`, external: true };
      });
    },
  };
  return { plugin, tables };
}
