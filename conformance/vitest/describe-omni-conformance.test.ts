import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';

// A test runner inside a test, with scenarios that take their time.
vi.setConfig({ hookTimeout: 240_000 });

interface Outcome {
  readonly title: string;
  readonly status: string;
  readonly failureMessages: readonly string[];
}

const fixtures = fileURLToPath(new URL('fixtures', import.meta.url));
const vitest = fileURLToPath(new URL('../../node_modules/vitest/vitest.mjs', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'omni-vitest-'));
let exitCode: number | null = null;
let output = '';
const outcomes = new Map<string, readonly Outcome[]>();

beforeAll(() => {
  const file = join(folder, 'results.json');
  const args = ['run', '--root', fixtures, '--reporter=verbose', '--reporter=json', `--outputFile=${file}`];
  const { VITEST: _, ...env } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, [vitest, ...args], {
    encoding: 'utf8',
    env: { ...env, NO_COLOR: '1' },
  });
  exitCode = status;
  output = stdout + stderr;
  for (const { name, assertionResults } of JSON.parse(readFileSync(file, 'utf8')).testResults) {
    const project = /([\w-]+)\.fixture/.exec(name)?.[1] ?? '';
    outcomes.set(project, assertionResults);
  }
});
afterAll(() => rmSync(folder, { recursive: true }));

const named = (project: string, id: string): Outcome | undefined =>
  outcomes.get(project)?.find(({ title }) => title.startsWith(`${id}: `));
const inAll = (project: string) => [...new Set(outcomes.get(project)?.map(({ status }) => status))].sort();

describe('a TypeScript project that has its client judged', () => {
  test('sees a test for each rule pass, with a client that keeps them', () => {
    expect(inAll('good-client')).toEqual(['passed', 'skipped']);
    expect(named('good-client', 'polling.cadence')).toMatchObject({
      title: 'polling.cadence: Poll a job no more often than every 2 seconds.',
      status: 'passed',
    });
    expect(named('good-client', 'cancel.stops-work')?.status).toBe('passed');
    expect(named('good-client', 'sessions.sends-every-claim')?.status).toBe('passed');
  });

  test('sees what the client declines skipped, with the reason', () => {
    expect(named('good-client', 'conversations.reads-history')?.status).toBe('skipped');
    expect(output).toContain('[The client declines `history`: This application keeps no history.]');
  });

  test('reads in a failure what was seen and what to change, and no line of ours', () => {
    const { status, failureMessages = [] } = named('hasty-client', 'polling.stops-at-terminal-state') ?? {};
    expect(status).toBe('failed');
    const [text = ''] = failureMessages;
    expect(text).toMatch(/^OmniConformanceError: Stop polling once a job is .+\nIn \S+: /);
    expect(text).toMatch(/at s +gap s +request +status +state\n/);
    expect(text).toMatch(/GET \/api\/v1\/ai\/jobs\/\S+ +200 +COMPLETE/);
    expect(text).toMatch(/\nTo fix: .+\nSource: /);
    expect(text).not.toMatch(/^ +at .+:\d+:\d+/m);
  });

  test('is warned of a rule that ought to be kept, and fails only for one that must be', () => {
    expect(named('hasty-client', 'polling.cadence')?.status).toBe('passed');
    expect(output).toMatch(
      /Poll a job no more often than every 2 seconds\.\nIn \S+: Job \S+ was polled every /,
    );
  });

  test('fails for a key in the log, wherever a test runner takes what is logged', () => {
    expect(named('hasty-client', 'secrets.not-in-output')?.failureMessages[0]).toMatch(
      /The organization key was written \d+ times, first to stdout: .*\[organization-key\]/,
    );
  });

  test('fails for what was neither offered nor declined', () => {
    expect(named('hasty-client', 'cancel.stops-work')?.failureMessages[0]).toContain(
      'Not judged: The adapter neither offers `cancel` nor declines it with a reason.',
    );
  });

  test('sees a rule skipped for which a part of the suite got no evidence, and fail only what it broke', () => {
    expect(named('forgetful-client', 'cancel.stops-work')?.status).toBe('skipped');
    expect(output).toContain('[Not judged by this part of the suite: No cancel was confirmed.]');
    expect(named('forgetful-client', 'cancel.reaches-omni')?.status).toBe('failed');
  });

  test('is told once why a client could not even be made', () => {
    expect(inAll('missing-client')).toEqual(['skipped']);
    expect(output).toContain('The adapter could not say hello: OMNI_REGION is not set.');
    expect(exitCode).toBe(1);
  });
});
