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

/** Whether the n-th of many, from 0, is one of the few that are looked at; they are spread evenly. */
export const isSampled = (n: number, total: number): boolean => n % Math.ceil(total / SAMPLE) === 0;
