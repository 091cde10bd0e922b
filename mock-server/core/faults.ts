import type { Control } from '../../openapi/index.js';

export type FaultRequest = Control['FaultRequest'];
export type Fault = Control['Fault'];

/** Misbehaviour that the control API ordered for the next calls of an operation. */
export class Faults {
  #faults: { readonly id: string; readonly request: FaultRequest; skip: number; remaining: number }[] = [];
  #made = 0;

  add(request: FaultRequest): Fault {
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
      if (fault.request.operation !== '*' && fault.request.operation !== operation) continue;
      if (fault.skip > 0) {
        fault.skip -= 1;
        continue;
      }
      fault.remaining -= 1;
      if (fault.remaining === 0) this.#faults = this.#faults.filter((other) => other !== fault);
      return fault;
    }
    return null;
  }

  list(): Fault[] {
    return this.#faults.map(({ id, request, remaining }) => ({ ...request, id, remaining }));
  }

  clear(): void {
    this.#faults = [];
  }
}
