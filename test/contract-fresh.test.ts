import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const run = promisify(execFile);
const root = new URL('..', import.meta.url).pathname;
const check = () =>
  run(process.execPath, ['--import', 'tsx', 'scripts/generate.ts', '--check'], { cwd: root }).then(
    ({ stdout }) => ({ code: 0, text: stdout }),
    (error: { code: number; stderr: string }) => ({ code: error.code, text: error.stderr }),
  );

test('every generated file is what its description gives today', async () => {
  expect(await check()).toEqual({ code: 0, text: expect.stringContaining('generated files are fresh') });
}, 60_000);

test('the generated validators import nothing', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'validators-'));
  try {
    const alone = join(folder, 'validators.mjs');
    writeFileSync(alone, readFileSync(join(root, 'openapi/generated/validators.js')));
    const validators: object = await import(alone);
    expect(Object.keys(validators).sort()).toEqual(['control', 'omni']);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
