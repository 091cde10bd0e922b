/**
 * Measures the mock against bare `node:http` and prints ratios. Everything runs on 127.0.0.1 and ends by itself.
 *
 * usage: bench [--rounds <n>] [--peers] [--only conformance] [--write]
 *
 *   --rounds  rounds in which the servers take turns (5)
 *   --peers   other mock servers too; installs them into a temporary folder the first time
 *   --only    nothing but the conformance suite
 *   --write   writes docs/performance.md
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type Built, buildAll } from './built.js';
import { computedAnswers } from './computed-answers.js';
import { conformance } from './conformance.js';
import { conformanceLimits, conformanceText } from './conformance-report.js';
import { load, machine } from './machine.js';
import { comparePeers } from './peers.js';
import { type Measured, report } from './report.js';
import { worlds } from './scale.js';
import { spaceLatency } from './space-latency.js';
import { startTimes } from './start-time.js';
import { startSubjects } from './subjects.js';
import { compare } from './throughput.js';
import { webhooks } from './webhooks.js';

const DOCUMENT = new URL('../docs/performance.md', import.meta.url);

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    peers: { type: 'boolean', default: false },
    only: { type: 'string' },
    write: { type: 'boolean', default: false },
  },
});

async function measure(built: Built, rounds: number): Promise<Measured> {
  const before = load();
  say('start');
  const starts = await startTimes(built, rounds);
  const subjects = await startSubjects(built);
  const { bare, mock, headers, statusPath, submitPath, submitBody } = subjects;
  try {
    const inTurn = (path: string, body?: string) =>
      compare(
        rounds,
        [bare, mock].map((server) => ({
          server,
          load: { path, headers, ...(body === undefined ? {} : { body }) },
        })),
      );
    say('job status');
    const polls = await inTurn(statusPath);
    say('spaces');
    const spaces = await spaceLatency(subjects);
    say('submit');
    const submits = await inTurn(submitPath, submitBody);
    if (values.peers) say('peers');
    const peers = values.peers ? await comparePeers(built, subjects, rounds, say) : null;
    await mock.stop();
    say('computed answers');
    const answers = await computedAnswers(built);
    say('webhooks');
    const hooks = await webhooks(built, rounds);
    say('large worlds');
    const large = await worlds(built, rounds);
    say('the conformance suite');
    const suite = await conformance(built, rounds);
    return {
      machine: machine(),
      load: [before, load()],
      starts,
      polls,
      submits,
      worlds: large,
      spaces,
      answers,
      webhooks: hooks,
      conformance: suite,
      peers,
    };
  } finally {
    await Promise.all([bare.stop(), mock.stop()]);
  }
}

async function onlyConformance(built: Built, rounds: number): Promise<string> {
  const measured = await conformance(built, rounds);
  const lines = conformanceLimits(measured).map(
    ({ what, limit, measured: value, met }) => `${met ? 'met   ' : 'MISSED'} ${what}: ${value} (${limit})`,
  );
  return `${conformanceText(measured)}\n${lines.join('\n')}\n`;
}

const say = (what: string): void => void process.stderr.write(`measuring: ${what}\n`);

async function main(): Promise<void> {
  const rounds = Number(values.rounds);
  if (!Number.isInteger(rounds) || rounds < 1) throw new Error('--rounds takes a whole number from 1.');
  if (values.only !== undefined && (values.only !== 'conformance' || values.write))
    throw new Error(
      '--only takes `conformance`, and goes without --write: the document is about everything.',
    );
  const built = await buildAll();
  try {
    const text = values.only ? await onlyConformance(built, rounds) : report(await measure(built, rounds));
    process.stdout.write(text);
    if (values.write) writeFileSync(DOCUMENT, text);
  } finally {
    built.remove();
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`bench: ${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 2;
});
