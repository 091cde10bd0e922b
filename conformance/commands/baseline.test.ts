import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { fakeAdapter } from '../drivers/testing/fake-adapters.js';
import { aCheckResult, aReport } from '../runner/testing/a-report.js';
import { program } from './testing/program.js';

vi.setConfig({ testTimeout: 60_000 });

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'omni-baseline-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const inFolder = (...args: string[]) => program(['baseline', 'write', ...args], { cwd: folder });
const saveReport = (name: string, report: ReturnType<typeof aReport>) =>
  writeFileSync(join(folder, name), JSON.stringify(report));

const failing = aReport({
  checks: [
    aCheckResult({ id: 'polling.cadence', level: 'should', verdict: 'fail', message: 'Polled too fast.' }),
    aCheckResult({ id: 'submit.well-formed', level: 'must', verdict: 'fail', message: 'No prompt.' }),
    aCheckResult({ id: 'polling.reads-state', verdict: 'pass' }),
  ],
});

describe('baseline write --report', () => {
  test('writes the list, and tells all that it excuses, the worst first', async () => {
    saveReport('failing.json', failing);
    const { code, out } = await inFolder(
      '--report',
      'failing.json',
      '--owner',
      'mia',
      '--expires',
      '9999-12-31',
    );
    expect(out).toMatch(
      /^Wrote expected-failures.yaml. It excuses 2 rules, 1 broken `must` rule among them:\n/,
    );
    expect(out).toMatch(
      /must +fail +submit.well-formed {2}\(new; mia, until 9999-12-31\)\n.* No prompt\.\n +should +fail/,
    );
    expect(out).toContain('--expected-failures expected-failures.yaml');
    expect(code).toBe(0);
    expect(readFileSync(join(folder, 'expected-failures.yaml'), 'utf8')).toContain('owner: mia');
  });

  test('does nothing to a client that has nothing to excuse', async () => {
    saveReport('passing.json', aReport());
    const { code, out } = await inFolder('--report', 'passing.json', '--out', 'none.yaml');
    expect(out).toMatch(/^Nothing has to be excused, so nothing was written\. Conformant: /);
    expect(code).toBe(0);
    expect(existsSync(join(folder, 'none.yaml'))).toBe(false);
  });

  test('refuses a report in which something was not judged', async () => {
    saveReport('open.json', aReport({ checks: [aCheckResult({ verdict: 'incomplete' })] }));
    const { code, out } = await inFolder('--report', 'open.json', '--out', 'none.yaml');
    expect(out).toMatch(
      /^No verdict: .* A baseline rests on a run in which every rule was judged, so nothing was written\./,
    );
    expect(out).toMatch(/Not judged \(1\); `omni-conformance explain <rule>` says what each needs:\n {2}\S+/);
    expect(code).toBe(3);
    expect(existsSync(join(folder, 'none.yaml'))).toBe(false);
  });

  test.each([
    [
      'a list that does not read',
      ['--report', 'failing.json', '--out', 'broken.yaml'],
      'broken.yaml cannot be used: ',
    ],
    [
      'a report that is none',
      ['--report', 'broken.yaml'],
      'broken.yaml cannot be used: it is no report that',
    ],
    [
      'a day that is none',
      ['--report', 'failing.json', '--expires', 'soon'],
      'It must be a date like 2026-12-31.',
    ],
    [
      'a day that has passed',
      ['--report', 'failing.json', '--expires', '2020-01-01'],
      'It has passed already',
    ],
    ['a report and a command', ['--report', 'failing.json', '--', 'x'], 'a command or --report, not both'],
    ['neither of them', [], 'Say whose failures: `omni-conformance baseline write --report <report.json>`'],
  ])('%s is wrong usage', async (_what, args, sentence) => {
    writeFileSync(join(folder, 'broken.yaml'), 'check: x');
    const { code, out } = await inFolder(...args);
    expect(out).toContain(sentence);
    expect(code).toBe(2);
    expect(readFileSync(join(folder, 'broken.yaml'), 'utf8')).toBe('check: x');
  });
});

test('baseline write -- <command> runs the client, and refuses one that could not be judged', async () => {
  const silent = fakeAdapter(`process.exit(1); listen()`);
  const { code, out } = await inFolder('--profile', 'core', '--out', 'none.yaml', '--', ...silent);
  expect(out).toContain('No verdict: ');
  expect(code).toBe(3);
  expect(existsSync(join(folder, 'none.yaml'))).toBe(false);
});
