import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { program, startProgram } from './commands/testing/program.js';
import { fakeAdapter, isRunning } from './drivers/testing/fake-adapters.js';

vi.setConfig({ testTimeout: 60_000 });

/** A file that is there, and no report. */
const BIN = fileURLToPath(new URL('../bin/omni-conformance.cjs', import.meta.url));
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'omni-conformance-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const cli = (...args: string[]) => program(args);

describe('wrong usage ends with one sentence and exit code 2', () => {
  test.each([
    ['an unknown option', ['run', '--fast', '--', 'x'], "Unknown option '--fast'."],
    [
      'an unknown rule',
      ['explain', 'polling.cadense'],
      'There is no rule polling.cadense. Did you mean polling.',
    ],
    [
      'a file that is not there',
      ['run', '--expected-failures', '/nowhere.yaml', '--', 'x'],
      '/nowhere.yaml cannot be used',
    ],
    [
      'a report that cannot be written',
      ['run', '--report', 'json=/nowhere/r.json', '--', 'x'],
      '/nowhere/r.json cannot be written',
    ],
    [
      'a pattern that matches nothing',
      ['run', '--run', 'cancel-meets-conflict', '--', 'x'],
      'No scenario and no rule matches cancel-meets-conflict. Did you mean cancel-meets-a-conflict',
    ],
    [
      'a report that is none',
      ['run', '--only-failed', BIN, '--', 'x'],
      'omni-conformance.cjs cannot be used: it is no report that `--report json=<file>` wrote',
    ],
  ])('%s', async (_what, args, sentence) => {
    const { code, out } = await cli(...args);
    expect(out).toContain(sentence);
    expect(out.trim().split('\n')).toHaveLength(1);
    expect(code).toBe(2);
  });
});

test('every rule can be listed and explained with its source', async () => {
  const { code, out } = await cli('list');
  expect(code).toBe(0);
  const [, id = ''] = /^(polling\.\S+) /m.exec(out) ?? [];
  const shown = await cli('explain', id);
  expect(shown.out).toMatch(/Source: .+/);
  expect(shown.out).toMatch(/How to fix it\n {2}.+/);
  expect(shown.code).toBe(0);
});

describe('a command that does not exist, and a receiver elsewhere', () => {
  const given = ['--webhook-url', 'http://127.0.0.1:9/hooks', '--', 'no-such-command'];
  const files = { json: '', junit: '' };
  let made: Awaited<ReturnType<typeof program>>;
  beforeAll(async () => {
    files.json = join(folder, 'missing.json');
    files.junit = join(folder, 'missing.xml');
    const report = `pretty,json=${files.json},junit=${files.junit}`;
    made = await cli('run', '--report', report, ...given);
  });

  test('the command is one clear complaint, in every report', () => {
    expect(made.code).toBe(3);
    expect(made.out).toContain('There is no command `no-such-command`');
    const json = JSON.parse(readFileSync(files.json, 'utf8'));
    expect(json).toMatchObject({ outcome: 'incomplete', exitCode: 3 });
    expect(readFileSync(files.junit, 'utf8')).toContain('There is no command');
  });

  test('a receiver that cannot know the secret is warned of before anything is run', async () => {
    expect(made.out).toMatch(/^No webhook secret was given, so the suite made one up, /);
    expect(made.out).toContain('give --webhook-secret, or export OMNI_WEBHOOK_SECRET');
    const named = await cli('smoke', '--webhook-secret', 'known-to-both', ...given);
    expect(named.out).not.toContain('made one up');
  });
});

test('grading a recorded trace needs no client', async () => {
  const graded = join(folder, 'traces');
  const first = await cli('grade', '--traces', graded, '--', process.execPath, '-e', WHOAMI);
  const file = join(graded, 'grade.jsonl');
  expect(existsSync(file)).toBe(true);
  const second = await cli('grade', '--trace', file);
  expect(second.code).toBe(first.code);
  expect(second.out).toContain('`omni-conformance run` certifies');
});

const WHOAMI = `fetch(process.env.OMNI_BASE_URL + '/api/v1/whoami', { headers: { authorization: 'Bearer ' + process.env.OMNI_API_KEY } })`;

describe('killing the suite leaves a report that says what happened, and no process behind', () => {
  /** An adapter that never answers a question, and writes down that it runs. */
  const hanging = (file: string) =>
    fakeAdapter(`on.ask = () => {}; process.on('SIGTERM', () => {}); setInterval(() => {}, 1000);
      require('node:fs').appendFileSync(${JSON.stringify(file)}, process.pid + '\\n'); listen(() => {});`);
  const pidsIn = (file: string) =>
    existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n').map(Number) : [];

  test.each([
    ['SIGINT', 3, 'interrupted'],
    ['SIGTERM', 3, 'interrupted'],
    ['SIGKILL', null, 'interrupted'],
  ] as const)('%s', async (signal, exitCode, outcome) => {
    const [pids, json] = [join(folder, `${signal}.pids`), join(folder, `${signal}.json`)];
    const report = `pretty,json=${json}`;
    const run = startProgram(['run', '--run', 'asks-one-*', '--report', report, '--', ...hanging(pids)]);
    // The second process is the scenario's own; the first only said hello.
    await vi.waitFor(() => expect(pidsIn(pids)).toHaveLength(2), 30_000);
    run.child.kill(signal);
    const { code, out } = await run.ended;
    expect(code).toBe(exitCode);
    const ended = JSON.parse(readFileSync(json, 'utf8'));
    expect(ended.outcome).toBe(outcome);
    if (signal === 'SIGKILL')
      expect(ended.complaints).toEqual(['The suite was killed before the run ended.']);
    else expect(out).toContain('Interrupted: ');
    await vi.waitFor(() => expect(pidsIn(pids).filter(isRunning)).toEqual([]), 10_000);
  });
});

test('a list of expected failures that does not hold is told in one sentence', async () => {
  const file = join(folder, 'expected.yaml');
  writeFileSync(file, '- check: polling.cadence\n  reason: r\n  owner: o\n');
  const { code, out } = await cli('run', '--expected-failures', file, '--', 'x');
  expect(out).toBe(`${file} cannot be used: entry 1 needs a text for expires.\n`);
  expect(code).toBe(2);
});
