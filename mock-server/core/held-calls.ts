/** Calls of a space that a fault keeps waiting, until somebody lets them go on. */
export class HeldCalls {
  readonly #calls = new Map<string, Set<() => void>>();
  readonly #listeners = new Set<() => void>();
  #over = false;

  /** Keeps a call: `goOn` is called once, when it is released. The returned function forgets the call instead. */
  hold(faultId: string, goOn: () => void): () => void {
    if (this.#over) {
      goOn();
      return () => undefined;
    }
    const calls = this.#calls.get(faultId) ?? new Set();
    this.#calls.set(faultId, calls.add(goOn));
    for (const listener of [...this.#listeners]) listener();
    return () => this.#forget(faultId, goOn);
  }

  /** Lets those go on that the fault holds now, in the order in which they came, and says how many they were. */
  release(faultId: string): number {
    const calls = [...(this.#calls.get(faultId) ?? [])];
    for (const goOn of calls) {
      this.#forget(faultId, goOn);
      goOn();
    }
    return calls.length;
  }

  /** Lets all go on that wait now. */
  releaseAll(): void {
    // One that waits twice is held again by then.
    while (this.#calls.size > 0) for (const faultId of [...this.#calls.keys()]) this.release(faultId);
  }

  /** The space is over: nothing waits any more, and nothing will. */
  end(): void {
    this.#over = true;
    this.releaseAll();
    for (const listener of [...this.#listeners]) listener();
    this.#listeners.clear();
  }

  get isOver(): boolean {
    return this.#over;
  }

  count(faultId: string): number {
    return this.#calls.get(faultId)?.size ?? 0;
  }

  /** Calls back when a call begins to wait, and at the end, until the returned function is called. */
  onHeld(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #forget(faultId: string, goOn: () => void): void {
    const calls = this.#calls.get(faultId);
    calls?.delete(goOn);
    if (calls?.size === 0) this.#calls.delete(faultId);
  }
}
