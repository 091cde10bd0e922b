import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { observerOf } from './observer.js';

// Real processes, on machines that may be busy.
vi.setConfig({ testTimeout: 30_000 });

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'omni-observer-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** The path of a program that does this. */
function program(name: string, code: string): string {
  const path = join(folder, name);
  writeFileSync(path, `#!${process.execPath}\n${code}\n`);
  chmodSync(path, 0o755);
  return path;
}

const ACTED = [{ eventId: 'evt_1', jobId: 'job-1', status: 'COMPLETE' }];

describe('an observer', () => {
  test('tells what was acted on', async () => {
    const observer = observerOf({
      program: program('tells', `console.log(JSON.stringify(${JSON.stringify(ACTED)}))`),
    });
    expect(await observer.look()).toEqual(ACTED);
    expect(observer.complaint()).toBeUndefined();
  });

  test('leaves out what was acted on before it began', async () => {
    const path = program('grows', `console.log(JSON.stringify(${JSON.stringify(ACTED)}))`);
    const observer = observerOf({ program: path });
    await observer.begin();
    expect(await observer.look()).toEqual([]);
    program('grows', `console.log(JSON.stringify(${JSON.stringify([...ACTED, ...ACTED])}))`);
    expect(await observer.look()).toEqual(ACTED);
  });

  test('runs once for all who asked while it ran, and anew after that', async () => {
    const log = join(folder, 'runs.log');
    const observer = observerOf({
      program: program('logs', `require('node:fs').appendFileSync(${JSON.stringify(log)}, 'x')`),
    });
    const answers = await Promise.all([observer.look(), observer.look(), observer.look()]);
    expect(answers).toEqual([[], [], []]);
    expect(readFileSync(log, 'utf8')).toBe('xx');
    await observer.look();
    expect(readFileSync(log, 'utf8')).toBe('xxx');
  });

  test('that stumbles once is run again', async () => {
    const mark = JSON.stringify(join(folder, 'stumbled'));
    const observer = observerOf({
      program: program(
        'stumbles',
        `const fs = require('node:fs'); if (!fs.existsSync(${mark})) { fs.writeFileSync(${mark}, ''); console.log('{"even'); }`,
      ),
    });
    expect(await observer.look()).toEqual([]);
    expect(observer.complaint()).toBeUndefined();
  });

  test.each([
    [
      'that fails',
      `console.error('no such table'); process.exit(3)`,
      'it exited with code 3 and wrote on standard error: no such table',
    ],
    ['that hangs', 'setInterval(() => {}, 1000)', 'it did not end within 0.5 s'],
    ['that logs', `console.log('connected')`, 'it printed something other than JSON: connected'],
    [
      'that floods',
      `process.stdout.write(' '.repeat(9e6)); setInterval(() => {}, 1000)`,
      'it printed more than 4 MiB',
    ],
  ])('%s is complained of once, and not asked again', async (what, code, why) => {
    const path = program(what.replaceAll(' ', '-'), code);
    const observer = observerOf({ program: path, timeoutMs: what === 'that hangs' ? 500 : 20_000 });
    expect(await observer.look()).toBeUndefined();
    expect(observer.complaint()).toBe(
      `The observer ${path} cannot be used: ${why}. Without it, webhooks are judged by the status they were answered with (E0).`,
    );
    writeFileSync(path, `#!${process.execPath}\nconsole.log('[]')\n`);
    expect(await observer.look()).toBeUndefined();
  });

  test('that is stopped ends, and nobody complains', async () => {
    const started = join(folder, 'started');
    const observer = observerOf({
      program: program(
        'waits',
        `require('node:fs').writeFileSync(${JSON.stringify(started)}, ''); setInterval(() => {}, 1000)`,
      ),
    });
    const seen = observer.look();
    await vi.waitFor(() => readFileSync(started), 10_000);
    await observer.stop();
    expect(await seen).toBeUndefined();
    expect(observer.complaint()).toBeUndefined();
  });
});
