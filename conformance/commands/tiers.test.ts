import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type Driver, httpDriver, inProcessDriver, processDriver, spawnDriver } from '../drivers/index.js';
import { Verbs } from '../examples/reference/verbs.js';
import { runConformance } from '../index.js';
import type { AdapterReply } from '../protocol/messages.js';
import type { RunReport } from '../runner/index.js';

// Real clients with real waits, on machines that may be busy.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 240_000 });

const example = (path: string) => fileURLToPath(new URL(`../examples/${path}`, import.meta.url));
/** Built, as `npm test` does first: one of its processes is started for each scenario. */
const ADAPTER = fileURLToPath(new URL('../../dist/reference-adapter.js', import.meta.url));

/** A few of every kind: a wait, a fault, a cancel, a history, people, a receiver of webhooks, a restart. */
const PART = [
  'asks-one-question',
  'poll-is-lost',
  'cancel-in-the-queue',
  'history-and-expiry',
  'people-who-may-not-ask',
  'sign-in-says-everything',
  'webhooks-repeated',
  'webhooks-around-a-restart',
];

let server: ChildProcess | undefined;

async function serverAddress(): Promise<string> {
  const args = ['--import', 'tsx', example('reference/http-adapter.ts')];
  const env = { ...process.env, PORT: '0' };
  server = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = await once(server.stdout ?? server, 'data');
  return String(line).trim();
}

/** The reference client as an object, as a TypeScript project has its own. */
const reference = inProcessDriver((omni) => {
  const verbs = new Verbs(omni);
  const done = (reply: AdapterReply) => {
    if (!reply.ok) throw new Error(reply.error.message);
    return JSON.parse(JSON.stringify(reply));
  };
  const answer = (request: Parameters<Verbs['answer']>[0]) => verbs.answer(request).then(done);
  return {
    offers: ['picture', 'webhook'],
    webhook: { toleranceSeconds: 300 },
    ask: answer,
    cancel: answer,
    history: answer,
    session: answer,
    embedUrl: answer,
    events: () => answer({ id: 0, verb: 'events' }),
  };
});

const judged = async (driver: Driver, run: readonly string[]): Promise<RunReport> =>
  runConformance({ driver, run, jobs: 4 });
const verdictsOf = ({ checks }: RunReport) =>
  Object.fromEntries(checks.map(({ id, verdict }) => [id, verdict]));

let adapter: RunReport;
beforeAll(async () => {
  adapter = await judged(processDriver([process.execPath, ADAPTER]), PART);
});
afterAll(() => server?.kill());

test('an adapter that is started for it shows the reference client keep every rule of these scenarios', () => {
  expect(adapter.scenarios.map(({ status }) => status)).toEqual(PART.map(() => 'finished'));
  expect(adapter.counts).toMatchObject({ fail: 0, warn: 0, declined: 0 });
});

test('over HTTP it is judged alike, but for what cannot be seen or done there, which is said', async () => {
  const report = await judged(httpDriver(await serverAddress()), PART);
  expect(verdictsOf(report)).toEqual({
    ...verdictsOf(adapter),
    'secrets.not-in-output': 'info',
    'webhooks.survives-restart': 'declined',
  });
  const restart = report.checks.find(({ id }) => id === 'webhooks.survives-restart');
  expect(restart?.message).toMatch(/^Not judged, as the client cannot be started anew: it runs already/);
});

test('inside this process it is judged alike, but for a restart', async () => {
  expect(verdictsOf(await judged(reference, PART))).toEqual({
    ...verdictsOf(adapter),
    'webhooks.survives-restart': 'declined',
  });
});

test('a script that is started for each question is judged by the same rules', async () => {
  const run = [
    'asks-one-question',
    'cancel-in-the-queue',
    'answer-to-the-cancel-is-lost',
    'history-and-expiry',
  ];
  const report = await judged(spawnDriver(['bash', example('bash/ask.sh')]), run);
  expect(report.scenarios.map(({ name, status, problems }) => [name, status, problems])).toEqual(
    run.map((name) => [name, 'finished', []]),
  );
  expect(report.counts).toMatchObject({ fail: 0, warn: 0, declined: 0 });
});
