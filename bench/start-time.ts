import type { Built } from './built.js';
import { median, quantile } from './statistics.js';
import { startBare, startMock } from './subjects.js';

export interface StartTime {
  readonly name: string;
  readonly medianMs: number;
  readonly worstMs: number;
  readonly rssBytes: number | null;
  /** Times the start of the first. */
  readonly ratio: number;
}

/** Starts bare `node:http` and the mock in turn, from the spawn of the process to the first answer 200. */
export async function startTimes(built: Built, rounds: number): Promise<StartTime[]> {
  const starters = [() => startBare(built), async () => (await startMock(built)).server];
  const starts: { readonly name: string; readonly ms: number; readonly rssBytes: number | null }[][] = [
    [],
    [],
  ];
  for (let round = 0; round < rounds; round++) {
    for (const [i, start] of starters.entries()) {
      const server = await start();
      starts[i]?.push({ name: server.name, ms: server.startMs, rssBytes: server.rssBytes() });
      await server.stop();
    }
  }
  const limit = starts[0] ?? [];
  return starts.map((own) => ({
    name: own[0]?.name ?? '',
    medianMs: median(own.map(({ ms }) => ms)),
    worstMs: quantile(
      own.map(({ ms }) => ms),
      1,
    ),
    rssBytes: own.at(-1)?.rssBytes ?? null,
    ratio: median(own.map(({ ms }, n) => ms / (limit[n]?.ms ?? ms))),
  }));
}
