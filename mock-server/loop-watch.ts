/** How often it is noted that this process runs. */
const TICK_MS = 20;
/** A tick that comes this much late is no news: timers are never exact. */
const SLACK_MS = 20;
/**
 * What came during a standstill is read over several turns of the event loop: first the connection, then the request, and
 * before that all the others. Once the loop has had to wait for something to do, nothing is left of it.
 */
const IDLE_MS = 1;
/** A loop that never gets to wait is overloaded and not catching up. */
const LONGEST_CATCHING_UP_MS = 3_000;

interface Standstill {
  readonly fromMs: number;
  readonly untilMs: number;
  /** How long the loop had waited in all when it ended. */
  readonly idleMs: number;
}

/**
 * Knows when this process stood still, because its event loop was blocked or because other programs had the processor. A
 * request is stamped when the process gets to it, so what arrived during a standstill is stamped too late, and the next
 * one seems to follow too soon.
 */
export class LoopWatch {
  readonly #now: () => number;
  readonly #idle: () => number;
  readonly #timer: NodeJS.Timeout;
  #lastTickMs: number;
  #standstills: Standstill[] = [];

  /** `idle` is how long the event loop has waited for something to do, in all. */
  constructor(now: () => number, idle = () => performance.eventLoopUtilization().idle) {
    this.#now = now;
    this.#idle = idle;
    this.#lastTickMs = now();
    this.#timer = setInterval(() => this.tick(), TICK_MS).unref();
  }

  /** The process runs. */
  tick(): void {
    const nowMs = this.#now();
    this.#standstills = this.#aftermath(nowMs);
    const standstill = this.#current(nowMs);
    if (standstill) this.#standstills.push(standstill);
    this.#lastTickMs = nowMs;
  }

  /** How much earlier than now a request that is read now may have arrived. */
  lateMs(): number {
    const nowMs = this.#now();
    const current = this.#current(nowMs);
    const [first] = [...this.#aftermath(nowMs), ...(current ? [current] : [])];
    return first ? nowMs - first.fromMs : 0;
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  /** Standstills from which not all may have been read, oldest first. */
  #aftermath(nowMs: number): Standstill[] {
    if (this.#standstills.length === 0) return this.#standstills;
    const idleMs = this.#idle();
    return this.#standstills.filter(
      (past) => idleMs - past.idleMs < IDLE_MS && nowMs - past.untilMs < LONGEST_CATCHING_UP_MS,
    );
  }

  #current(nowMs: number): Standstill | undefined {
    if (nowMs - this.#lastTickMs <= TICK_MS + SLACK_MS) return undefined;
    return { fromMs: this.#lastTickMs, untilMs: nowMs, idleMs: this.#idle() };
  }
}
