/** The one sentence about an adapter that cannot answer any more. */
export class Departure {
  readonly gone: Promise<string>;
  #why: string | undefined;
  #announce: (why: string) => void = () => {};

  constructor() {
    this.gone = new Promise((resolve) => {
      this.#announce = resolve;
    });
  }

  why(): string | undefined {
    return this.#why;
  }

  /** The first sentence stays. */
  leave(why: string): void {
    if (this.#why !== undefined) return;
    this.#why = why;
    this.#announce(why);
  }
}
