import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { makeFolder, tryFolder } from './make-folder.js';

const root = mkdtempSync(join(tmpdir(), 'omni-folder-'));
afterAll(() => rmSync(root, { recursive: true }));

test('a folder is made with all it stands in, and one that is there stays', () => {
  const path = join(root, 'a', 'b', 'c');
  makeFolder(path);
  makeFolder(path);
  expect(statSync(path).isDirectory()).toBe(true);
});

test('a file in the way is told of', () => {
  writeFileSync(join(root, 'file'), '');
  expect(() => makeFolder(join(root, 'file', 'x'))).toThrow(/ENOTDIR/);
  expect(() => makeFolder(join(root, 'file'))).toThrow(/EEXIST/);
});

test.skipIf(!existsSync('/proc/self'))(
  'where nothing can be made it says so instead of trying for ever',
  () => {
    expect(() => makeFolder('/proc/x/y')).toThrow(/ENOENT/);
  },
);

test('to try whether a folder could be made leaves nothing behind, wherever its path begins', () => {
  const place = join(root, 'tried');
  mkdirSync(place);
  tryFolder(place);
  tryFolder(join(place, 'a', 'b'));
  expect(readdirSync(place)).toEqual([]);
  writeFileSync(join(root, 'a-file'), '');
  expect(() => tryFolder(join(root, 'a-file', 'x'))).toThrow(/ENOTDIR/);
  expect(() => tryFolder(join(root, 'a-file'))).toThrow(/ENOTDIR/);
});

test.skipIf(!existsSync('/proc/self'))('to try it where nothing can be made ends, too', () => {
  expect(() => tryFolder('/proc/x/y')).toThrow(/ENOENT/);
});
