import { execFile } from 'node:child_process';
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { applyEdits } from './apply-edits.js';
import { type Language, languageOf, type Mutant } from './define-mutant.js';

const run = promisify(execFile);

const EXAMPLES = fileURLToPath(new URL('../examples/', import.meta.url));

/** A language other than that of the suite: what is needed to run a client in it, and how that is done. */
interface Toolchain {
  /** Prints what it is, if it is there. */
  readonly probe: readonly [program: string, ...args: string[]];
  /** Makes the client in this folder ready; the command that runs it. */
  prepare(folder: string): Promise<readonly string[]>;
}

const TOOLCHAINS: Readonly<Record<Exclude<Language, 'typescript'>, Toolchain>> = {
  python: {
    probe: ['python3', '--version'],
    // The program itself: what is first on the PATH can be a script that looks for it at each start.
    async prepare(folder) {
      const { stdout } = await run('python3', ['-c', 'import sys; print(sys.executable)']);
      return [stdout.trim(), '-S', '-E', join(folder, 'adapter.py')];
    },
  },
  go: {
    probe: ['go', 'version'],
    async prepare(folder) {
      const adapter = join(folder, 'adapter');
      const args = ['build', '-C', folder, '-buildvcs=false', '-o', adapter, './cmd/adapter'];
      await run('go', args, { env: { ...process.env, GOTOOLCHAIN: 'local', GOFLAGS: '' } });
      return [adapter];
    },
  },
};

/** Why clients in this language cannot be run on this machine, in one sentence; undefined when they can. */
export async function missingToolchain(language: Language): Promise<string | undefined> {
  if (language === 'typescript') return undefined;
  const [program, ...args] = TOOLCHAINS[language].probe;
  try {
    await run(program, args);
    return undefined;
  } catch {
    return `there is no \`${program}\` here`;
  }
}

/**
 * Copies the example client of a language into `folder`, with the edits of a mutant if one is given, and makes it ready
 * to run. Returns its command. Throws when an edit no longer fits, or when what it makes does not compile.
 */
export async function commandOf(
  folder: string,
  language: Exclude<Language, 'typescript'>,
  mutant?: Mutant,
): Promise<readonly string[]> {
  await mkdir(folder, { recursive: true });
  await cp(join(EXAMPLES, language), folder, { recursive: true });
  if (mutant) await writeEdited(folder, mutant);
  return TOOLCHAINS[language].prepare(folder);
}

/** The files that a mutant edits, as they are after it. */
export async function editedFiles(
  mutant: Mutant,
): Promise<readonly { readonly file: string; readonly text: string }[]> {
  const files = [...new Set(mutant.edits.map(({ file }) => file))];
  const language = languageOf(mutant);
  const folder = language === 'typescript' ? 'reference' : language;
  return Promise.all(
    files.map(async (file) => ({
      file,
      text: applyEdits(await readFile(join(EXAMPLES, folder, file), 'utf8'), file, mutant),
    })),
  );
}

async function writeEdited(folder: string, mutant: Mutant): Promise<void> {
  for (const { file, text } of await editedFiles(mutant)) await writeFile(join(folder, file), text);
}
