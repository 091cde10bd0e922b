import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readFolder } from './read-folder.js';

test('files are read by name, and a link is not followed but told of', () => {
  const folder = mkdtempSync(join(tmpdir(), 'read-folder-'));
  try {
    mkdirSync(join(folder, 'traces'));
    writeFileSync(join(folder, 'traces', 'a.jsonl'), 'a');
    writeFileSync(join(folder, 'b.json'), 'b');
    symlinkSync(join(folder, 'b.json'), join(folder, 'c.json'));
    symlinkSync(folder, join(folder, 'traces', 'round'));
    const { files, problems } = readFolder(folder);
    expect([...files].map(([name, bytes]) => `${name} ${bytes}`)).toEqual(['b.json b', 'traces/a.jsonl a']);
    expect(problems).toEqual([
      'c.json is a link; a certificate has plain files only.',
      'traces/round is a link; a certificate has plain files only.',
    ]);
  } finally {
    rmSync(folder, { recursive: true });
  }
  expect(() => readFolder(folder)).toThrow('ENOENT');
});
