import { accessSync, constants, lstatSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { EnvironmentError, UsageError } from './usage-error.js';

/** Nothing is wrong with the path, and tomorrow it may work. */
const NO_ROOM: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EIO: 'the disk reports an error',
  EMFILE: 'too many files are open',
  ENFILE: 'too many files are open',
};

const WRONG_PATH: Readonly<Record<string, string>> = {
  EISDIR: 'it is a directory',
  ENOENT: 'there is no such directory; make it first',
  ENOTDIR: 'a part of its path is no directory',
  EEXIST: 'it is there already',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the file system is read-only',
};

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

/** What went wrong with a file, as a person says it: a full disk is the machine's fault, a wrong path the caller's. */
export function writeError(path: string, error: unknown): UsageError | EnvironmentError {
  const code = codeOf(error);
  const why = NO_ROOM[code] ?? WRONG_PATH[code] ?? (error instanceof Error ? error.message : String(error));
  const sentence = `${path} cannot be written: ${why}.`;
  return code in NO_ROOM ? new EnvironmentError(sentence) : new UsageError(sentence);
}

/**
 * Puts a text into a file, in whole or not at all: what was there stays when there is no room for it. What is no plain
 * file, such as /dev/stderr, is written to as it is.
 */
export function writeWhole(path: string, text: string): void {
  if (!isReplaceable(path)) {
    writeFileSync(path, text);
    return;
  }
  const unfinished = `${path}.${process.pid}.tmp`;
  try {
    writeFileSync(unfinished, text, { flag: 'wx' });
    renameSync(unfinished, path);
  } catch (error) {
    rmSync(unfinished, { force: true });
    // A file in a folder that takes no new ones.
    if (!['EACCES', 'EPERM', 'EROFS'].includes(codeOf(error))) throw error;
    writeFileSync(path, text);
  }
}

/**
 * Tries whether a file can be written before anything is done that is worth writing down, and leaves everything as it is.
 * Throws what writing would throw, as far as that is known beforehand. One that has to be `new` must not be there yet.
 */
export function tryFile(path: string, must?: 'new'): void {
  const there = statSync(path, { throwIfNoEntry: false });
  if (there === undefined || must === 'new') {
    writeFileSync(path, '', { flag: 'wx' });
    rmSync(path);
  } else if (there.isDirectory()) {
    throw Object.assign(new Error('it is a directory'), { code: 'EISDIR' });
  } else {
    accessSync(path, constants.W_OK);
  }
}

function isReplaceable(path: string): boolean {
  const there = lstatSync(path, { throwIfNoEntry: false });
  return there === undefined || there.isFile();
}
