import type { Control } from '../../openapi/index.js';
import { HeldCalls } from './held-calls.js';

export type FaultRequest = Control['FaultRequest'];
export type Fault = Control['Fault'];

interface OrderedFault {
  readonly id: string;
  readonly request: FaultRequest;
  skip: number;
  remaining: number;
}

/** Misbehaviour that the control API ordered for the next calls of an operation. */
export class Faults {
  /** Those that strike no more are kept while they hold calls. */
  #faults: OrderedFault[] = [];
  #made = 0;
  readonly held = new HeldCalls();

  add(request: FaultRequest): Fault {
    this.#faults = this.#faults.filter(({ id, remaining }) => remaining > 0 || this.held.count(id) > 0);
    const fault = {
      id: `fault-${++this.#made}`,
      request,
      skip: request.skip ?? 0,
      remaining: request.times ?? 1,
    };
    this.#faults.push(fault);
    return { ...request, id: fault.id, remaining: fault.remaining };
  }

  /** Uses up one call of the first fault that matches, or null. One that is still to skip calls skips this one. */
  take(operation: string): { readonly id: string; readonly request: FaultRequest } | null {
    if (this.#faults.length === 0) return null;
    for (const fault of this.#faults) {
      if (fault.remaining === 0) continue;
      if (fault.request.operation !== '*' && fault.request.operation !== operation) continue;
      if (fault.skip > 0) {
        fault.skip -= 1;
        continue;
      }
      fault.remaining -= 1;
      if (fault.remaining === 0 && fault.request.kind !== 'hold') this.#drop(fault);
      return fault;
    }
    return null;
  }

  /** Keeps a call waiting, unless its fault has been cleared meanwhile; see `HeldCalls.hold`. */
  hold(id: string, goOn: () => void): () => void {
    if (this.#faults.some((fault) => fault.id === id)) return this.held.hold(id, goOn);
    goOn();
    return () => undefined;
  }

  /** Lets those calls go on that a fault holds now; null when there is no such fault, or it never held any. */
  release(id: string): number | null {
    const fault = this.#faults.find((one) => one.id === id);
    if (fault?.request.kind !== 'hold') return null;
    return this.held.release(id);
  }

  list(): Fault[] {
    return this.#faults
      .map(({ id, request, remaining }) => ({
        ...request,
        id,
        remaining,
        ...(request.kind === 'hold' ? { holding: this.held.count(id) } : {}),
      }))
      .filter(({ remaining, holding = 0 }) => remaining > 0 || holding > 0);
  }

  clear(): void {
    this.#faults = [];
    this.held.releaseAll();
  }

  #drop(fault: OrderedFault): void {
    this.#faults = this.#faults.filter((other) => other !== fault);
  }
}
