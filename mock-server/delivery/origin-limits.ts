import pLimit, { type LimitFunction } from 'p-limit';

/** Runs work of one origin a few at a time; an origin that nothing is sent to any more is forgotten. */
export class OriginLimits {
  readonly #atOnce: number;
  readonly #origins = new Map<string, { readonly limit: LimitFunction; users: number }>();

  constructor(atOnce: number) {
    this.#atOnce = atOnce;
  }

  /** How many origins are remembered. */
  get size(): number {
    return this.#origins.size;
  }

  async run<Result>(origin: string, work: () => Promise<Result>): Promise<Result> {
    const entry = this.#origins.get(origin) ?? { limit: pLimit(this.#atOnce), users: 0 };
    this.#origins.set(origin, entry);
    entry.users += 1;
    try {
      return await entry.limit(work);
    } finally {
      entry.users -= 1;
      if (entry.users === 0) this.#origins.delete(origin);
    }
  }
}
