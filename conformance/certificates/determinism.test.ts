import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test, vi } from 'vitest';
import { startOmniMock } from '../../mock-server/index.js';
import { checks } from '../checks/index.js';
import { type RunReport, runSuite } from '../runner/index.js';
import { scenarios } from '../scenarios/index.js';
import { withoutTimes } from './testing/without-times.js';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

/** Quick ones of most areas, in which one thing happens after the other. */
const QUICK = [
  'result-as-json',
  'results-with-gaps',
  'user-on-a-later-page',
  'key-of-a-person',
  'person-without-an-attribute',
  'sign-in-says-everything',
  'addresses-of-all-kinds',
  'picture-of-an-answer',
];

const adapter = fileURLToPath(new URL('../../dist/reference-adapter.js', import.meta.url));
const run = (options: { jobs: number; seed?: number }): Promise<RunReport> =>
  runSuite({ checks, scenarios }, { command: [process.execPath, adapter], run: QUICK, ...options }, () =>
    startOmniMock({ port: 0 }),
  );

let first: RunReport;
beforeAll(async () => {
  if (!existsSync(adapter)) throw new Error('Build the reference adapter first: npx tsx scripts/build.ts');
  first = await run({ jobs: 1 });
});

test('the same client gives the same report but for times, however many scenarios run at once', async () => {
  expect(first.scenarios.map(({ status }) => status)).toEqual(QUICK.map(() => 'finished'));
  expect(withoutTimes(await run({ jobs: QUICK.length }))).toEqual(withoutTimes(first));
});

test('another seed gives other ids and the same verdicts', async () => {
  const other = await run({ jobs: QUICK.length, seed: 7 });
  expect(withoutTimes(other)).not.toEqual(withoutTimes(first));
  const verdicts = (report: RunReport) => report.checks.map(({ id, verdict }) => `${id} ${verdict}`);
  expect(verdicts(other)).toEqual(verdicts(first));
  expect(other.seed).toBe(7);
});
