import type { Import } from './imports.js';

/** Folders of the product, each allowed to import from those before it, and only through their `index.ts`. */
const FOLDERS = ['openapi', 'fixtures', 'mock-server', 'conformance'];

/**
 * The layers inside a folder: each may import from those before it. Names in one layer are neighbours that do not
 * know each other. A name is a folder or a file without its extension; `*` is any other file beside `index.ts`.
 */
const LAYERS: Readonly<Record<string, readonly (readonly string[])[]>> = {
  // The control API is HTTP as well, and borrows from the edge that clients see; that edge knows nothing of it.
  'mock-server': [
    ['core'],
    // Rows behind an SQL engine and pictures: what the core is handed, loaded when first needed.
    ['job-scenarios', 'warehouse', 'vis'],
    // What comes in, what goes out, and what a forger would send.
    ['http', 'delivery', 'webhook-attacks'],
    ['control'],
    ['*'],
    ['index'],
    ['ask', 'webhook-tools'],
    ['cli'],
    ['main'],
  ],
  conformance: [
    ['protocol'],
    // An example client stands for somebody else's: it knows the protocol and nothing of how it is judged.
    ['checks', 'examples'],
    ['scenarios'],
    // What a release judges, frozen.
    ['manifests', 'drivers'],
    // What a report says, for those who make it and those who show it.
    ['report'],
    ['runner'],
    ['reporters'],
    ['certificates', 'explorer'],
    ['*'],
    ['index'],
    // The ways in: verbs of the command line, and a test runner.
    ['commands', 'vitest'],
    ['main'],
  ],
};

/** Parts that must also not know some parts before them. */
const BLIND: Readonly<Record<string, { readonly to: readonly string[]; readonly why: string }>> = {
  'conformance/drivers': { to: ['checks', 'scenarios'], why: 'a driver starts clients and knows no check' },
  'conformance/reporters': {
    to: ['checks', 'scenarios'],
    why: 'a report is a function of a run and knows no check',
  },
};

/** What is wrong with an import, in one sentence, or undefined. */
export function brokenArrow({ from, to, relative, typeOnly, line }: Import): string | undefined {
  // The manifest says the version, and is nobody's part.
  if (!relative || to === 'package.json') return undefined;
  const at = `${from}:${line} imports ${to}:`;
  const [source, target] = [from.split('/'), to.split('/')];
  const [fromFolder = '', toFolder = ''] = [source[0], target[0]];
  if (!FOLDERS.includes(toFolder)) {
    return `${at} the product does not import from scripts, tests or examples.`;
  }
  if (source.length > 1 && fromFolder === toFolder)
    return brokenLayer(at, fromFolder, source, target, typeOnly);
  if (source.length > 1 && FOLDERS.indexOf(toFolder) > FOLDERS.indexOf(fromFolder)) {
    return `${at} ${fromFolder} is left of ${toFolder}, and imports point left.`;
  }
  if (target.length !== 2 || target[1] !== 'index.ts') {
    return `${at} import from ${toFolder}/index.ts, the only way into that folder.`;
  }
  return undefined;
}

function brokenLayer(
  at: string,
  folder: string,
  source: readonly string[],
  target: readonly string[],
  typeOnly: boolean,
): string | undefined {
  const layers = LAYERS[folder];
  const [from, to] = [partOf(source), partOf(target)];
  if (!layers || from === to || to === 'generated') return undefined;
  const blind = BLIND[`${folder}/${from}`];
  if (blind?.to.includes(to) && !typeOnly) return `${at} ${blind.why}.`;
  const rank = (part: string): number => {
    const own = layers.findIndex((layer) => layer.includes(part));
    return own === -1 ? layers.findIndex((layer) => layer.includes('*')) : own;
  };
  const distance = rank(to) - rank(from);
  const unnamed = !layers.flat().includes(from);
  if (distance < 0 || (distance === 0 && unnamed)) return undefined;
  // A helper of the program may name the types of the public API it works with.
  if (unnamed && to === 'index' && typeOnly) return undefined;
  const where = distance === 0 ? 'beside' : 'left of';
  return `${at} ${folder}/${from} is ${where} ${folder}/${to}, and imports point left.`;
}

/** The part of its folder a file belongs to; a test belongs to what it tests. */
const partOf = ([, part = '']: readonly string[]): string => part.replace(/(\.test)?\.ts$/, '');
