/**
 * Runs the mock under mixed traffic for minutes and watches its memory: clients make spaces, submit, poll, cancel and
 * walk away without dropping anything. Exits 1 unless the memory in use stays flat while idle spaces expire.
 *
 * usage: soak [--minutes <n>] [--clients <n>]
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Memory } from './memory.js';
import { isThere, useOneSpace } from './soak-client.js';
import { median } from './statistics.js';

const { values } = parseArgs({
  options: { minutes: { type: 'string', default: '10' }, clients: { type: 'string', default: '16' } },
});

const SAMPLE_EVERY_MS = 10_000;
/** How often each client makes a space. */
const SPACE_EVERY_MS = 3_000;
const MOST_GROWTH = 0.05;
/** Spaces that must be gone at the end. */
const OLDEST = 50;

async function soak(minutes: number, clients: number): Promise<boolean> {
  const worker = fileURLToPath(new URL('./soak-server.ts', import.meta.url));
  const server = fork(worker, { execArgv: ['--expose-gc', '--import', 'tsx'] });
  const gone = once(server, 'exit').then(() => {
    throw new Error('The mock ended in the middle of the soak.');
  });
  try {
    const [url] = (await Promise.race([once(server, 'message'), gone])) as [string];
    const end = performance.now() + minutes * 60_000;
    const used: string[] = [];
    let jobs = 0;
    const client = async () => {
      while (performance.now() < end) {
        // At an even pace, or the number of spaces alive would follow the load of the machine.
        const [space] = await Promise.all([useOneSpace(url), sleep(SPACE_EVERY_MS)]);
        jobs += space.jobs;
        used.push(space.id);
      }
    };
    const samples: Memory[] = [];
    const watch = async () => {
      while (performance.now() < end) {
        await sleep(Math.min(SAMPLE_EVERY_MS, Math.max(1, end - performance.now())));
        server.send('sample');
        const [sample] = (await once(server, 'message')) as [Memory];
        samples.push(sample);
        console.log(line(sample, samples.length, used.length, jobs));
      }
    };
    await Promise.race([Promise.all([watch(), ...Array.from({ length: clients }, client)]), gone]);
    const oldest = await Promise.all(used.slice(0, OLDEST).map((id) => isThere(url, id)));
    return isFlat(samples) && haveExpired(oldest);
  } finally {
    gone.catch(() => {});
    server.kill();
  }
}

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;

const line = ({ heap, rss }: Memory, n: number, spaces: number, jobs: number): string => {
  const seconds = String((n * SAMPLE_EVERY_MS) / 1_000).padStart(5);
  return `${seconds} s  heap ${megabytes(heap)}  RSS ${megabytes(rss)}  so far ${spaces} spaces, ${jobs} jobs`;
};

/** Flat: the last quarter's median is hardly above that of the second quarter, when the mock was warm. */
function isFlat(samples: readonly Memory[]): boolean {
  const quarter = Math.floor(samples.length / 4);
  if (quarter < 2) throw new Error('Too few samples to compare: let it run for 2 minutes or more.');
  const second = median(samples.slice(quarter, 2 * quarter).map(({ heap }) => heap));
  const last = median(samples.slice(-quarter).map(({ heap }) => heap));
  const growth = last / second - 1;
  const flat = growth < MOST_GROWTH;
  const grew = `${growth < 0 ? '' : '+'}${(growth * 100).toFixed(1)} %, less than +${MOST_GROWTH * 100} % wanted`;
  const quarters = `${megabytes(second)} in the second quarter, ${megabytes(last)} in the last`;
  console.log(`${flat ? 'Flat' : 'NOT FLAT'}: heap after collection ${quarters} (${grew}).`);
  return flat;
}

function haveExpired(oldest: readonly boolean[]): boolean {
  const left = oldest.filter(Boolean).length;
  console.log(
    left === 0
      ? `Expired: none of the first ${oldest.length} spaces is left.`
      : `NOT EXPIRED: ${left} of the first ${oldest.length} spaces are still there.`,
  );
  return left === 0;
}

async function main(): Promise<void> {
  const [minutes, clients] = [Number(values.minutes), Number(values.clients)];
  if (!(minutes > 0 && clients >= 1)) throw new Error('--minutes and --clients take numbers above 0.');
  process.exitCode = (await soak(minutes, clients)) ? 0 : 1;
}

main().catch((error: unknown) => {
  process.stderr.write(`soak: ${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 2;
});
