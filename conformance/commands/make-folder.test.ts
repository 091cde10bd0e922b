import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { makeFolder } from './make-folder.js';

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
