/**
 * Puts the rules on pace to the test on a machine that has far too much to do: hundreds of clients, honest and not, poll a
 * real mock in real time while other processes take the processors, and each job is judged by the real checks. Exits 1 when
 * an honest client is blamed.
 *
 * usage: stress [--gaps <n>] [--pollers <n>] [--load <n>] [--seed <n>] [--write]
 *
 *   --gaps     gaps of honest clients to measure, at least (10000)
 *   --pollers  clients at once (400)
 *   --load     processes for each processor that work for nothing (4)
 *   --seed     when clients begin, and how they jitter (1)
 *   --write    writes the outcome into docs/fairness.md
 */
import { type ChildProcess, fork } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { startOwnMock } from '../conformance/index.js';
import type { OmniMock, SpaceControl } from '../mock-server/index.js';
import { startBusyProcesses } from './stress/busy-processes.js';
import { clockMs, type Done, type Errand, type Order } from './stress/messages.js';
import { randomFrom } from './stress/random.js';
import { GAPS_JUDGED, type Shape, shapes } from './stress/shapes.js';
import { type Stress, stressReport, talliesOf, totalOf } from './stress/stress-report.js';
import { count, type Delays, emptyTally, type Tally } from './stress/tally.js';

const DOCUMENT = new URL('../docs/fairness.md', import.meta.url);
const BEGIN = '<!-- stress: begin -->\n';
const END = '<!-- stress: end -->';
const WORKERS = 4;
/** For each dishonest shape, so that 100 % caught means something. */
const SHARE_OF_DISHONEST = 1 / 20;
const LEAST_JOBS = 10;
/** Of the gaps that a round was to measure; below that, waiting for the rest makes no sense. */
const LEAST_SHARE = 0.1;
/** So that no two rounds play the same. */
const SEEDS_A_ROUND = 1_000_000;

interface Options {
  readonly gaps: number;
  readonly pollers: number;
  readonly load: number;
  readonly seed: number;
}

/** The shape of each job to be, well mixed. */
function mix(gaps: number, seed: number): Shape[] {
  const jobs = Math.ceil(gaps / GAPS_JUDGED);
  const honest = shapes.filter(({ isHonest }) => isHonest);
  const weights = honest.reduce((sum, { weight }) => sum + weight, 0);
  const random = randomFrom(seed);
  return shapes
    .flatMap((shape) => {
      const share = shape.isHonest ? shape.weight / weights : SHARE_OF_DISHONEST;
      return Array<Shape>(Math.max(LEAST_JOBS, Math.ceil(jobs * share))).fill(shape);
    })
    .map((shape) => ({ shape, place: random() }))
    .sort((one, other) => one.place - other.place)
    .map(({ shape }) => shape);
}

/** A space with a job that never ends, and what a poller has to know of it. */
function errandIn(space: SpaceControl, shape: Shape, id: number, seed: number): Errand {
  space.script({ scenario: 'never-ends' });
  return {
    id,
    shape: shape.name,
    baseUrl: space.baseUrl,
    apiKey: space.keys.organization,
    modelId: space.modelId,
    userId: space.embedUsers[0]?.userId ?? '',
    seed: seed + id,
  };
}

/** When the mock's clock began, on the clock that all processes share. */
function beginningOf(omni: OmniMock): number {
  const space = omni.createSpace();
  space.record({ kind: 'observation', acted: [] });
  const now = clockMs();
  const recorded = space.trace().at(-1)?.wallMs ?? 0;
  space.drop();
  return now - recorded;
}

/** What is counted while pollers poll. */
interface Count {
  readonly omni: OmniMock;
  readonly workers: readonly ChildProcess[];
  readonly options: Options;
  readonly tallies: ReadonlyMap<string, Tally>;
  readonly delays: Delays;
  readonly mockBeganMs: number;
}

/** Has a client of each shape in the list poll a job of its own, and counts what the rules say of it. */
async function playAll(counted: Count, mixed: readonly Shape[], seed: number): Promise<void> {
  const { omni, workers, options, tallies, delays, mockBeganMs } = counted;
  // One seed for all: they share their people and ids, which would else be the mock's largest work.
  const spaces = mixed.map(() => omni.createSpace({ seed }));
  const errands = mixed.flatMap((shape, id) => {
    const space = spaces[id];
    return space ? [errandIn(space, shape, id, seed)] : [];
  });
  const finished = (worker: ChildProcess, own: readonly Errand[]) =>
    new Promise<void>((resolve, reject) => {
      let left = own.length;
      if (left === 0) return resolve();
      const end = () => reject(new Error('A process with pollers ended in the middle.'));
      const done = ({ id, latenessMs, trouble }: Done) => {
        const space = spaces[id];
        const tally = tallies.get(mixed[id]?.name ?? '');
        if (trouble !== undefined || !space || !tally)
          return reject(new Error(trouble ?? `Nobody asked for errand ${id}.`));
        count(tally, space.trace(), delays, mockBeganMs);
        delays.sending.push(...latenessMs);
        space.drop();
        left -= 1;
        if (left > 0) return;
        worker.off('exit', end).off('message', done);
        resolve();
      };
      worker.on('exit', end).on('message', done);
      const order: Order = { errands: own, atOnce: Math.ceil(options.pollers / workers.length) };
      worker.send(order);
    });
  await Promise.all(
    workers.map((worker, i) =>
      finished(
        worker,
        errands.filter(({ id }) => id % workers.length === i),
      ),
    ),
  );
}

/**
 * Rounds until enough gaps of honest clients were measured: while the mock stands still nothing is, so how many jobs that
 * takes depends on the machine. Throws when a round measured next to nothing.
 */
async function poll(omni: OmniMock, options: Options, workers: readonly ChildProcess[]): Promise<Stress> {
  const tallies = new Map<string, Tally>(shapes.map(({ name }) => [name, emptyTally()]));
  const delays: Delays = { sending: [], arriving: [], untold: [] };
  const counted: Count = { omni, workers, options, tallies, delays, mockBeganMs: beginningOf(omni) };
  const began = performance.now();
  const seconds = () => (performance.now() - began) / 1_000;
  const measured = () => totalOf(talliesOf(tallies, true), 'gaps');
  const busy = startBusyProcesses(Math.round(options.load * availableParallelism()));
  const progress = setInterval(() => {
    const jobs = totalOf(tallies.values(), 'jobs');
    process.stderr.write(`${Math.round(seconds())} s  ${jobs} jobs, ${measured()} of ${options.gaps} gaps\n`);
  }, 5_000);
  try {
    for (let round = 0; measured() < options.gaps; round += 1) {
      const before = measured();
      const seed = options.seed + round * SEEDS_A_ROUND;
      await playAll(counted, mix(options.gaps - before, seed), seed);
      if (measured() < before + (options.gaps - before) * LEAST_SHARE)
        throw new Error(
          `Only ${measured() - before} of ${options.gaps - before} gaps could be measured: the mock stood still most of the time. Try fewer --pollers or less --load.`,
        );
    }
    const { pollers, seed, load } = options;
    const wanted = Math.round(load * availableParallelism());
    return { tallies, delays, busy: wanted, pollers, seed, seconds: seconds() };
  } finally {
    clearInterval(progress);
    busy.stop();
  }
}

function optionsFrom(): Options & { readonly write: boolean } {
  const { values } = parseArgs({
    options: {
      gaps: { type: 'string', default: '10000' },
      pollers: { type: 'string', default: '400' },
      load: { type: 'string', default: '4' },
      seed: { type: 'string', default: '1' },
      write: { type: 'boolean', default: false },
    },
  });
  const [gaps, pollers, load, seed] = [values.gaps, values.pollers, values.load, values.seed].map(Number);
  if (!(Number(gaps) >= 1) || !(Number(pollers) >= 1) || !(Number(load) >= 0) || !Number.isInteger(seed))
    throw new Error('--gaps and --pollers take numbers from 1, --load one from 0, --seed a whole number.');
  return {
    gaps: Number(gaps),
    pollers: Number(pollers),
    load: Number(load),
    seed: Number(seed),
    write: values.write,
  };
}

/** The document with what stands between the markers replaced. Throws when they are not there. */
function within(document: string, text: string): string {
  const [begin, end] = [document.indexOf(BEGIN), document.indexOf(END)];
  if (begin === -1 || end < begin)
    throw new Error(`docs/fairness.md lacks the markers ${BEGIN.trim()} and ${END}.`);
  return `${document.slice(0, begin)}${BEGIN}\n${text}\n${document.slice(end)}`;
}

async function main(): Promise<number> {
  const { write, ...options } = optionsFrom();
  const workers = Array.from({ length: WORKERS }, () =>
    fork(fileURLToPath(new URL('./stress/pollers.ts', import.meta.url)), { execArgv: ['--import', 'tsx'] }),
  );
  const omni = await startOwnMock();
  try {
    await omni.warmUp();
    const stress = await poll(omni, options, workers);
    const text = stressReport(stress);
    process.stdout.write(text);
    if (write) writeFileSync(DOCUMENT, within(readFileSync(DOCUMENT, 'utf8'), text));
    return totalOf(talliesOf(stress.tallies, true), 'blamed') === 0 ? 0 : 1;
  } finally {
    for (const worker of workers) {
      worker.removeAllListeners('exit');
      worker.kill();
    }
    await omni.close();
  }
}

// An interrupt ends the pollers and the busy processes too: both notice that this process is gone.
process.once('SIGINT', () => process.exit(130)).once('SIGTERM', () => process.exit(143));
main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(`stress: ${error instanceof Error ? error.message : error}\n`);
    process.exitCode = 2;
  },
);
