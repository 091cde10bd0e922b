import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { OmniMock } from '../../mock-server/index.js';
import { callsTo } from '../checks/evidence.js';
import { fail, incomplete, notApplicable, pass } from '../checks/verdict.js';
import { fakeAdapter, isRunning } from '../drivers/testing/fake-adapters.js';
import { gradeCommand, gradeRecording } from './grade.js';
import { parseTraceLines, traceLines } from './recordings/trace-file.js';
import type { Suite } from './suite/suite.js';
import { answers, asksOnce } from './testing/tiny-suite.js';
import { useSharedMock } from './testing/use-runs.js';

vi.setConfig({ testTimeout: 30_000 });

/** Broken by asking who one is twice; without asking at all there is no evidence. */
const asksWhoOnce = {
  ...answers,
  id: 'tiny.asks-who-once',
  judge(evidence: Parameters<typeof answers.judge>[0]) {
    const calls = callsTo(evidence, 'whoami');
    if (calls.length === 0) return incomplete('It never asked.');
    return calls.length > 1 ? fail('It asked again.', calls) : pass();
  },
};
const suite: Suite = { checks: [asksWhoOnce, answers], scenarios: [asksOnce] };

const WHOAMI = `const who = () => fetch(process.env.OMNI_BASE_URL + '/api/v1/whoami',
  { headers: { authorization: 'Bearer ' + process.env.OMNI_API_KEY } }).then((response) => response.text());`;

/** Subscribes to one job and takes its webhook. */
const LISTENS = `(async () => {
  const { createServer } = require('node:http');
  const came = new Promise((resolve) => {
    const server = createServer((request, response) => response.end('', () => { server.close(); resolve(); }));
    server.listen(0, '127.0.0.1', () => {
      const webhookUrl = 'http://127.0.0.1:' + server.address().port + '/hooks';
      const body = { prompt: 'Top products?', modelId: process.env.OMNI_MODEL_ID, webhookUrl, webhookSigningSecret: 'SECRET' };
      fetch(process.env.OMNI_BASE_URL + '/api/v1/ai/jobs', { method: 'POST', body: JSON.stringify(body),
        headers: { authorization: 'Bearer ' + process.env.OMNI_API_KEY, 'content-type': 'application/json' } });
    });
  });
  await came;
})()`;

const startMock = useSharedMock();

async function grade(code: string, signal?: AbortSignal, judgedBy = suite) {
  const pieces: string[] = [];
  const output = {
    stdout: (text: string) => void pieces.push(text),
    stderr: (text: string) => void pieces.push(text),
  };
  const command = [process.execPath, '-e', code];
  const graded = await gradeCommand(judgedBy, { command, output, ...(signal ? { signal } : {}) }, startMock);
  return { ...graded, written: pieces.join('') };
}

describe('grading a command', () => {
  test('that breaks no rule says so, and what was not exercised', async () => {
    const { report, written } = await grade(`${WHOAMI} who().then(() => console.log('done'))`);
    expect(report).toMatchObject({ kind: 'grade', outcome: 'nothing-broken', exitCode: 0 });
    expect(report.checks.map(({ verdict }) => verdict)).toEqual(['pass', 'not-applicable']);
    expect(report.headline).toContain('not a certification');
    expect(written).toBe('done\n');
  });

  test('that breaks a rule fails, whatever its own exit code', async () => {
    const { report } = await grade(`${WHOAMI} who().then(who)`);
    expect(report).toMatchObject({ outcome: 'failed', exitCode: 1 });
    expect(report.checks[0]?.evidence[0]?.exchanges).toHaveLength(2);
  });

  test('that never reaches the mock is told which variables to read', async () => {
    const { report } = await grade('');
    expect(report).toMatchObject({ outcome: 'incomplete', exitCode: 3 });
    expect(report.headline).toContain('Nothing to judge');
    expect(report.complaints[0]).toContain('OMNI_BASE_URL');
  });

  test('that never reaches the mock has kept no rule, and can break one', async () => {
    const keeps = { ...suite, checks: [{ ...answers, judge: () => pass() }] };
    const breaks = { ...suite, checks: [{ ...answers, judge: () => fail('It wrote its key.') }] };
    const silent = await grade('', undefined, keeps);
    expect(silent.report).toMatchObject({ exitCode: 3, counts: { pass: 0, 'not-applicable': 1 } });
    expect((await grade('', undefined, breaks)).report).toMatchObject({ outcome: 'failed', exitCode: 1 });
  });

  test('whose webhook was answered is told that webhooks were seen, and areas it never came near', async () => {
    const checks = ['webhooks.one', 'cancel.one', 'submit.one'].map((id) => ({
      ...answers,
      id,
      judge: () => notApplicable(),
    }));
    const { report } = await grade(LISTENS, undefined, { ...suite, checks });
    expect(report.coverage).toEqual({
      scenario: null,
      unjudged: ['webhooks', 'submit'],
      untouched: ['cancel'],
    });
  });

  test('that writes the secret of its own with which it subscribes leaks it', async () => {
    const { trace, written } = await grade(
      `${LISTENS.replace('SECRET', 'a-secret-of-this-job')}.then(() => console.log('used a-secret-of-this-job'))`,
    );
    expect(trace.filter(({ kind }) => kind === 'leak')).toMatchObject([
      { secret: 'webhook-secret', where: 'stdout' },
    ]);
    expect(written).toBe('used [webhook-secret]\n');
  });

  test('that fails by itself has shown nothing, though no rule is broken', async () => {
    const { report } = await grade(`${WHOAMI} who().then(() => process.exit(9))`);
    expect(report).toMatchObject({ outcome: 'incomplete', exitCode: 3 });
    expect(report.complaints).toEqual(['The command exited with code 9.']);
  });

  test('that leaks its key has that in the trace, masked', async () => {
    const { trace, written } = await grade(`${WHOAMI} console.log(process.env.OMNI_API_KEY); who()`);
    expect(trace.filter(({ kind }) => kind === 'leak')).toMatchObject([{ where: 'stdout' }]);
    expect(written).toBe('[organization-key]\n');
  });

  test('is told what webhooks are signed with, and keeps the address of its receiver', async () => {
    vi.stubEnv('OMNI_WEBHOOK_URL', 'http://127.0.0.1:3000/hooks');
    const { written } = await grade(
      `console.log(process.env.OMNI_WEBHOOK_SECRET.length, process.env.OMNI_WEBHOOK_URL)`,
    );
    vi.unstubAllEnvs();
    expect(written).toBe('40 http://127.0.0.1:3000/hooks\n');
  });

  test('that is interrupted is stopped with all it started', async () => {
    const controller = new AbortController();
    let pid = 0;
    const command = [process.execPath, '-e', 'console.log(process.pid); setInterval(() => {}, 1000)'];
    const output = {
      stdout(text: string) {
        pid = Number(text);
        controller.abort();
      },
      stderr() {},
    };
    const { report } = await gradeCommand(suite, { command, output, signal: controller.signal }, startMock);
    expect(report).toMatchObject({ outcome: 'interrupted', exitCode: 3 });
    expect(isRunning(pid)).toBe(false);
  });

  test('that does not exist is one sentence', async () => {
    const output = { stdout() {}, stderr() {} };
    const { report } = await gradeCommand(suite, { command: fakeAdapter().slice(1), output }, startMock);
    expect(report.exitCode).toBe(3);
    expect(report.complaints[0]).toContain('There is no command');
  });
});

describe('grading a recording', () => {
  let omni: OmniMock;
  beforeAll(async () => {
    omni = await startMock();
  });

  test('gives the same verdicts from a file as from memory', async () => {
    const space = omni.createSpace();
    await fetch(`${space.baseUrl}/api/v1/whoami`, {
      headers: { authorization: `Bearer ${space.keys.organization}` },
    });
    const trace = space.trace();
    const direct = gradeRecording(suite, trace);
    expect(direct.checks.map(({ verdict }) => verdict)).toEqual(['pass', 'not-applicable']);
    expect(gradeRecording(suite, parseTraceLines(traceLines(trace)))).toEqual(direct);
  });

  test('by the name of its scenario holds missing evidence against the client, as the run did', () => {
    const report = gradeRecording(suite, omni.createSpace().trace(), { scenario: 'asks-once' });
    expect(report.checks).toMatchObject([{ id: answers.id, verdict: 'incomplete' }]);
  });

  test('by the name of no scenario is refused', () => {
    expect(() => gradeRecording(suite, omni.createSpace().trace(), { scenario: 'nope' })).toThrow(
      'no scenario named nope',
    );
  });

  test('with a broken contract in it is our fault', () => {
    const space = omni.createSpace();
    const base = { seq: 2, at: '2026-07-01T12:00:00.000Z', wallMs: 1 };
    const violation = {
      ...base,
      kind: 'contract-violation',
      operation: 'whoami',
      status: 200,
      issues: ['x'],
    } as const;
    const report = gradeRecording(suite, [space.trace()[0], violation]);
    expect(report).toMatchObject({ outcome: 'harness-error', exitCode: 5 });
  });
});
