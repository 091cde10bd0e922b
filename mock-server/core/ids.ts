import { parse, v5 } from 'uuid';

/** Root of every id the mock makes: a constant of ours, so that one seed gives the same ids on every machine. */
const ROOT = '5f0a6f0e-3c58-4d8e-9d1a-7c2b8e4f1a60';

/** Odd, so that multiplying by it modulo 2^32 maps no two numbers onto one. */
const SCATTER = 0x9e3779b1;

/**
 * Ids from a seed. An id depends on what it names and not on what was made before it: the third job of a space has the
 * same id whatever else happened. Named things have name-based ids (RFC 9562 version 5).
 */
export class IdSource {
  /** As bytes: a text would be parsed anew for every id. */
  readonly #namespace: Uint8Array;
  readonly #kinds = new Map<string, { readonly first: number; readonly rest: string; made: number }>();

  constructor(seed: number) {
    this.#namespace = parse(v5(`seed/${seed}`, ROOT));
  }

  /** The id of one named thing. */
  named(kind: string, name: string): string {
    return v5(`${kind}/${name}`, this.#namespace);
  }

  /**
   * The id of the next thing of a kind: the id of the kind, its first eight digits replaced by a scattered number. A
   * submit needs two, and a hash for each would be its largest cost.
   */
  next(kind: string): string {
    let numbered = this.#kinds.get(kind);
    if (!numbered) {
      const base = this.named(kind, 'numbered');
      numbered = { first: Number.parseInt(base.slice(0, 8), 16), rest: base.slice(8), made: 0 };
      this.#kinds.set(kind, numbered);
    }
    numbered.made += 1;
    const first = (numbered.first ^ Math.imul(numbered.made, SCATTER)) >>> 0;
    return first.toString(16).padStart(8, '0') + numbered.rest;
  }
}
