/** Milliseconds since the epoch, on a space's own clock. */
export type Instant = number;

export const seconds = (n: number): number => n * 1000;
export const minutes = (n: number): number => seconds(60 * n);
export const days = (n: number): number => minutes(24 * 60 * n);

/** Four digits of year are all that a timestamp has room for. */
const LAST_INSTANT: Instant = Date.UTC(9999, 0);

/** The wire's timestamp: UTC with milliseconds and `Z`. */
export const iso = (at: Instant): string => new Date(at).toISOString();

/**
 * The time of one space. A `real` clock runs with the wall clock it is given, shifted by every `advance`; a `manual`
 * clock starts at a fixed moment and moves only when told.
 */
export class SpaceClock {
  readonly mode: 'real' | 'manual';
  readonly #wall: () => Instant;
  #offset = 0;
  #frozenAt: Instant | null = null;

  constructor(mode: 'real' | 'manual', wall: () => Instant, manualStart: Instant) {
    this.mode = mode;
    this.#wall = wall;
    if (mode === 'manual') this.#frozenAt = manualStart;
  }

  now(): Instant {
    return this.#frozenAt ?? this.#wall() + this.#offset;
  }

  get frozen(): boolean {
    return this.#frozenAt !== null;
  }

  /** Throws before anything has moved when the step is negative, no number, or leads out of the range of dates. */
  advance(ms: number): void {
    if (!(ms >= 0 && this.now() + ms <= LAST_INSTANT)) {
      throw new RangeError(`A clock moves forward and no further than the year 9999, not by ${ms} ms.`);
    }
    if (this.#frozenAt === null) this.#offset += ms;
    else this.#frozenAt += ms;
  }

  freeze(): void {
    this.#frozenAt ??= this.now();
  }

  /** Lets a frozen real clock run on from where it stood. A manual clock does not run. */
  resume(): void {
    if (this.#frozenAt === null || this.mode === 'manual') return;
    this.#offset = this.#frozenAt - this.#wall();
    this.#frozenAt = null;
  }
}
