import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** An adapter to begin with, as the files of one folder. */
export interface AdapterTemplate {
  readonly language: string;
  readonly files: readonly string[];
  /** What turns the files in a folder into something that runs, where that takes a step of its own. */
  build?(folder: string): readonly string[];
  /** What starts the adapter in a folder. */
  run(folder: string): readonly string[];
}

/** From Node 22.18 on TypeScript runs as it is. */
const TYPESCRIPT = Reflect.get(process.features, 'typescript') ? ['node'] : ['npx', 'tsx'];

export const adapterTemplates: readonly AdapterTemplate[] = [
  {
    language: 'typescript',
    files: ['adapter.mts'],
    run: (folder) => [...TYPESCRIPT, join(folder, 'adapter.mts')],
  },
  {
    language: 'python',
    files: ['adapter.py'],
    run: (folder) => ['python3', join(folder, 'adapter.py')],
  },
  {
    language: 'go',
    files: ['main.go'],
    build: (folder) => ['go', 'build', '-o', join(folder, 'adapter'), join(folder, 'main.go')],
    // A path without a slash would be looked for in PATH.
    run: (folder) => [join(folder, 'adapter').replace(/^(?![./])/, './')],
  },
  {
    language: 'java',
    files: ['Adapter.java', 'Json.java'],
    build: (folder) => [
      ...['javac', '-d', join(folder, 'classes')],
      ...[join(folder, 'Adapter.java'), join(folder, 'Json.java')],
    ],
    run: (folder) => ['java', '-cp', join(folder, 'classes'), 'Adapter'],
  },
  {
    language: 'bash',
    files: ['adapter.sh'],
    run: (folder) => ['bash', join(folder, 'adapter.sh')],
  },
];

/** Beside a bundle the templates are in `./templates`; beside this source file they are its neighbours. */
const PACKAGED = ['./templates/', './'].map((place) => fileURLToPath(new URL(place, import.meta.url)));

/** One file of a template, as it is written into somebody's project. */
export function templateFile({ language }: AdapterTemplate, name: string): string {
  const place = PACKAGED.find((one) => existsSync(join(one, language, name)));
  if (place === undefined) throw new Error(`the template ${language}/${name} is not in this package`);
  return readFileSync(join(place, language, name), 'utf8');
}
