import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Built } from './built.js';
import type { ScaleReport } from './scale-report.js';
import { freePort, type ServerProcess, startServer } from './server-process.js';
import { HEALTH } from './subjects.js';
import { type Comparison, compare } from './throughput.js';

export interface World extends Comparison {
  readonly made: ScaleReport;
}

const SIZES = [
  { name: '10 jobs, 1 space', jobs: 10, spaces: 1 },
  { name: '10,000 jobs', jobs: 10_000, spaces: 1 },
  { name: '1,000,000 jobs', jobs: 1_000_000, spaces: 1 },
  { name: '10,000 spaces, a job in each', jobs: 0, spaces: 10_000 },
];

/** What a poll costs in small and in large worlds, and what the worlds take. */
export async function worlds(built: Built, rounds: number): Promise<World[]> {
  const running: { readonly server: ServerProcess; readonly made: ScaleReport; readonly har: string }[] = [];
  try {
    for (const size of SIZES) running.push(await startWorld(built, size));
    const subjects = running.map(({ server, har }) => ({ server, load: { har, headers: {} } }));
    const comparisons = await compare(rounds, subjects);
    return comparisons.flatMap((comparison, i) => {
      const made = running[i]?.made;
      return made ? [{ ...comparison, made }] : [];
    });
  } finally {
    for (const { server } of running) await server.stop();
  }
}

async function startWorld({ scale, folder }: Built, { name, jobs, spaces }: (typeof SIZES)[number]) {
  const port = await freePort();
  const file = join(folder, `scale-${jobs}-${spaces}.json`);
  const command = [process.execPath, '--expose-gc', scale, ...[port, jobs, spaces].map(String), file];
  const [program, ...args] = command;
  const server = await startServer({ name, command: [program ?? 'node', ...args], port, ready: HEALTH });
  const made: ScaleReport = JSON.parse(readFileSync(file, 'utf8'));
  const har = join(folder, `scale-${jobs}-${spaces}.har`);
  const entries = made.sample.map(({ path, key }) => ({
    request: {
      method: 'GET',
      url: server.url + path,
      headers: [{ name: 'authorization', value: `Bearer ${key}` }],
    },
  }));
  writeFileSync(har, JSON.stringify({ log: { entries } }));
  return { server, made, har };
}
