import { type Load, putUnderLoad, type Throughput, warmUp } from './load.js';
import type { ServerProcess } from './server-process.js';
import { median, medianIfAny } from './statistics.js';

export interface Subject {
  readonly server: ServerProcess;
  readonly load: Load;
  /** Requests before the first round; fewer for a server that takes minutes over the usual number. */
  readonly warmUpRequests?: number;
}

/** What a server did, as medians over the rounds. */
export interface Comparison extends Throughput {
  readonly name: string;
  /** Requests a second as a share of the first server's, round by round. */
  readonly ratio: number;
  /** The first server's processor time as a share of this one's: the same question, whatever else the machine does. */
  readonly cpuRatio: number | null;
}

/** Puts servers under load one after the other, round after round; the first is the one the others are held against. */
export async function compare(rounds: number, subjects: readonly Subject[]): Promise<Comparison[]> {
  const results: Throughput[][] = subjects.map(() => []);
  for (const { server, load, warmUpRequests } of subjects) await warmUp(server, load, warmUpRequests);
  for (let round = 0; round < rounds; round++) {
    for (const [i, { server, load }] of subjects.entries()) {
      results[i]?.push(await putUnderLoad(server, load));
    }
  }
  const limit = results[0] ?? [];
  return subjects.map(({ server }, i) => {
    const own = results[i] ?? [];
    return {
      name: server.name,
      perSecond: median(own.map(({ perSecond }) => perSecond)),
      p99Ms: median(own.map(({ p99Ms }) => p99Ms)),
      cpuMicros: medianIfAny(own.map(({ cpuMicros }) => cpuMicros)),
      rssBytes: medianIfAny(own.map(({ rssBytes }) => rssBytes)),
      ratio: median(own.map(({ perSecond }, n) => perSecond / (limit[n]?.perSecond ?? perSecond))),
      cpuRatio: medianIfAny(own.map(({ cpuMicros }, n) => share(limit[n]?.cpuMicros ?? null, cpuMicros))),
    };
  });
}

const share = (part: number | null, whole: number | null): number | null =>
  part === null || whole === null ? null : part / whole;
