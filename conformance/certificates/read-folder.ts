import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The files of a certificate by name, and what is there that cannot be one of them. */
export interface Folder {
  readonly files: ReadonlyMap<string, Buffer>;
  /** One sentence each. */
  readonly problems: readonly string[];
}

/** More than a certificate of any client comes to. */
const MOST_FILES = 2_000;
const MOST_BYTES = 2 * 1024 ** 3;

/** Reads a folder with all below it. Links are never followed. Throws when the folder itself cannot be read. */
export function readFolder(root: string): Folder {
  const files = new Map<string, Buffer>();
  const problems: string[] = [];
  let bytes = 0;
  const walk = (folder: string): void => {
    for (const entry of readdirSync(join(root, folder)).sort()) {
      const name = folder === '' ? entry : `${folder}/${entry}`;
      const path = join(root, name);
      const found = lstatSync(path);
      if (found.isDirectory()) walk(name);
      else if (!found.isFile())
        problems.push(
          `${name} is ${found.isSymbolicLink() ? 'a link' : 'no file'}; a certificate has plain files only.`,
        );
      else {
        bytes += found.size;
        if (files.size >= MOST_FILES || bytes > MOST_BYTES)
          throw new Error('there is far more in it than in any certificate');
        files.set(name, readFileSync(path));
      }
    }
  };
  walk('');
  return { files, problems };
}
