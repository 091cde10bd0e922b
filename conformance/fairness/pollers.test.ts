import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type OmniMock, startOmniMock } from '../../mock-server/index.js';
import { checks } from '../checks/index.js';
import { respectsDeadline } from '../checks/polling/respects-deadline.js';
import { buildClient } from '../mutants/index.js';
import { type RunReport, runSuite } from '../runner/index.js';
import { defineScenario } from '../scenarios/define-scenario.js';
import { asMutant, dishonestPollers, honestPollers, type Poller } from './index.js';

const pollers: readonly Poller[] = [...honestPollers, ...dishonestPollers];

/** Just long enough for two measured gaps of a client that waits 2 s. */
const watchesAJob = defineScenario({
  name: 'watches-a-job',
  story: 'A job runs for ever, and the user waits eight seconds.',
  needs: ['ask'],
  scripts: [{ scenario: 'never-ends', pace: { by: 'polls' } }],
  checks: [respectsDeadline],
  async drive({ ask }) {
    await ask({ as: 'cust-ana', prompt: 'Forecast sales for every product?', deadlineMs: 8_000 }).reply;
  },
});
const suite = { checks: checks.filter(({ profile }) => profile === 'core'), scenarios: [watchesAJob] };

let omni: OmniMock;
let folder: string;
const reports = new Map<string, RunReport>();

/** All at once, in real time: they mostly wait. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'omni-pollers-'));
  omni = await startOmniMock({ notesLateness: true });
  const oneForAll = async (): Promise<OmniMock> => ({ ...omni, close: async () => undefined });
  await Promise.all(
    pollers.map(async (poller) => {
      const file = join(folder, `${poller.name}.mjs`);
      await buildClient(file, asMutant(poller));
      const report = await runSuite(suite, { command: [process.execPath, file], strict: true }, oneForAll);
      reports.set(poller.name, report);
    }),
  );
}, 90_000);

afterAll(async () => {
  await omni.close();
  await rm(folder, { recursive: true });
});

const verdictsOf = (name: string) =>
  new Map(reports.get(name)?.checks.map(({ id, verdict, message }) => [id, { verdict, message }]));

const brokenBy = (name: string): string[] =>
  [...verdictsOf(name)].filter(([, { verdict }]) => verdict === 'fail').map(([id]) => id);

describe('an honest client', () => {
  test.each(honestPollers.map(({ name }) => name))('that %s breaks nothing', (name) => {
    expect(brokenBy(name)).toEqual([]);
    expect(verdictsOf(name).get('polling.respects-deadline')?.verdict).toBe('pass');
  });

  test.each(['sleeps-after-the-answer', 'keeps-a-fixed-rate', 'counts-from-the-request'])(
    'that %s is seen to keep the pace',
    (name) => {
      expect(verdictsOf(name).get('polling.cadence')).toEqual({ verdict: 'pass', message: '' });
    },
  );
});

describe('a dishonest client', () => {
  test.each(dishonestPollers.map(({ name, breaks }) => ({ name, breaks })))(
    '$name is told',
    ({ name, breaks }) => {
      expect(brokenBy(name)).toEqual(breaks);
    },
  );
});

test('every poller has a name of its own', () => {
  expect(new Set(pollers.map(({ name }) => name)).size).toBe(pollers.length);
});
