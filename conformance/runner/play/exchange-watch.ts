import type { ExchangeEvent } from '../../../mock-server/index.js';
import { afterwards } from '../../drivers/index.js';

/** What the mock has seen of the client so far, for scenarios that wait for its next move. */
export class ExchangeWatch {
  readonly #counts = new Map<string, number>();
  readonly #jobs = new Map<string, string>();
  readonly #waiting = new Set<() => void>();

  add({ operation, requestBody, jobId }: ExchangeEvent): void {
    if (operation !== null) this.#counts.set(operation, (this.#counts.get(operation) ?? 0) + 1);
    if (operation === 'aiJobSubmit' && jobId !== null) {
      const prompt = promptOf(requestBody);
      // A submit that was sent again made another job; the first one is the one that was asked for.
      if (prompt !== undefined && !this.#jobs.has(prompt)) this.#jobs.set(prompt, jobId);
    }
    for (const look of this.#waiting) look();
  }

  /** Resolves true at the count, false when time is up or nothing more can come. */
  async reached(
    operation: string,
    count: number,
    withinMs: number,
    over: Promise<unknown>,
  ): Promise<boolean> {
    const there = () => (this.#counts.get(operation) ?? 0) >= count || undefined;
    return (await this.#until(there, withinMs, over)) ?? false;
  }

  /** The job that the submit of this prompt made, as soon as there is one; undefined as `reached` is false. */
  jobOf(prompt: string, withinMs: number, over: Promise<unknown>): Promise<string | undefined> {
    return this.#until(() => this.#jobs.get(prompt), withinMs, over);
  }

  #until<T>(find: () => T | undefined, withinMs: number, over: Promise<unknown>): Promise<T | undefined> {
    return new Promise((resolve) => {
      const settle = (value: T | undefined) => {
        stopTimer();
        this.#waiting.delete(look);
        resolve(value);
      };
      const look = () => {
        const found = find();
        if (found !== undefined) settle(found);
      };
      const stopTimer = afterwards(withinMs, () => settle(find()));
      this.#waiting.add(look);
      over.then(() => settle(find()));
      look();
    });
  }
}

function promptOf(body: string | null): string | undefined {
  try {
    const value: unknown = JSON.parse(body ?? '');
    const prompt: unknown =
      typeof value === 'object' && value !== null && 'prompt' in value ? value.prompt : undefined;
    return typeof prompt === 'string' ? prompt : undefined;
  } catch {
    return undefined;
  }
}
