import type { LeakEvent } from '../../mock-server/index.js';
import type { ClientSpace } from './client-space.js';
import type { SecretHit } from './secret-masker.js';

/** A client that prints its key a million times is told so often enough by this many events. */
const ENOUGH = 5;

/** Writes what was found in a client's output to the trace, without letting a flood fill it. */
export class LeakRecorder {
  readonly #space: ClientSpace;
  readonly #counts = new Map<string, number>();

  constructor(space: ClientSpace) {
    this.#space = space;
  }

  record(where: LeakEvent['where'], hits: readonly SecretHit[]): void {
    for (const { secret, excerpt } of hits) {
      const count = (this.#counts.get(where) ?? 0) + 1;
      this.#counts.set(where, count);
      if (count <= ENOUGH) this.#space.record({ kind: 'leak', secret, where, excerpt });
    }
  }
}
