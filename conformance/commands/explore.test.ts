import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildClient } from '../mutants/index.js';
import { raceBugs } from '../mutants/race-bugs.js';
import { explore } from './explore.js';
import { program } from './testing/program.js';

const folder = mkdtempSync(join(tmpdir(), 'omni-explore-command-'));
const broken = join(folder, 'client with a race.mjs');
beforeAll(() =>
  buildClient(
    broken,
    raceBugs.find(({ name }) => name === 'loses-an-early-cancel'),
  ),
);
afterAll(() => rmSync(folder, { recursive: true }));

const TIMEOUT_MS = 120_000;

test('the options are read, and the order to replay is one that can happen', () => {
  const commander = new Command();
  let config: unknown;
  explore.declare(commander, ['node', 'x.js'], (chosen) => {
    ({ config } = chosen);
  });
  const options = [
    '--seed',
    '3',
    '--schedules',
    '9',
    '--jobs',
    '2',
    '--replay',
    'S C  k',
    '--report',
    'json',
  ];
  commander.parse(['explore', ...options], { from: 'user' });
  expect(config).toEqual({
    verb: 'explore',
    command: ['node', 'x.js'],
    seed: 3,
    schedules: 9,
    jobs: 2,
    reports: [{ format: 'json' }],
    replay: ['S', 'C', 'k'],
  });
});

test.each([
  [['--replay', 'S k', '--', 'node'], 'k cannot happen after S'],
  [['--report', 'junit', '--', 'node'], 'There is no report junit; there are pretty and json.'],
  [['--report', 'json=', '--', 'node'], 'json= needs a file name.'],
  [[], 'Say what to explore'],
])(
  '%j is wrong usage, and one sentence says why',
  async (args, sentence) => {
    const { code, out } = await program(['explore', ...args]);
    expect(code).toBe(2);
    expect(out).toContain(sentence);
  },
  TIMEOUT_MS,
);

const replaying = (order: string, report: string) =>
  program(['explore', '--replay', order, '--report', report, '--', process.execPath, broken], {
    env: { ...process.env, NO_COLOR: '1' },
  });

test(
  'a broken rule is told with its order, what happened, and a line to replay it as it is typed',
  async () => {
    const file = join(folder, 'exploration.json');
    const [kept, found] = await Promise.all([
      replaying('S w C', 'pretty'),
      replaying('C', `pretty,json=${file}`),
    ]);
    expect(kept.code).toBe(0);
    expect(kept.out).toContain('✔ Nothing found: 1 order of events, and every rule was kept.');

    expect(found.code).toBe(1);
    expect(found.out).toContain('✘ explorer.claims-what-omni-said');
    expect(found.out).toContain('    C  the user cancels\n');
    expect(found.out).toMatch(/\n +\d+ +\d+\.\d s {2}the user cancels\n/);
    expect(found.out).toContain('the client says of the cancel: requested');
    expect(found.out).toContain(`--replay 'C' -- ${process.execPath} '${broken}'`);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({
      explorationVersion: 1,
      outcome: 'found',
      schedules: ['C'],
      findings: [{ check: 'explorer.claims-what-omni-said', schedule: 'C' }],
      unconfirmed: [],
    });
  },
  TIMEOUT_MS,
);

test(
  'a command that is no adapter gives no verdict',
  async () => {
    const { code, out } = await program(['explore', '--', process.execPath, '-e', 'process.exit(1)']);
    expect(code).toBe(3);
    expect(out).toContain('? Before answering `hello`');
  },
  TIMEOUT_MS,
);

/** An adapter without a client behind it: what it does when it is asked. */
const adapter = (asked: string): string[] => [
  process.execPath,
  '-e',
  `require('node:readline').createInterface({ input: process.stdin }).on('line', async (line) => {
    const { id, verb, prompt } = JSON.parse(line);
    const say = (reply) => console.log(JSON.stringify({ id, ok: true, ...reply }));
    if (verb === 'hello') say({ protocol: 1, name: 'hollow', version: '1', capabilities: ['ask', 'cancel'] });
    else if (verb === 'ask') { ${asked} }
    else say({ outcome: 'failed' });
    if (verb === 'bye') process.exit(0);
  });`,
];
const SUBMIT = `await fetch(process.env.OMNI_BASE_URL + '/api/v1/ai/jobs', {
  method: 'POST',
  headers: { authorization: 'Bearer ' + process.env.OMNI_API_KEY, 'content-type': 'application/json' },
  body: JSON.stringify({ modelId: process.env.OMNI_MODEL_ID, prompt }),
}).catch(() => undefined);`;

test.each([
  [
    'keeps no rule, because none was judged',
    "say({ outcome: 'failed', error: { message: 'no' } });",
    'The client was asked, and submitted nothing.',
  ],
  ['dies before it has submitted gives no verdict', 'process.exit(9);', 'the adapter exited with code 9.'],
])(
  'a client that %s',
  async (_what, asked, reason) => {
    const { code, out } = await program(['explore', '--replay', 'S D', '--', ...adapter(asked)]);
    expect(out).toContain('No verdict: The order proves nothing.');
    expect(out).toContain(reason);
    expect(code).toBe(3);
  },
  TIMEOUT_MS,
);

test(
  'a client that dies of an order is found, and it is told how it ended',
  async () => {
    const dying = adapter(`${SUBMIT} process.exit(9);`);
    const { code, out } = await program(['explore', '--replay', 'S D', '--', ...dying]);
    expect(out).toContain('explorer.stays-alive');
    expect(out).toContain('In the middle of the question, the adapter exited with code 9.');
    expect(code).toBe(1);
  },
  TIMEOUT_MS,
);
