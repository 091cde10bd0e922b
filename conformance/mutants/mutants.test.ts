import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { applyEdits } from './build-client.js';
import { buildClient, mutants } from './index.js';

async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'omni-mutants-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return folder;
}

test('every mutant still applies to the reference client and compiles', async () => {
  const folder = await temporaryFolder();
  const builds = mutants.map((mutant) => buildClient(join(folder, `${mutant.name}.mjs`), mutant));
  const refused = (await Promise.allSettled(builds)).flatMap((build) =>
    build.status === 'rejected' ? [String(build.reason)] : [],
  );
  expect(refused).toEqual([]);
});

test('every mutant has a name of its own and something that it trips', () => {
  expect(new Set(mutants.map((mutant) => mutant.name)).size).toBe(mutants.length);
  expect(mutants.filter((mutant) => mutant.kills.length === 0)).toEqual([]);
});

test.each([
  ['is gone', 'let a = 1;'],
  ['occurs twice', 'let b = 2; let b = 2;'],
])('an edit whose text %s is an error, not a silent no-op', (_what, source) => {
  const mutant = {
    name: 'm',
    story: '',
    kills: [],
    edits: [{ file: 'f.ts', find: 'let b = 2;', replace: '' }],
  };
  expect(() => applyEdits(source, 'f.ts', mutant)).toThrow('Mutant m no longer applies');
});

test('an edit is put in as it is written, dollar signs included', () => {
  const mutant = { name: 'm', story: '', kills: [], edits: [{ file: 'f.ts', find: 'x', replace: '$&$1' }] };
  expect(applyEdits('a x b', 'f.ts', mutant)).toBe('a $&$1 b');
});
