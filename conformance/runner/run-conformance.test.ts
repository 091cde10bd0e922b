import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { defineCheck } from '../checks/define-check.js';
import { callsTo } from '../checks/evidence.js';
import { fail, notApplicable, pass } from '../checks/verdict.js';
import { FORKS, fakeAdapter, isRunning } from '../drivers/testing/fake-adapters.js';
import type { Progress } from '../report/progress.js';
import { defineScenario } from '../scenarios/define-scenario.js';
import type { Suite } from './suite/suite.js';
import {
  answers,
  asksOnce,
  asksTwice,
  cancels,
  cancelsOnce,
  isPolite,
  tinySuite,
} from './testing/tiny-suite.js';
import { useRuns } from './testing/use-runs.js';

// Real processes, on machines that may be busy.
vi.setConfig({ testTimeout: 30_000 });

const run = useRuns();

const verdicts = (report: Awaited<ReturnType<typeof run>>) =>
  Object.fromEntries(report.checks.map(({ id, verdict }) => [id, verdict]));

describe('a client that keeps every rule', () => {
  test('is conformant, with every scenario accounted for', async () => {
    const news: Progress[] = [];
    const report = await run(fakeAdapter(), { onProgress: (progress) => news.push(progress) });
    expect(report).toMatchObject({
      outcome: 'conformant',
      exitCode: 0,
      client: { name: 'fake', version: '1' },
      profiles: [{ profile: 'core', manifest: 2, judged: 2, conformant: true }],
    });
    expect(report.scenarios.map(({ name, status }) => [name, status]).sort()).toEqual([
      ['asks-once', 'finished'],
      ['asks-twice', 'finished'],
    ]);
    expect(news.map(({ kind }) => kind)).toEqual(['begun', 'started', 'started', 'finished', 'finished']);
  });

  test('gives every trace away, secrets masked', async () => {
    const traces = new Map<string, string>();
    await run(fakeAdapter(), { onTrace: (name, _attempt, trace) => traces.set(name, JSON.stringify(trace)) });
    expect([...traces.keys()].sort()).toEqual(['asks-once', 'asks-twice']);
    expect(traces.get('asks-once')).toContain('"outcome":"answered"');
  });
});

describe('a profile about what not every client does', () => {
  const drawn = { ...answers, id: 'tiny.draws', profile: 'pictures' as const };
  const suite: Suite = {
    checks: [...tinySuite.checks, drawn],
    scenarios: [...tinySuite.scenarios, { ...asksOnce, name: 'draws', checks: [drawn] }],
  };

  test('is left alone for a client that offers nothing for it, and the report says so', async () => {
    const report = await run(fakeAdapter(), {}, suite);
    expect(report.outcome).toBe('conformant');
    expect(report.profiles.map(({ profile }) => profile)).toEqual(['core']);
    expect(report.notJudged).toContain('pictures');
  });

  test('is judged when it is asked for by name', async () => {
    const report = await run(fakeAdapter(), { profile: ['core', 'pictures'] }, suite);
    expect(report.profiles.map(({ profile }) => profile)).toEqual(['core', 'pictures']);
    expect(report.notJudged).not.toContain('pictures');
  });
});

describe('a client that breaks a rule', () => {
  test('fails, and every scenario that shows it is in the evidence', async () => {
    const report = await run(fakeAdapter(`on.ask = ({ id }) => say({ id, ok: true, outcome: 'failed' });`));
    expect(report).toMatchObject({ outcome: 'failed', exitCode: 1 });
    const broken = report.checks.find(({ id }) => id === answers.id);
    expect(broken).toMatchObject({ verdict: 'fail', message: 'The outcome was failed.' });
    expect(broken?.evidence.map(({ scenario }) => scenario).sort()).toEqual(['asks-once', 'asks-twice']);
  });

  const rude = fakeAdapter(
    `on.ask = ({ id }) => say({ id, ok: true, outcome: 'answered', text: 'How rude.' });`,
  );
  test('of level should is warned', async () => {
    const report = await run(rude);
    expect(report).toMatchObject({ outcome: 'conformant', exitCode: 0 });
    expect(verdicts(report)).toEqual({ 'tiny.answers': 'pass', 'tiny.is-polite': 'warn' });
  });

  test('of level should fails under --strict', async () => {
    expect(await run(rude, { strict: true })).toMatchObject({ outcome: 'failed', exitCode: 1 });
  });

  test('that public sources disagree on fails with an exit code of its own', async () => {
    const ambiguous = { ...isPolite, ambiguities: ['errorDialect'] };
    const report = await run(rude, { strict: true }, { ...tinySuite, checks: [answers, ambiguous] });
    expect(report).toMatchObject({ outcome: 'only-ambiguities', exitCode: 4 });
  });
});

describe('a client that cannot be judged', () => {
  test('because there is none is one clear complaint', async () => {
    const report = await run(['no-such-command-here']);
    expect(report).toMatchObject({ outcome: 'incomplete', exitCode: 3, client: null, scenarios: [] });
    expect(report.complaints).toEqual([
      expect.stringContaining('There is no command `no-such-command-here`'),
    ]);
    expect(new Set(Object.values(verdicts(report)))).toEqual(new Set(['incomplete']));
  });

  test('because it does not say hello tells what it did say', async () => {
    const report = await run(
      fakeAdapter(`console.error('OMNI_MODEL is missing'); process.exit(1); listen()`),
    );
    expect(report.complaints[0]).toContain('exited with code 1');
    expect(report.complaints[0]).toContain('OMNI_MODEL is missing');
  });

  test('because it speaks another protocol', async () => {
    const report = await run(
      fakeAdapter(
        `on.hello = ({ id }) => say({ id, ok: true, name: 'x', version: '1', protocol: 2, capabilities: [] });`,
      ),
    );
    expect(report.complaints).toEqual(['The adapter speaks protocol 2; this suite speaks protocol 1.']);
  });

  test('because it dies in the middle: what it did not show cannot count', async () => {
    const report = await run(
      fakeAdapter(
        `let asked = 0; const { ask } = on; on.ask = (message) => { asked += 1; if (asked === 2) process.exit(7); ask(message); };`,
      ),
    );
    expect(report).toMatchObject({ outcome: 'incomplete', exitCode: 3 });
    expect(report.checks.find(({ id }) => id === answers.id)).toMatchObject({
      verdict: 'incomplete',
      message: 'In the middle of the scenario, the adapter exited with code 7.',
    });
    expect(report.scenarios.find(({ name }) => name === 'asks-twice')).toMatchObject({ status: 'cut-short' });
  });

  test('because it takes longer than it may', async () => {
    const report = await run(fakeAdapter('on.ask = () => {};'), { timeoutMs: 500 });
    expect(report).toMatchObject({ outcome: 'incomplete', exitCode: 3 });
    expect(report.checks[0]?.message).toBe('The scenario took longer than 0.5 s and was stopped.');
  });

  test('because the suite itself is at fault', async () => {
    const throws = defineCheck({
      ...answers,
      judge() {
        throw new Error('a bug of ours');
      },
    });
    const report = await run(
      fakeAdapter(),
      {},
      { checks: [throws], scenarios: [{ ...asksOnce, checks: [throws] }] },
    );
    expect(report).toMatchObject({ outcome: 'harness-error', exitCode: 5 });
    expect(report.checks[0]?.message).toContain('a bug of ours');
  });

  test('because a scenario fails by itself', async () => {
    const wrong = defineScenario({ ...asksOnce, drive: () => Promise.reject(new Error('a slip of ours')) });
    const report = await run(fakeAdapter(), {}, { checks: [answers], scenarios: [wrong] });
    expect(report).toMatchObject({ outcome: 'harness-error', exitCode: 5 });
  });
});

describe('a capability the client lacks', () => {
  const suite: Suite = { checks: [answers, cancels], scenarios: [asksOnce, cancelsOnce] };
  const says = (more: string) =>
    fakeAdapter(
      `on.hello = ({ id }) => say({ id, ok: true, name: 'x', version: '1', protocol: 1, capabilities: ['ask'], ${more} });`,
    );

  test('is declined when it says why, and a skip is never green', async () => {
    const report = await run(says(`declined: [{ capability: 'cancel', reason: 'no button' }]`), {}, suite);
    expect(report).toMatchObject({ outcome: 'incomplete', exitCode: 3 });
    expect(report.checks[1]).toMatchObject({
      verdict: 'declined',
      message: 'The client declines `cancel`: no button',
    });
    expect(report.profiles).toMatchObject([
      { profile: 'core', conformant: true },
      { profile: 'cancel', conformant: false },
    ]);
  });

  test('is incomplete when it does not say why', async () => {
    const report = await run(says(''), {}, suite);
    expect(report.checks[1]?.verdict).toBe('incomplete');
  });

  test('does not matter to a profile that does not ask for it', async () => {
    expect(await run(says(''), { profile: ['core'] }, suite)).toMatchObject({
      outcome: 'conformant',
      exitCode: 0,
    });
  });
});

test('a part of the scenarios is never a verdict', async () => {
  const suite: Suite = { checks: [answers, cancels], scenarios: [asksOnce, cancelsOnce] };
  const report = await run(fakeAdapter(), { run: ['asks-o*'] }, suite);
  expect(report).toMatchObject({ outcome: 'incomplete', exitCode: 3 });
  expect(report.scenarios.map(({ name }) => name)).toEqual(['asks-once']);
});

test('a rule that no scenario gives evidence for is incomplete', async () => {
  const report = await run(fakeAdapter(), {}, { checks: [answers, cancels], scenarios: [asksOnce] });
  expect(report.checks[1]).toMatchObject({
    verdict: 'incomplete',
    message: 'No scenario gave evidence for this rule.',
  });
});

describe('a failure of timing', () => {
  const cadence = (broken: (attempt: number) => boolean) => {
    let attempt = 0;
    return defineCheck({
      ...isPolite,
      id: 'tiny.cadence',
      judge() {
        attempt += 1;
        return broken(attempt) ? fail(`Too fast, judged ${attempt} times.`, [], { timing: true }) : pass();
      },
    });
  };
  const suiteWith = (check: ReturnType<typeof cadence>): Suite => ({
    checks: [answers, check],
    scenarios: [asksOnce],
  });

  test('is looked at again alone, and the second look decides', async () => {
    const report = await run(fakeAdapter(), {}, suiteWith(cadence((attempt) => attempt === 1)));
    expect(report.exitCode).toBe(0);
    expect(report.checks[1]).toMatchObject({
      verdict: 'pass',
      evidence: [
        { attempt: 1, verdict: 'warn', superseded: true },
        { attempt: 2, verdict: 'pass' },
      ],
    });
    expect(report.scenarios.map(({ attempt }) => attempt)).toEqual([1, 2]);
  });

  test('is the only one that gets a second look', async () => {
    let attempt = 0;
    const judge = () => {
      attempt += 1;
      return attempt === 1 ? fail('It made something up.') : pass();
    };
    const report = await run(fakeAdapter(), {}, suiteWith({ ...cadence(() => true), judge }));
    expect(report.scenarios.map(({ attempt }) => attempt)).toEqual([1]);
    expect(report.checks[1]?.verdict).toBe('warn');
  });

  test('of two rules in one scenario is looked at in one more playing', async () => {
    const [one, other] = [cadence((attempt) => attempt === 1), cadence(() => true)];
    const suite = { checks: [answers, one, { ...other, id: 'tiny.other' }], scenarios: [asksOnce] };
    const report = await run(fakeAdapter(), {}, suite);
    expect(report.scenarios.map(({ attempt }) => attempt)).toEqual([1, 2]);
    expect(report.checks.map(({ verdict }) => verdict)).toEqual(['pass', 'pass', 'warn']);
  });

  test('that the second look says nothing about stands', async () => {
    let attempt = 0;
    const check = {
      ...cadence(() => true),
      judge() {
        attempt += 1;
        return attempt === 1 ? fail('Too fast.', [], { timing: true }) : notApplicable();
      },
    };
    const report = await run(fakeAdapter(), {}, suiteWith(check));
    expect(report.checks[1]).toMatchObject({ verdict: 'warn', message: 'Too fast.' });
  });

  test('that the client crashed out of on the second look stands', async () => {
    const crashing = defineScenario({
      ...asksOnce,
      async drive(session) {
        await session.ask({ as: 'cust-ana', prompt: 'Top products?' }).reply;
        await session.ask({ as: 'cust-ana', prompt: 'And now?' }).reply;
      },
    });
    const once = join(await mkdtemp(join(tmpdir(), 'omni-once-')), 'seen');
    const adapter = fakeAdapter(`
      const { existsSync, writeFileSync } = require('node:fs');
      const again = existsSync(${JSON.stringify(once)});
      on.ask = ({ id, prompt }) => {
        if (prompt === 'And now?') { if (again) process.exit(9); writeFileSync(${JSON.stringify(once)}, ''); }
        say({ id, ok: true, outcome: 'answered', text: '42' });
      };`);
    const check = cadence((attempt) => attempt === 1);
    const report = await run(adapter, {}, { checks: [answers, check], scenarios: [crashing] });
    expect(report.scenarios.map(({ status }) => status)).toEqual(['finished', 'cut-short']);
    expect(report.checks[1]).toMatchObject({ verdict: 'warn', message: 'Too fast, judged 1 times.' });
    await rm(dirname(once), { recursive: true });
  });

  test('is also looked for again where nothing could be measured anywhere', async () => {
    let attempt = 0;
    const check = {
      ...cadence(() => true),
      judge() {
        attempt += 1;
        return attempt === 1 ? notApplicable('The mock stood still.', { timing: true }) : pass();
      },
    };
    const report = await run(fakeAdapter(), {}, suiteWith(check));
    expect(report.checks[1]?.verdict).toBe('pass');
    expect(report.scenarios.map(({ attempt: number }) => number)).toEqual([1, 2]);
  });

  test('that is confirmed stands', async () => {
    const report = await run(fakeAdapter(), { strict: true }, suiteWith(cadence(() => true)));
    expect(report).toMatchObject({ outcome: 'failed', exitCode: 1 });
    expect(report.checks[1]?.message).toBe('Too fast, judged 2 times.');
  });
});

test('an interrupted run reports what was judged, and leaves no process behind', async () => {
  const controller = new AbortController();
  const pids: number[] = [];
  const waits = defineScenario({
    ...asksTwice,
    async drive(session) {
      const { reply } = session.ask({ as: 'cust-ana', prompt: 'First?' });
      const answer = await reply;
      pids.push(Number(answer?.text));
      controller.abort();
      await session.seen('aiJobSubmit', 1, 60_000);
    },
  });
  const adapter = fakeAdapter(
    `${FORKS} on.ask = ({ id }) => say({ id, ok: true, outcome: 'answered', text: '' + forked.pid });`,
  );
  const suite: Suite = { checks: [answers], scenarios: [asksOnce, waits] };
  const report = await run(adapter, { signal: controller.signal, jobs: 1 }, suite);
  expect(report).toMatchObject({ outcome: 'interrupted', exitCode: 3 });
  expect(report.checks[0]?.evidence).toMatchObject([
    { scenario: 'asks-once', verdict: 'pass' },
    { scenario: 'asks-twice', verdict: 'incomplete', message: 'The run was interrupted.' },
  ]);
  expect(pids).toHaveLength(1);
  await vi.waitFor(() => expect(pids.map(isRunning)).toEqual([false]), 5_000);
});

test('a client is judged by what the mock saw, and the exchanges are in the report', async () => {
  const submits = defineCheck({
    ...answers,
    id: 'tiny.submits-nothing',
    judge(evidence) {
      const calls = callsTo(evidence, 'whoami');
      return calls.length > 0 ? fail('It asked who it is.', calls) : pass();
    },
  });
  const scenario = defineScenario({
    ...asksOnce,
    checks: [submits],
    async drive(session) {
      const { reply } = session.ask({ as: 'cust-ana', prompt: 'Who am I?' });
      expect(await session.seen('whoami', 2)).toBe(true);
      await reply;
    },
  });
  const adapter = fakeAdapter(`const who = () => fetch(process.env.OMNI_BASE_URL + '/api/v1/whoami?x=1',
    { headers: { authorization: 'Bearer ' + process.env.OMNI_API_KEY } }).then((response) => response.text());
    on.ask = async ({ id }) => { await who(); await who(); say({ id, ok: true, outcome: 'answered' }); };`);
  const report = await run(adapter, {}, { checks: [submits], scenarios: [scenario] });
  const [evidence] = report.checks[0]?.evidence ?? [];
  expect(evidence).toMatchObject({ verdict: 'fail', message: 'It asked who it is.' });
  expect(evidence?.exchanges.map(({ method, path }) => `${method} ${path}`)).toEqual(
    Array(2).fill('GET /api/v1/whoami?x=1'),
  );
  expect(evidence?.exchanges.map(({ gapMs }) => gapMs === null)).toEqual([true, false]);
});
