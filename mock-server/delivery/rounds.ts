import TinyQueue from 'tinyqueue';
import type { Space } from '../core/space.js';

/** What is to be known of a space to plan a visit. */
export interface Visited {
  readonly clock: Pick<Space['clock'], 'frozen' | 'now'>;
  readonly webhooks: Pick<Space['webhooks'], 'nextDueAt'>;
}

interface Round<Of> {
  /** Real milliseconds, on the scale of `now`. */
  readonly at: number;
  /** Null when the round is called off. */
  space: Of | null;
}

const byTime = (a: { readonly at: number }, b: { readonly at: number }): number => a.at - b.at;

/** As many are left in the queue before it is tidied up. */
const MOST_CALLED_OFF = 1000;

/** The longest that a timer of Node's can wait. */
const LONGEST_MS = 2 ** 31 - 1;

/** When which space is to be visited next: one timer for all of them. */
export class Rounds<Of extends Visited> {
  readonly #now: () => number;
  readonly #visit: (space: Of) => void;
  #queue = new TinyQueue<Round<Of>>([], byTime);
  /** Rounds in the queue that are called off. */
  #calledOff = 0;
  /** The one round planned for each space. */
  readonly #planned = new Map<Of, Round<Of>>();
  #timer: NodeJS.Timeout | undefined;

  constructor(now: () => number, visit: (space: Of) => void) {
    this.#now = now;
    this.#visit = visit;
  }

  /** How many rounds are remembered, those called off included. */
  get size(): number {
    return this.#queue.length;
  }

  /** Plans the next visit to a space as its outbox and its clock have it now. A clock that stands needs none. */
  plan(space: Of): void {
    const dueAt = space.clock.frozen ? null : space.webhooks.nextDueAt();
    if (dueAt === null) {
      this.forget(space);
      return;
    }
    const planned = this.#planned.get(space);
    const at = this.#now() + Math.max(0, dueAt - space.clock.now());
    // Early is no harm: the visit finds nothing due, and plans the next one.
    if (planned && planned.at <= at) return;
    this.forget(space);
    const round: Round<Of> = { at, space };
    this.#planned.set(space, round);
    this.#queue.push(round);
    if (this.#queue.peek() === round) this.#wind();
  }

  /** Calls off what is planned for a space. */
  forget(space: Of): void {
    const planned = this.#planned.get(space);
    if (!planned) return;
    planned.space = null;
    this.#planned.delete(space);
    this.#calledOff += 1;
    if (this.#calledOff > MOST_CALLED_OFF + this.#planned.size) this.#tidy();
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#planned.clear();
    this.#tidy();
  }

  /** A round that is called off would stay until its time, which may be years away. */
  #tidy(): void {
    this.#queue = new TinyQueue([...this.#planned.values()], byTime);
    this.#calledOff = 0;
  }

  /** Sets the timer to the first round. */
  #wind(): void {
    clearTimeout(this.#timer);
    const first = this.#queue.peek();
    if (!first) return;
    const waitMs = Math.min(LONGEST_MS, Math.max(0, Math.ceil(first.at - this.#now())));
    this.#timer = setTimeout(() => this.#go(), waitMs);
    // Nobody's process stays alive for a webhook that is due some time.
    this.#timer.unref();
  }

  #go(): void {
    const now = this.#now();
    for (let round = this.#queue.peek(); round && round.at <= now; round = this.#queue.peek()) {
      this.#queue.pop();
      if (round.space === null) {
        this.#calledOff -= 1;
        continue;
      }
      this.#planned.delete(round.space);
      this.#visit(round.space);
    }
    this.#wind();
  }
}
