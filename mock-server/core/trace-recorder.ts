import { type Instant, iso, type SpaceClock } from './clock.js';
import type { ExchangeEvent, SpaceEvent, TraceEvent } from './trace-events.js';

type Stamp = 'seq' | 'at' | 'wallMs';
type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;

/** An event as its maker knows it; the recorder adds its place and its time. */
export type NewTraceEvent = DistributiveOmit<Exclude<TraceEvent, SpaceEvent>, Stamp> & {
  /** When it happened on the space's clock, if that is not now. */
  readonly atMs?: Instant;
  readonly wallMs?: number;
};

/** An exchange kept as raw as possible: made once a request, read rarely. */
export interface LazyExchange {
  readonly clockMs: number;
  readonly wallMs: number;
  toEvent(seq: number): ExchangeEvent;
}

/** An event with its time. Few are ever read, so it is put into words only then. */
class Noted {
  readonly #event: NewTraceEvent;
  readonly #at: Instant;
  readonly #wallMs: number;

  constructor(event: NewTraceEvent, at: Instant, wallMs: number) {
    this.#event = event;
    this.#at = at;
    this.#wallMs = wallMs;
  }

  toEvent(seq: number): TraceEvent {
    const { atMs: _, ...event } = this.#event;
    return { ...event, seq, at: iso(this.#at), wallMs: this.#wallMs } as TraceEvent;
  }
}

type Entry = Noted | LazyExchange;
type Listener = (event: TraceEvent) => void;

/**
 * The ordered recording of one space. It keeps the newest `limit` events; how many older ones were let go is known,
 * so that nobody takes a cut trace for a whole one.
 */
export class TraceRecorder {
  readonly #clock: SpaceClock;
  readonly #wallMs: () => number;
  readonly #limit: number;
  readonly #listeners = new Set<Listener>();
  #entries: Entry[] = [];
  /** Events before the first one kept. */
  #dropped = 0;

  constructor(clock: SpaceClock, wallMs: () => number, limit: number) {
    this.#clock = clock;
    this.#wallMs = wallMs;
    this.#limit = limit;
  }

  /** Events no longer kept. */
  get dropped(): number {
    return this.#dropped;
  }

  /** `seq` of the newest event; 1 is the space event, which is not stored. */
  get lastSeq(): number {
    return 1 + this.#dropped + this.#entries.length;
  }

  record(event: NewTraceEvent): void {
    this.#push(new Noted(event, event.atMs ?? this.#clock.now(), event.wallMs ?? this.#wallMs()));
  }

  recordExchange(exchange: LazyExchange): void {
    this.#push(exchange);
  }

  /** Events after `seq`, oldest first. */
  since(seq: number): TraceEvent[] {
    const first = this.#dropped + 2;
    return this.#entries
      .slice(Math.max(0, seq + 1 - first))
      .map((entry, i) => entry.toEvent(first + Math.max(0, seq + 1 - first) + i));
  }

  /** Calls back for each new event until the returned function is called. */
  follow(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #push(entry: Entry): void {
    this.#entries.push(entry);
    if (this.#listeners.size > 0) {
      const event = entry.toEvent(this.lastSeq);
      for (const listener of this.#listeners) listener(event);
    }
    // Cut in big bites: dropping one at a time would move the whole array at every request.
    if (this.#entries.length > this.#limit * 1.25) {
      const excess = this.#entries.length - this.#limit;
      this.#entries = this.#entries.slice(excess);
      this.#dropped += excess;
    }
  }
}
