/** What one of many took to make, and keeps of memory. */
export interface Cost {
  readonly bytes: number;
  readonly micros: number;
}

/** What a large world cost, and some of its jobs to ask for. */
export interface ScaleReport {
  readonly jobs: number;
  readonly spaces: number;
  /** Null where there are too few to tell. */
  readonly perSpace: Cost | null;
  readonly perJob: Cost | null;
  /** Of the whole process, once everything was made. */
  readonly rssBytes: number;
  readonly sample: readonly { readonly path: string; readonly key: string }[];
}

const SAMPLE = 500;

/** Some of many, evenly spread, in an order that jumps about. */
export function sampleOf<Item>(items: readonly Item[]): Item[] {
  const step = Math.max(1, items.length / SAMPLE);
  const spread = Array.from({ length: Math.min(SAMPLE, items.length) }, (_, i) => items[Math.floor(i * step)]);
  return spread
    .map((item, i) => ({ item, order: (i * 197) % SAMPLE }))
    .sort((a, b) => a.order - b.order)
    .flatMap(({ item }) => (item === undefined ? [] : [item]));
}
