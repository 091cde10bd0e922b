import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly author?: string | { readonly name: string };
  readonly repository?: string | { readonly url: string };
}

/** Code that a generator already folded into a committed file keeps the path it came from as the name of its module. */
const FOLDED_IN = /["']([^"'\s]*node_modules\/[^"'\s]+)["']/g;
const LICENCE_FILE = /^(licen[cs]e|copying)/i;

/**
 * The licences of every package whose code is inside the bundle.
 * @param inputs the bundle's source files, relative to the repository
 */
export function thirdPartyNotices(root: string, inputs: readonly string[]): string {
  const generated = inputs.filter((path) => path.includes('/generated/') && path.endsWith('.js'));
  const foldedIn = generated.flatMap((path) =>
    [...readFileSync(join(root, path), 'utf8').matchAll(FOLDED_IN)].map(([, source]) => source ?? ''),
  );
  const folders = [...inputs, ...foldedIn]
    .filter((path) => path.includes('node_modules/'))
    .map((path) => packageFolder(root, path.slice(path.indexOf('node_modules/'))));
  const notices = [...new Set(folders.map(notice))].sort();
  return `omni-testkit contains code of these packages.\n\n${notices.join('\n')}`;
}

function packageFolder(root: string, file: string): string {
  // A folder may hold a bare `{"type": "module"}`; the package is the nearest manifest with a name and a version.
  for (let folder = dirname(join(root, file)); folder.includes('node_modules'); folder = dirname(folder)) {
    const manifest = join(folder, 'package.json');
    if (existsSync(manifest) && /"version"\s*:/.test(readFileSync(manifest, 'utf8'))) return folder;
  }
  throw new Error(`No package.json with a version above ${file}: whose licence is it?`);
}

function notice(folder: string): string {
  const manifest: Manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const { name, version, license, author, repository } = manifest;
  const file = readdirSync(folder).find((entry) => LICENCE_FILE.test(entry));
  const by = typeof author === 'string' ? author : author?.name;
  // Some licences, such as the MPL, ask to be told where the source is.
  const source = typeof repository === 'string' ? repository : repository?.url;
  if (!file && !license) throw new Error(`${name} ${version} states no licence: do not bundle it.`);
  const text = file
    ? readFileSync(join(folder, file), 'utf8').trim()
    : `The package holds no licence text; its manifest says: ${license}${by ? `, by ${by}` : ''}.${source ? ` Its source is at ${source}.` : ''}`;
  return `${'-'.repeat(80)}\n${name} ${version}${license ? ` (${license})` : ''}\n\n${text}\n`;
}
