import { expect, test, vi } from 'vitest';
import { defineCheck } from '../checks/define-check.js';
import { fail, pass } from '../checks/verdict.js';
import { fakeAdapter } from '../drivers/testing/fake-adapters.js';
import { defineScenario } from '../scenarios/define-scenario.js';
import { answers, asksOnce } from './testing/tiny-suite.js';
import { useRuns } from './testing/use-runs.js';

// Real processes, on machines that may be busy.
vi.setConfig({ testTimeout: 30_000 });

const run = useRuns();

const leavesNobodyWaiting = defineCheck({
  ...answers,
  id: 'tiny.leaves-nobody-waiting',
  judge: ({ asks }) => (asks.some(({ reply }) => !reply) ? fail('It was never answered.') : pass()),
});
const isNeverSilent = defineCheck({ ...leavesNobodyWaiting, id: 'tiny.is-never-silent', monitor: true });

test('a scenario that was interrupted breaks no rule that there was no time to keep', async () => {
  const controller = new AbortController();
  const scenario = defineScenario({
    ...asksOnce,
    checks: [leavesNobodyWaiting],
    async drive({ ask }) {
      const { reply } = ask({ as: 'cust-ana', prompt: 'Top products?' });
      controller.abort();
      await reply;
    },
  });
  const suite = { checks: [leavesNobodyWaiting, isNeverSilent], scenarios: [scenario] };
  const silent = fakeAdapter('on.ask = () => {};');
  const report = await run(silent, { signal: controller.signal }, suite);
  expect(report.outcome).toBe('interrupted');
  expect(report.checks.map(({ verdict }) => verdict)).toEqual(['incomplete', 'fail']);
});

test('a scenario that waits for what a dead client will never do was cut short by the client, not by us', async () => {
  const scenario = defineScenario({
    ...asksOnce,
    async drive({ ask }) {
      await ask({ as: 'cust-ana', prompt: 'Top products?' }).reply;
      await new Promise(() => {});
    },
  });
  const report = await run(
    fakeAdapter('on.ask = () => process.exit(7);'),
    {},
    {
      checks: [answers],
      scenarios: [scenario],
    },
  );
  expect(report.scenarios).toMatchObject([
    { status: 'cut-short', reason: 'In the middle of the scenario, the adapter exited with code 7.' },
  ]);
  expect(report.exitCode).toBe(3);
});
