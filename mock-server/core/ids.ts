import { v5 } from 'uuid';

/** Root of every id the mock makes: a constant of ours, so that one seed gives the same ids on every machine. */
const ROOT = '5f0a6f0e-3c58-4d8e-9d1a-7c2b8e4f1a60';

/**
 * Ids from a seed. Name-based (RFC 9562 version 5), so an id depends on what it names and not on what was made before
 * it: the third job of a space has the same id whatever else happened.
 */
export class IdSource {
  readonly #namespace: string;
  readonly #counters = new Map<string, number>();

  constructor(seed: number) {
    this.#namespace = v5(`seed/${seed}`, ROOT);
  }

  /** The id of one named thing. */
  named(kind: string, name: string): string {
    return v5(`${kind}/${name}`, this.#namespace);
  }

  /** The id of the next thing of a kind. */
  next(kind: string): string {
    const n = (this.#counters.get(kind) ?? 0) + 1;
    this.#counters.set(kind, n);
    return this.named(kind, String(n));
  }
}
