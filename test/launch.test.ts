import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transform } from 'esbuild';
import { afterAll, expect, test } from 'vitest';

const bin = fileURLToPath(new URL('../bin', import.meta.url));
const temporary = mkdtempSync(join(tmpdir(), 'omni-testkit-launch-'));
afterAll(() => rmSync(temporary, { recursive: true, force: true }));

/** Starts a program of a package that holds only `bin/`, and `dist/` when a bundle is given. */
function launch(program: string, { bundle, preload = '' }: { bundle?: string; preload?: string } = {}) {
  const folder = mkdtempSync(join(temporary, 'package-'));
  cpSync(bin, join(folder, 'bin'), { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  writeFileSync(join(folder, 'preload.cjs'), preload);
  if (bundle !== undefined) {
    mkdirSync(join(folder, 'dist'));
    writeFileSync(join(folder, 'dist', `${program}.js`), bundle);
  }
  const args = [
    '--require',
    join(folder, 'preload.cjs'),
    join(folder, 'bin', `${program}.cjs`),
    '--an-option',
  ];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  return { status, stdout, stderr: stderr.replace(folder, '<folder>') };
}

const pretendToBe = (version: string): string =>
  `Object.defineProperty(process.versions, 'node', { value: '${version}' });
   Object.defineProperty(process, 'version', { value: 'v${version}' });`;

test.each(['omni-mock', 'omni-conformance'])('%s on an old Node.js says so in one sentence', (program) => {
  expect(launch(program, { bundle: 'console.log("ran")', preload: pretendToBe('18.20.8') })).toEqual({
    status: 2,
    stdout: '',
    stderr: `${program} needs Node.js 20 or newer, and this is v18.20.8: install a newer one.\n`,
  });
});

test.each(['omni-mock', 'omni-conformance'])('%s that was never built says what to run', (program) => {
  expect(launch(program)).toEqual({
    status: 2,
    stdout: '',
    stderr: `${program} is not built yet: run \`npm run build\` in <folder> first.\n`,
  });
});

test('a program runs its bundle, with its own options and exit code', () => {
  const bundle = 'console.log(process.argv.slice(2).join()); process.exitCode = 3;';
  expect(launch('omni-mock', { bundle })).toEqual({ status: 3, stdout: '--an-option\n', stderr: '' });
});

test.each(['omni-mock.cjs', 'omni-conformance.cjs', 'launch.cjs'])(
  'the oldest Node.js can read %s',
  async (file) => {
    await expect(transform(readFileSync(join(bin, file), 'utf8'), { target: 'es5' })).resolves.toBeDefined();
  },
);

test('the one file that it cannot read is read last', async () => {
  const text = readFileSync(join(bin, 'import-bundle.cjs'), 'utf8');
  await expect(transform(text, { target: 'es5', logLevel: 'silent' })).rejects.toThrow('not supported yet');
});
