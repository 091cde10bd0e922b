import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';

/**
 * Makes a folder hold exactly these files, except below the folders to keep. A file that is already right is not
 * touched and a changed one is swapped in whole, so that a program started from the folder meanwhile never sees half.
 */
export function writeFolder(
  folder: string,
  files: ReadonlyMap<string, string | Uint8Array>,
  keep: readonly string[],
): void {
  for (const [name, content] of files) {
    const path = join(folder, name);
    if (existsSync(path) && readFileSync(path).equals(Buffer.from(content))) continue;
    mkdirSync(dirname(path), { recursive: true });
    const unfinished = `${path}.${process.pid}.tmp`;
    writeFileSync(unfinished, content);
    renameSync(unfinished, path);
  }
  for (const path of filesBelow(folder)) {
    const name = relative(folder, path);
    const kept = keep.some((kind) => name.startsWith(kind + sep));
    // Another build may be writing the same files at this moment; its unfinished ones are its own to move.
    if (!files.has(name) && !kept && !name.endsWith('.tmp')) rmSync(path, { force: true });
  }
}

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
