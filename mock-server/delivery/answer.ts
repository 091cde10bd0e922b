import type { IncomingMessage } from 'node:http';
import type { AttemptOutcome } from '../core/webhooks/attempt-outcome.js';

/** More of an answer than this is neither read nor kept. */
const LIMIT_BYTES = 64 * 1024;

/** What a receiver has answered so far. */
export class Answer {
  readonly #message: IncomingMessage;
  readonly #chunks: Buffer[] = [];
  #length = 0;

  constructor(message: IncomingMessage) {
    this.#message = message;
  }

  /** Whether all of it has arrived, though not all may have been read. */
  get complete(): boolean {
    return this.#message.complete;
  }

  /** False once the limit is reached and the rest is not wanted. */
  add(chunk: Buffer): boolean {
    this.#chunks.push(chunk.subarray(0, LIMIT_BYTES - this.#length));
    this.#length += chunk.length;
    return this.#length <= LIMIT_BYTES;
  }

  /** What is odd about an answer that came, in a sentence. */
  problem(): string | null {
    if (this.#length > LIMIT_BYTES) {
      return `The receiver's answer should be short, and is longer than ${LIMIT_BYTES / 1024} KiB; the rest was not read.`;
    }
    const { statusCode = 0, headers } = this.#message;
    if (statusCode < 300 || statusCode > 399 || headers.location === undefined) return null;
    return `The receiver answered ${statusCode} and led to ${headers.location}; webhooks do not follow redirects, so give the final URL.`;
  }

  seen(): Pick<AttemptOutcome, 'status' | 'responseHeaders' | 'responseBody'> {
    const headers = Object.entries(this.#message.headersDistinct);
    return {
      status: this.#message.statusCode ?? null,
      responseHeaders: Object.fromEntries(headers.map(([name, values = []]) => [name, values.join(', ')])),
      responseBody: this.#length === 0 ? null : Buffer.concat(this.#chunks).toString(),
    };
  }
}
