import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type OmniMock, startOmniMock, type Trace } from '../../mock-server/index.js';
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

/** Those that poll often enough for two gaps. */
const SEEN = ['sleeps-after-the-answer', 'keeps-a-fixed-rate', 'counts-from-the-request'];
const ATTEMPTS = 3;

let omni: OmniMock;
let folder: string;
const reports = new Map<string, RunReport>();

/** All at once, in real time: they mostly wait. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'omni-pollers-'));
  omni = await startOmniMock({ notesLateness: true });
  await omni.warmUp();
  const files = await Promise.all(
    pollers.map(async (poller) => {
      const file = join(folder, `${poller.name}.mjs`);
      await buildClient(file, asMutant(poller));
      return { poller, file };
    }),
  );
  await Promise.all(files.map(({ poller, file }) => watch(poller, file)));
}, 120_000);

/**
 * Watches a poller, again when the mock stood still meanwhile and it showed: what comes then is not measured. That the
 * verdict is not wrong even so is for `npm run stress`, which counts.
 */
async function watch(poller: Poller, file: string): Promise<void> {
  const oneForAll = async (): Promise<OmniMock> => ({ ...omni, close: async () => undefined });
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    let stoodStill = false;
    const onTrace = (_scenario: string, _attempt: number, trace: Trace) => {
      stoodStill ||= trace.some((event) => event.kind === 'exchange' && (event.lateMs ?? 0) > 0);
    };
    const command = [process.execPath, file];
    reports.set(poller.name, await runSuite(suite, { command, strict: true, onTrace }, oneForAll));
    if (!stoodStill || isSeen(poller)) return;
  }
}

/** Whether enough of it was measured to tell what it does. */
const isSeen = ({ name, breaks }: Poller): boolean => {
  const cadence = verdictsOf(name).get('polling.cadence')?.verdict;
  return breaks.length > 0 ? cadence === 'fail' : !SEEN.includes(name) || cadence !== 'incomplete';
};

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

  test.each(SEEN)('that %s is seen to keep the pace', (name) => {
    expect(verdictsOf(name).get('polling.cadence')).toEqual({ verdict: 'pass', message: '' });
  });
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
