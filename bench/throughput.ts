import { type Load, putUnderLoad, type Throughput } from './load.js';
import type { ServerProcess } from './server-process.js';
import { median, medianIfAny } from './statistics.js';

/** What a server did, as medians over the rounds. */
export interface Comparison extends Throughput {
  readonly name: string;
  /** Requests a second as a share of the first server's, round by round. */
  readonly ratio: number;
  /** The first server's processor time as a share of this one's: the same question, whatever else the machine does. */
  readonly cpuRatio: number | null;
}

/** Puts servers under load one after the other, round after round; the first is the one the others are held against. */
export async function compare(
  rounds: number,
  subjects: readonly { readonly server: ServerProcess; readonly load: Load }[],
): Promise<Comparison[]> {
  const measured = subjects.map(({ server }) => ({ server, results: [] as Throughput[] }));
  for (const { server, load } of subjects) await putUnderLoad(server, { ...load, seconds: 1 });
  for (let round = 0; round < rounds; round++) {
    for (const [i, { server, load }] of subjects.entries()) {
      measured[i]?.results.push(await putUnderLoad(server, load));
    }
  }
  const limit = measured[0]?.results ?? [];
  return measured.map(({ server, results }) => ({
    name: server.name,
    perSecond: median(results.map(({ perSecond }) => perSecond)),
    p99Ms: median(results.map(({ p99Ms }) => p99Ms)),
    cpuMicros: medianIfAny(results.map(({ cpuMicros }) => cpuMicros)),
    rssBytes: medianIfAny(results.map(({ rssBytes }) => rssBytes)),
    ratio: median(results.map(({ perSecond }, i) => perSecond / (limit[i]?.perSecond ?? perSecond))),
    cpuRatio: medianIfAny(results.map(({ cpuMicros }, i) => share(limit[i]?.cpuMicros ?? null, cpuMicros))),
  }));
}

const share = (part: number | null, whole: number | null): number | null =>
  part === null || whole === null ? null : part / whole;
