import { mkdirSync, mkdtempSync, rmdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Makes a folder and what it stands in, as `mkdir -p` does. By hand: Node's own never returns for a path in a file system
 * that says ENOENT to whoever would make something in it, such as /proc.
 */
export function makeFolder(path: string): void {
  if (isFolder(path)) return;
  const parent = dirname(path);
  if (parent !== path) makeFolder(parent);
  try {
    mkdirSync(path);
  } catch (error) {
    // Somebody else was quicker.
    if (!isFolder(path)) throw error;
  }
}

/** Tries whether a folder could be made and written to, and leaves everything as it is. Throws what making it would throw. */
export function tryFolder(path: string): void {
  const parent = dirname(path);
  const isThere = statSync(path, { throwIfNoEntry: false }) !== undefined;
  if (!isThere && parent !== path) tryFolder(parent);
  else rmdirSync(mkdtempSync(join(path, '.omni-conformance-')));
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
