import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, test, vi } from 'vitest';
import { noBusyLoop } from '../checks/polling/no-busy-loop.js';
import { fakeAdapter, isRunning } from '../drivers/testing/fake-adapters.js';
import { defineScenario } from '../scenarios/define-scenario.js';
import type { Suite } from './suite/suite.js';
import { answers, asksOnce, asksTwice, tinySuite } from './testing/tiny-suite.js';
import { useRuns } from './testing/use-runs.js';

// Floods, and clients that have to be waited for.
vi.setConfig({ testTimeout: 60_000 });

const run = useRuns();

const ONE: Suite = { ...tinySuite, scenarios: [asksOnce] };

const MEGABYTE = 1024 * 1024;

// What is garbage already says nothing about what is kept, and how much of it lies about depends on the machine.
setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');

/** How far what this process keeps grows while something runs. */
async function growthDuring<T>(work: () => Promise<T>): Promise<{ result: T; megabytes: number }> {
  const kept = () => {
    collectGarbage();
    const { heapUsed, external } = process.memoryUsage();
    return heapUsed + external;
  };
  const before = kept();
  let most = before;
  const timer = setInterval(() => {
    most = Math.max(most, kept());
  }, 250);
  try {
    return { result: await work(), megabytes: Math.round((Math.max(most, kept()) - before) / MEGABYTE) };
  } finally {
    clearInterval(timer);
  }
}

/** Code that writes 200 MB to a descriptor before anything else, as fast as it is read. */
const pour = (descriptor: 1 | 2, piece: string) => `
  const lot = Buffer.from(${piece});
  for (let left = 200 * 1024 * 1024; left > 0; ) {
    try { left -= require('node:fs').writeSync(${descriptor}, lot); } catch (error) { if (error.code !== 'EAGAIN') throw error; }
  }`;

describe('a client that writes without end costs the suite no memory, and is judged all the same', () => {
  test.each([
    ['200 MB on standard error', pour(2, `'all is well\\n'.repeat(90_000)`), []],
    [
      '200 MB of lines that are no replies',
      `${pour(1, `('all is well '.repeat(80) + '\\n').repeat(1_000)`)} process.stdout.write('\\n');`,
      [
        expect.stringContaining(
          'Standard output is for replies only, one JSON object a line; this came instead: all is well',
        ),
      ],
    ],
    [
      '200 MB of replies to nothing',
      `${pour(1, `('{"id":99,"pad":"' + 'x'.repeat(30_000) + '"}\\n').repeat(30)`)} process.stdout.write('\\n');`,
      ['A reply had the id 99, which no request had.'],
    ],
    [
      '200 MB without a line end',
      `${pour(1, `'x'.repeat(1_000_000)`)} process.stdout.write('\\n');`,
      [expect.stringContaining('A line on standard output was too long to be a reply; it began with: xxx')],
    ],
  ])('%s', async (_what, code, problems) => {
    // The hello that comes first is met without; whoever asks is flooded.
    const floods = fakeAdapter(`const { ask } = on; on.ask = (message) => { ${code} ask(message); };`);
    const { result, megabytes } = await growthDuring(() => run(floods, {}, ONE));
    expect(result).toMatchObject({ outcome: 'conformant', exitCode: 0 });
    expect(result.scenarios[0]?.problems.slice(0, 1)).toEqual(problems);
    expect(JSON.stringify(result).length).toBeLessThan(MEGABYTE);
    expect(megabytes).toBeLessThan(50);
  });
});

describe('a client that floods the mock', () => {
  /** Submits, and then asks how the job is as fast as one connection carries it, until the deadline. */
  const FLOODS = `
    const base = process.env.OMNI_BASE_URL, authorization = 'Bearer ' + process.env.OMNI_API_KEY;
    const { hostname, port, pathname } = new URL(base + '/api/v1/ai/jobs');
    on.ask = async ({ id, prompt, deadlineMs }) => {
      if (!prompt.includes('flood')) return say({ id, ok: true, outcome: 'answered', text: 'Calmly.' });
      const body = JSON.stringify({ modelId: process.env.OMNI_MODEL_ID, prompt });
      const headers = { authorization, 'content-type': 'application/json' };
      const { jobId } = await (await fetch(base + '/api/v1/ai/jobs', { method: 'POST', headers, body })).json();
      const poll = ['GET ' + pathname + '/' + jobId + ' HTTP/1.1', 'Host: ' + hostname, 'Authorization: ' + authorization, '', ''].join('\\r\\n');
      const socket = require('node:net').connect(Number(port), hostname, () => socket.write(poll.repeat(50)));
      socket.on('data', (data) => socket.write(poll.repeat(String(data).split('HTTP/1.1 ').length - 1)));
      setTimeout(() => { socket.destroy(); say({ id, ok: true, outcome: 'timed-out' }); }, deadlineMs);
    };`;

  test('fails the rule that says so, with a report that a person can open; others are judged beside it', async () => {
    const busy = { ...noBusyLoop, monitor: false };
    const flooded = defineScenario({
      ...asksOnce,
      name: 'flooded',
      scripts: [{ scenario: 'never-ends' }],
      checks: [busy],
      async drive(session) {
        await session.ask({ as: 'cust-ana', prompt: 'flood', deadlineMs: 3_000 }).reply;
      },
    });
    const suite: Suite = { checks: [busy, answers], scenarios: [flooded, asksTwice] };
    const { result, megabytes } = await growthDuring(() => run(fakeAdapter(FLOODS), {}, suite));
    const seen = result.scenarios.find(({ name }) => name === 'flooded')?.exchanges ?? 0;
    expect(result.scenarios.map(({ stderrTail }) => stderrTail)).toEqual(['', '', '']);
    expect(seen).toBeGreaterThan(500);
    expect(result).toMatchObject({ outcome: 'failed', exitCode: 1 });
    expect(result.checks).toMatchObject([{ verdict: 'fail' }, { id: 'tiny.answers', verdict: 'pass' }]);
    expect(JSON.stringify(result).length).toBeLessThan(MEGABYTE);
    expect(megabytes).toBeLessThan(100);
  });

  test('so much that the beginning is lost proves nothing kept: what the rest does not break is not judged', async () => {
    const overflows = defineScenario({
      ...asksOnce,
      name: 'overflows',
      async drive(session) {
        for (let count = 0; count < 26_000; count += 1)
          session.space.record({ kind: 'observation', acted: [] });
        await session.ask({ as: 'cust-ana', prompt: 'Top products?' }).reply;
      },
    });
    const report = await run(fakeAdapter(), {}, { checks: [answers], scenarios: [overflows] });
    expect(report.scenarios[0]).toMatchObject({ status: 'cut-short' });
    expect(report.checks[0]).toMatchObject({
      verdict: 'incomplete',
      message: expect.stringMatching(
        /^So much happened in the scenario that its first \d+ events were not kept/,
      ),
    });
    expect(report.exitCode).toBe(3);
  });
});

describe('answers in any order', () => {
  test('are each taken for the question they carry the id of', async () => {
    const both = defineScenario({
      ...asksOnce,
      async drive(session) {
        const [first, second] = ['First?', 'Second?'].map(
          (prompt) => session.ask({ as: 'cust-ana', prompt }).reply,
        );
        expect([(await first)?.text, (await second)?.text]).toEqual(['To First?', 'To Second?']);
      },
    });
    const backwards = fakeAdapter(`const held = [];
      on.ask = (message) => { held.push(message); if (held.length === 2)
        for (const { id, prompt } of held.reverse()) say({ id, ok: true, outcome: 'answered', text: 'To ' + prompt }); };`);
    const report = await run(backwards, {}, { checks: [answers], scenarios: [both] });
    expect(report).toMatchObject({ outcome: 'conformant', exitCode: 0 });
    expect(report.scenarios[0]?.problems).toEqual([]);
  });
});

describe('a client that never answers is stopped, with all that it started, and the other scenarios are judged', () => {
  test('even one that ignores SIGTERM and forks', async () => {
    const pids: number[] = [];
    const tells = defineScenario({
      ...asksOnce,
      async drive(session) {
        const reply = await session.ask({ as: 'cust-ana', prompt: 'Who?' }).reply;
        pids.push(...(reply?.text ?? '').split(' ').map(Number));
        await session.ask({ as: 'cust-ana', prompt: 'Silence, please.', deadlineMs: 60_000 }).reply;
      },
    });
    const stubborn = fakeAdapter(`process.on('SIGTERM', () => {}); setInterval(() => {}, 1000);
      const stays = 'process.on("SIGTERM", () => {}); setInterval(() => {}, 1000)';
      const children = [1, 2, 3].map(() => require('node:child_process').spawn(process.execPath, ['-e', stays]).pid);
      on.ask = ({ id, prompt }) => { if (!prompt.startsWith('Silence'))
        say({ id, ok: true, outcome: 'answered', text: [process.pid, ...children].join(' ') }); };
      on.bye = ({ id }) => say({ id, ok: true }); listen(() => {});`);
    const suite: Suite = { checks: [answers], scenarios: [tells, asksTwice] };
    const report = await run(stubborn, { timeoutMs: 8_000 }, suite);
    expect(report.scenarios).toMatchObject([
      {
        name: 'asks-once',
        status: 'cut-short',
        reason: 'The scenario took longer than 8 s and was stopped.',
      },
      { name: 'asks-twice', status: 'finished', problems: [expect.stringContaining('still running')] },
    ]);
    expect(report.checks[0]?.evidence.map(({ verdict }) => verdict).sort()).toEqual(['incomplete', 'pass']);
    expect(pids).toHaveLength(4);
    await vi.waitFor(() => expect(pids.filter(isRunning)).toEqual([]), 10_000);
  });
});
