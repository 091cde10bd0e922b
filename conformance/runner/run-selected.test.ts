import { describe, expect, test, vi } from 'vitest';
import { startOmniMock } from '../../mock-server/index.js';
import { fail } from '../checks/verdict.js';
import { fakeAdapter } from '../drivers/testing/fake-adapters.js';
import type { Progress } from '../report/progress.js';
import { defineScenario } from '../scenarios/define-scenario.js';
import { runSuite } from './run-conformance.js';
import type { Suite } from './suite/suite.js';
import { answers, asksOnce, asksTwice, cancels, cancelsOnce, isPolite } from './testing/tiny-suite.js';
import { useRuns } from './testing/use-runs.js';

vi.setConfig({ testTimeout: 30_000 });

const run = useRuns();

const whole: Suite = { checks: [answers, isPolite, cancels], scenarios: [asksOnce, asksTwice, cancelsOnce] };

describe('a part of the suite', () => {
  test.each([
    ['that was asked for', { run: ['asks-o*'] }, ['asks-once']],
    ['left by a skip', { skip: ['cancels-once', 'asks-twice'] }, ['asks-once']],
    [
      'that failed before',
      { onlyFailed: { rules: [{ id: 'tiny.answers', scenarios: ['asks-twice'] }] } },
      ['asks-twice'],
    ],
  ])('%s is never a verdict', async (_what, selecting, played) => {
    const report = await run(fakeAdapter(), selecting, whole);
    expect(report.scenarios.map(({ name }) => name)).toEqual(played);
    expect(report).toMatchObject({ outcome: 'incomplete', exitCode: 3 });
    expect(report.headline).toContain('as only a part was run');
    expect(report.profiles.find(({ profile }) => profile === 'cancel')?.conformant ?? false).toBe(false);
  });

  test('with a skipped rule leaves its profile open, though all others were kept', async () => {
    const report = await run(fakeAdapter(), { skip: ['tiny.is-polite'], profile: ['core'] });
    expect(report.checks).toMatchObject([{ id: 'tiny.answers', verdict: 'pass' }]);
    expect(report).toMatchObject({ exitCode: 3, profiles: [{ profile: 'core', manifest: 2, judged: 1 }] });
  });

  test('that fails has failed', async () => {
    const fails = fakeAdapter(`on.ask = ({ id }) => say({ id, ok: true, outcome: 'failed' });`);
    expect(await run(fails, { run: ['tiny.answers'] })).toMatchObject({ outcome: 'failed', exitCode: 1 });
  });

  test('that the client offers nothing for says why when it was asked for by name', async () => {
    const webhook = defineScenario({ ...cancelsOnce, name: 'hears', needs: ['webhook'], checks: [cancels] });
    const suite = {
      checks: [{ ...cancels, profile: 'webhooks' as const }, answers],
      scenarios: [webhook, asksOnce],
    };
    const report = await run(fakeAdapter(), { run: ['hears'] }, suite);
    expect(report.scenarios).toMatchObject([
      { name: 'hears', status: 'not-run', reason: expect.stringContaining('neither offers `webhook`') },
    ]);
  });

  test('that cannot be is refused in one sentence', async () => {
    await expect(run(fakeAdapter(), { run: ['asks-thrice'] })).rejects.toThrow('matches asks-thrice');
  });
});

describe('--bail', () => {
  const failsFirst = fakeAdapter(`on.ask = ({ id, prompt }) =>
    say({ id, ok: true, outcome: prompt === 'Top products?' ? 'failed' : 'answered', text: 'Yes.' });`);
  const why = 'Not played: tiny.answers failed in asks-once, and the run was to stop there (--bail).';

  test('starts nothing more after a broken rule, and the rest is not judged for a reason', async () => {
    const news: Progress[] = [];
    const report = await run(
      failsFirst,
      { bail: true, jobs: 1, onProgress: (one) => news.push(one) },
      {
        ...whole,
        scenarios: [asksTwice, asksOnce, cancelsOnce],
      },
    );
    expect(report).toMatchObject({ outcome: 'failed', exitCode: 1 });
    expect(report.scenarios).toMatchObject([
      { name: 'asks-twice', status: 'finished' },
      { name: 'asks-once', status: 'finished' },
      { name: 'cancels-once', status: 'not-run', reason: why, exchanges: 0 },
    ]);
    expect(report.checks.find(({ id }) => id === 'tiny.cancels')).toMatchObject({
      verdict: 'incomplete',
      message: why,
    });
    expect(news.filter(({ kind }) => kind === 'finished')).toHaveLength(2);
  });

  test('what was seen to be kept in some scenarios and left out in others is not judged either', async () => {
    const broken = { ...isPolite, monitor: false, level: 'must' as const, judge: () => fail('It was rude.') };
    const rude = defineScenario({ ...asksOnce, checks: [answers, broken] });
    const suite = { checks: [answers, broken], scenarios: [rude, asksTwice] };
    const report = await run(fakeAdapter(), { bail: true, jobs: 1 }, suite);
    expect(report.checks).toMatchObject([
      { id: 'tiny.answers', verdict: 'incomplete' },
      { id: 'tiny.is-polite', verdict: 'fail' },
    ]);
  });

  test('a failure that was announced stops nothing', async () => {
    const announced = { check: 'tiny.answers', reason: 'r', owner: 'o', expires: '9999-12-31' };
    const report = await run(failsFirst, { bail: true, jobs: 1, expectedFailures: [announced] });
    expect(report.scenarios.map(({ status }) => status)).toEqual(['finished', 'finished']);
    expect(report).toMatchObject({ outcome: 'as-expected', exitCode: 0 });
  });

  test('a rule about time stops nothing, and what was not looked at again is not held against anybody', async () => {
    const clock = {
      ...isPolite,
      id: 'tiny.keeps-time',
      judge: () => fail('Too fast.', [], { timing: true }),
    };
    const suite = { checks: [clock, answers], scenarios: [asksTwice, asksOnce] };
    const report = await run(failsFirst, { bail: true, jobs: 1 }, suite);
    expect(report.scenarios.map(({ status }) => status)).toEqual(['finished', 'finished']);
    expect(report.checks[0]).toMatchObject({
      verdict: 'incomplete',
      message: expect.stringContaining('Too fast. It was not looked at again alone'),
    });
  });
});

describe('--seed', () => {
  /** What one scenario's space looked like to the client. */
  async function world(seed?: number) {
    const texts: string[] = [];
    const looks = defineScenario({
      ...asksOnce,
      async drive(session) {
        texts.push(session.space.modelId, session.space.keys.organization);
        texts.push(...session.space.embedUsers.map(({ userId }) => userId));
        await session.ask({ as: 'cust-ana', prompt: 'Where?' }).reply;
      },
    });
    const suite = { checks: [answers], scenarios: [looks] };
    const options = { command: fakeAdapter(), ...(seed === undefined ? {} : { seed }) };
    // A mock for each, as keys name their space, and a second space has another name. None is asked anything.
    const cold = async () => ({ ...(await startOmniMock()), warmUp: async () => undefined });
    const report = await runSuite(suite, options, cold);
    return { texts, report };
  }

  test('gives other ids for another number, the same for the same, and today’s for none', async () => {
    const [none, again, seven, sevenAgain, eight] = await Promise.all(
      [undefined, undefined, 7, 7, 8].map((seed) => world(seed)),
    );
    expect(again?.texts).toEqual(none?.texts);
    expect(sevenAgain?.texts).toEqual(seven?.texts);
    expect(new Set([none, seven, eight].map((one) => JSON.stringify(one?.texts)))).toHaveProperty('size', 3);
    expect(none?.report).not.toHaveProperty('seed');
    expect(seven?.report.seed).toBe(7);
  });
});
