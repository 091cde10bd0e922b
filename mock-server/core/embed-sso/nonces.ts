/** The most nonces a space remembers; the oldest go first. */
const KEPT = 100_000;

/** Which nonces have been used. */
export class Nonces {
  readonly #used = new Set<string>();

  has(nonce: string): boolean {
    return this.#used.has(nonce);
  }

  add(nonce: string): void {
    this.#used.add(nonce);
    if (this.#used.size <= KEPT) return;
    for (const oldest of this.#used) {
      this.#used.delete(oldest);
      return;
    }
  }
}
