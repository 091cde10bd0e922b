import type { ClientRequest } from 'node:http';
import { PassThrough } from 'node:stream';
import { format } from 'node:util';
import { fetch } from '../../../conformance/examples/light-fetch.js';

/** What a guest's world tells of it. */
interface Told {
  output(text: string): void;
  errors(text: string): void;
  exit(code: number): void;
}

type Args<F extends (...args: never) => unknown> = Parameters<F>;

/**
 * What a client takes for its process, its console and its network. After its exit nothing of it reaches anybody: its
 * requests are cut off, and later ones never go out. That is all a client can do that keeps no server.
 */
export class Guest {
  readonly stdin = new PassThrough();
  readonly #told: Told;
  readonly #env: NodeJS.ProcessEnv;
  readonly #underWay = new Set<ClientRequest>();
  #isGone = false;

  constructor(env: NodeJS.ProcessEnv, told: Told) {
    this.#env = env;
    this.#told = told;
  }

  /** The names that the guest's bundle is handed. */
  readonly world = () => ({
    process: {
      env: this.#env,
      stdin: this.stdin,
      stdout: { write: (text: string, then?: () => void) => this.#write('output', text, then) },
      stderr: { write: (text: string, then?: () => void) => this.#write('errors', text, then) },
      exit: (code = 0) => this.exit(code),
    },
    console: {
      log: (...words: unknown[]) => this.#write('output', `${format(...words)}\n`),
      error: (...words: unknown[]) => this.#write('errors', `${format(...words)}\n`),
    },
    fetch: (...[url, init]: Args<typeof fetch>) =>
      this.#isGone
        ? new Promise(() => {})
        : fetch(url, init, (request) => {
            this.#underWay.add(request);
            request.once('close', () => this.#underWay.delete(request));
          }),
  });

  exit(code: number): void {
    if (this.#isGone) return;
    this.#isGone = true;
    for (const request of this.#underWay) request.destroy();
    this.#told.exit(code);
  }

  #write(where: 'output' | 'errors', text: string, then?: () => void): boolean {
    if (!this.#isGone) this.#told[where](text);
    if (then) process.nextTick(then);
    return true;
  }
}
