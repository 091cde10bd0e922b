import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { program } from './testing/program.js';
import { tryFile } from './write-file.js';

vi.setConfig({ testTimeout: 60_000 });

let folder = '';
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'omni-tried-first-'));
  writeFileSync(join(folder, 'file'), 'mine');
  mkdirSync(join(folder, 'place'));
  await program(['certify', '--new-key', 'key.pem'], { cwd: folder });
});
afterAll(() => rmSync(folder, { recursive: true }));

/** A client that leaves a trace of having been started. */
const client = () => ['--', process.execPath, '-e', `require('node:fs').writeFileSync('started', '')`];

describe('where the outcome goes is tried before anything is played', () => {
  test.each([
    [
      'explore --report json=file/x.json',
      'file/x.json cannot be written: a part of its path is no directory.',
    ],
    [
      'explore --report json=no/x.json',
      'no/x.json cannot be written: there is no such directory; make it first.',
    ],
    ['explore --report pretty,json=place', 'place cannot be written: it is a directory.'],
    ['certify --key key.pem --out file/c', 'file/c cannot be written: a part of its path is no directory.'],
    [
      'certify --key key.pem --out file/a/b/c',
      'file/a/b/c cannot be written: a part of its path is no directory.',
    ],
    [
      'baseline write --out no/list.yaml',
      'no/list.yaml cannot be written: there is no such directory; make it',
    ],
    [
      'grade --report junit=no/x.xml',
      'no/x.xml cannot be written: there is no such directory; make it first.',
    ],
    ['init typescript --out file/x', 'file/x cannot be written: a part of its path is no directory.'],
  ])('%s', async (line, sentence) => {
    const command = line.startsWith('init') ? [] : client();
    const { code, out } = await program([...line.split(' '), ...command], { cwd: folder });
    expect(out).toContain(sentence);
    expect(out.trim().split('\n')).toHaveLength(1);
    expect(code).toBe(2);
    expect(existsSync(join(folder, 'started'))).toBe(false);
  });
});

test('to try a file leaves it as it is, and makes none that was not there', () => {
  tryFile(join(folder, 'file'));
  expect(readFileSync(join(folder, 'file'), 'utf8')).toBe('mine');
  tryFile(join(folder, 'place', 'new'));
  expect(readdirSync(join(folder, 'place'))).toEqual([]);
  expect(() => tryFile(join(folder, 'file'), 'new')).toThrow(/EEXIST/);
  expect(readFileSync(join(folder, 'file'), 'utf8')).toBe('mine');
});
