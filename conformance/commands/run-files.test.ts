import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { startOmniMock } from '../../mock-server/index.js';
import { fakeAdapter } from '../drivers/testing/fake-adapters.js';
import { traceLines } from '../runner/index.js';
import { aCheckResult, aReport } from '../runner/testing/a-report.js';
import { announceReport, concludeReport, traceFolder } from './run-files.js';
import { program } from './testing/program.js';
import { EnvironmentError, UsageError } from './usage-error.js';
import { writeWhole } from './write-file.js';

vi.setConfig({ testTimeout: 60_000 });

const BIN = fileURLToPath(new URL('../../bin/omni-conformance.cjs', import.meta.url));
/** A device on which nothing ever finds room. */
const FULL = '/dev/full';
const noFullDevice = !existsSync(FULL);

let folder = '';
let small = '';
const mounted: string[] = [];
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'omni-files-'));
  small = mount('small', 'size=4k');
});
afterAll(() => {
  for (const place of mounted) spawnSync('umount', [place]);
  rmSync(folder, { recursive: true });
});
afterEach(() => vi.restoreAllMocks());

/** A disk of its own, where that is allowed; else no path. */
function mount(name: string, options: string): string {
  const place = join(folder, name);
  mkdirSync(place);
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'none', place]).status !== 0) return '';
  mounted.push(place);
  return place;
}

const passed = aReport();
const broken = aReport({ checks: [aCheckResult({ verdict: 'fail' })] });
const json = (file: string) => ({ format: 'json', file }) as const;

/** What a person reads on standard error meanwhile. */
function errorsWhile(work: () => number): { code: number; told: string } {
  const pieces: string[] = [];
  const spy = vi.spyOn(process.stderr, 'write').mockImplementation((text) => pieces.push(String(text)) > 0);
  const code = work();
  spy.mockRestore();
  return { code, told: pieces.join('') };
}

describe('a disk that is full', () => {
  test.skipIf(noFullDevice)('stops a run before it begins, as the machine’s fault', () => {
    expect(() => announceReport(passed, [json(FULL)])).toThrow(EnvironmentError);
    expect(() => announceReport(passed, [json(FULL)])).toThrow(
      '/dev/full cannot be written: the disk is full.',
    );
  });

  test.skipIf(noFullDevice)(
    'costs one report at the end and not the others, and no good verdict stays good',
    () => {
      const other = join(folder, 'other.json');
      const conclude = (report: typeof passed) =>
        errorsWhile(() => concludeReport(report, [json(FULL), json(other)]));
      expect(conclude(passed)).toEqual({ code: 3, told: '/dev/full cannot be written: the disk is full.\n' });
      expect(JSON.parse(readFileSync(other, 'utf8'))).toMatchObject({ outcome: 'conformant' });
      // That the client failed is worth more to know.
      expect(conclude(broken).code).toBe(1);
      expect(JSON.parse(readFileSync(other, 'utf8'))).toMatchObject({ outcome: 'failed' });
    },
  );

  test('leaves what was in the file, and nothing half written beside it', (context) => {
    if (small === '') return context.skip();
    const file = join(small, 'report.json');
    writeFileSync(file, 'old');
    expect(() => writeWhole(file, 'x'.repeat(100_000))).toThrow('ENOSPC');
    expect(readFileSync(file, 'utf8')).toBe('old');
    expect(readdirSync(small)).toEqual(['report.json']);
  });

  test('costs traces and no verdict, and is told once', async (context) => {
    if (small === '') return context.skip();
    const omni = await startOmniMock({ port: 0 });
    for (let n = 0; n < 100; n += 1)
      omni.space.record({ kind: 'process', change: 'started', detail: 'x'.repeat(99) });
    const traces = traceFolder(small);
    for (const name of ['one', 'two']) traces.save(name, omni.space.trace());
    await omni.close();
    expect(traces.problem()).toBe(`${join(small, 'one.jsonl')} cannot be written: the disk is full.`);
    expect(readdirSync(small).filter((name) => name.includes('jsonl'))).toEqual([]);
    expect(errorsWhile(() => concludeReport(broken, [], traces.problem()))).toMatchObject({ code: 1 });
  });

  test.skipIf(noFullDevice)('behind standard output is no success', () => {
    const { status, stderr } = spawnSync(process.execPath, [BIN, 'list'], {
      stdio: ['ignore', openSync(FULL, 'w'), 'pipe'],
      encoding: 'utf8',
    });
    expect(stderr).toBe('Standard output cannot be written: the disk is full.\n');
    expect(status).toBe(3);
  });
});

describe('a path that cannot be is wrong usage, before anything starts', () => {
  const started = () => join(folder, 'started');
  const noting = () => fakeAdapter(`require('node:fs').writeFileSync(${JSON.stringify(started())}, '');`);

  test.each([
    ['a report that is a directory', () => ['--report', `json=${folder}`], 'it is a directory'],
    [
      'a report in no directory',
      () => ['--report', `junit=${folder}/no/r.xml`],
      'there is no such directory; make it first',
    ],
    ['traces in a file', () => ['--traces', BIN], 'it is there already'],
    ['traces below a file', () => ['--traces', `${BIN}/traces`], 'a part of its path is no directory'],
  ])('%s', async (_what, args, why) => {
    const { code, out } = await program(['run', ...args(), '--', ...noting()]);
    expect(out).toContain(`cannot be written: ${why}.\n`);
    expect(code).toBe(2);
    expect(existsSync(started())).toBe(false);
  });

  test('a disk that takes no files', (context) => {
    const readOnly = mount('read-only', 'ro');
    if (readOnly === '') return context.skip();
    const file = join(readOnly, 'report.json');
    expect(() => announceReport(passed, [json(file)])).toThrow(UsageError);
    expect(() => announceReport(passed, [json(file)])).toThrow('the file system is read-only');
  });
});

test('a reader that goes away changes nothing', () => {
  const line = `"${process.execPath}" "${BIN}" list | head -1; exit "\${PIPESTATUS[0]}"`;
  const { status, stdout, stderr } = spawnSync('bash', ['-c', line], { encoding: 'utf8' });
  expect(stdout.trim().split('\n')).toHaveLength(1);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
});

describe('a trace that cannot be judged is one sentence', () => {
  test.each([
    [
      'cut in the middle of a line',
      (lines: string) => lines.slice(0, -20),
      /it ends in the middle of line \d+/,
    ],
    [
      'without its beginning',
      (lines: string) => lines.slice(lines.indexOf('\n') + 1),
      /its beginning is missing/,
    ],
    [
      'from a newer version',
      (lines: string) => lines.replace(/"version":\d+/, '"version":99'),
      /trace version 99, and .* judge it with a newer release/,
    ],
    ['that is empty', () => '', /it is empty/],
  ])('one %s', async (_what, spoil, sentence) => {
    const omni = await startOmniMock({ port: 0 });
    omni.space.record({ kind: 'process', change: 'started', detail: 'client' });
    const file = join(folder, 'spoilt.jsonl');
    writeFileSync(file, spoil(traceLines(omni.space.trace())));
    await omni.close();
    const { code, out } = await program(['grade', '--trace', file]);
    expect(out).toMatch(sentence);
    expect(out.trim().split('\n')).toHaveLength(1);
    expect(code).toBe(2);
  });
});
