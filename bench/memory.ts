export interface Memory {
  readonly heap: number;
  readonly rss: number;
}

/** Memory in use once everything that can go has gone. Throws unless Node.js runs with `--expose-gc`. */
export function measureMemory(): Memory {
  if (!globalThis.gc) throw new Error('Memory can only be measured with node --expose-gc.');
  // What a first collection finalises, a second one frees.
  globalThis.gc();
  globalThis.gc();
  const { heapUsed, external, rss } = process.memoryUsage();
  return { heap: heapUsed + external, rss };
}
