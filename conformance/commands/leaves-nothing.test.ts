import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { fakeAdapter } from '../drivers/testing/fake-adapters.js';
import { startProgram } from './testing/program.js';

vi.setConfig({ testTimeout: 60_000 });

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'omni-left-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Processes whose command line holds a word, as anybody on the machine sees them. */
const running = (word: string): string[] =>
  execFileSync('ps', ['-eo', 'pid=,stat=,args='], { encoding: 'utf8' })
    .split('\n')
    .filter((line) => line.includes(word) && !/^\s*\d+\s+Z/.test(line));

test.runIf(process.platform === 'linux')(
  'an adapter that forks daemons and will not end leaves neither a process nor a file behind',
  async () => {
    const word = `left-behind-${process.pid}`;
    const stays = `process.on('SIGTERM', () => {}); setInterval(() => {}, 1000); '${word}'`;
    const forks = fakeAdapter(`
      const { spawn } = require('node:child_process');
      const start = (detached) => spawn(process.execPath, ['-e', ${JSON.stringify(stays)}], { detached, stdio: 'ignore' });
      start(false); start(true).unref();
      process.on('SIGTERM', () => {}); setInterval(() => {}, 1000);
      on.bye = ({ id }) => say({ id, ok: true }); listen(() => {}); // ${word}`);
    const args = ['run', '--run', 'asks-one-question', '--timeout', '10', '--', ...forks];
    const { child, ended } = startProgram(args, { env: { ...process.env, TMPDIR: folder } });
    // The suite itself, the adapter, and what that has forked.
    await vi.waitFor(() => expect(running(word).length).toBeGreaterThan(3), 30_000);
    expect(child.exitCode).toBeNull();
    const { code } = await ended;
    expect(code).toBeGreaterThan(0);
    await vi.waitFor(() => expect(running(word)).toEqual([]), 10_000);
    expect(readdirSync(folder)).toEqual([]);
  },
);
