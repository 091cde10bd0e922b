import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { applyEdits } from './apply-edits.js';
import { buildClient, languageOf, mutants } from './index.js';
import { editedFiles } from './toolchain.js';

async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'omni-mutants-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return folder;
}

const reference = mutants.filter((mutant) => languageOf(mutant) === 'typescript');
const elsewhere = mutants.filter((mutant) => languageOf(mutant) !== 'typescript');

test('every mutant of the reference client still applies and compiles', { timeout: 90_000 }, async () => {
  const folder = await temporaryFolder();
  const builds = reference.map((mutant) => buildClient(join(folder, `${mutant.name}.mjs`), mutant));
  expect(await refusalsOf(builds)).toEqual([]);
});

test('every mutant of an example in another language still applies, whether that language is here or not', async () => {
  expect(elsewhere.length).toBeGreaterThanOrEqual(24);
  expect(await refusalsOf(elsewhere.map(editedFiles))).toEqual([]);
});

test('no edit makes the text that it finds again', async () => {
  const same = mutants.filter(({ edits }) => edits.some(({ find, replace }) => find === replace));
  expect(same.map(({ name }) => name)).toEqual([]);
});

test('a mutant of an example in another language is not built as one of the reference client', async () => {
  const folder = await temporaryFolder();
  const building = buildClient(join(folder, 'client.mjs'), elsewhere[0]);
  await expect(building).rejects.toThrow('take `commandOf`');
});

async function refusalsOf(attempts: readonly Promise<unknown>[]): Promise<string[]> {
  const settled = await Promise.allSettled(attempts);
  return settled.flatMap((one) => (one.status === 'rejected' ? [String(one.reason)] : []));
}

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
