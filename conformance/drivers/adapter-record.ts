import { type Answer, type RequestOf, readReply, type Verb } from './adapter-replies.js';
import type { ClientSpace } from './client-space.js';
import { jsonObject } from './json-object.js';

const MAX_PROBLEMS = 20;
const EXCERPT = 300;

type Message = Readonly<Record<string, unknown>>;

/** What is said between suite and adapter, written to the trace of the space; the same however the adapter is reached. */
export class AdapterRecord {
  readonly #space: ClientSpace;
  readonly #problems: string[] = [];

  constructor(space: ClientSpace) {
    this.#space = space;
  }

  problems(): readonly string[] {
    return this.#problems;
  }

  complain(problem: string): void {
    if (this.#problems.length < MAX_PROBLEMS) this.#problems.push(problem);
    else if (this.#problems.length === MAX_PROBLEMS) this.#problems.push('There was more of this kind.');
  }

  /** The suite asks. */
  asked(message: object): void {
    this.#space.record({ kind: 'adapter', direction: 'to-adapter', message: { ...message } });
  }

  /** The adapter said something that answers nothing. */
  said(message: Message): void {
    this.#space.record({ kind: 'adapter', direction: 'from-adapter', message });
  }

  /** Says the same, unless there was so much of it that nobody would read on. */
  saidAside(message: Message): void {
    if (this.#problems.length <= MAX_PROBLEMS) this.said(message);
  }

  /** The adapter answers. */
  answered<V extends Verb>(verb: V, message: Message): Answer<V> {
    const { answer, problem } = readReply(verb, message);
    if (problem === undefined) this.said(message);
    else this.failed(message.id, problem, message);
    return answer;
  }

  /**
   * The adapter answers with a text that should be one reply, from where no other can come; it need not repeat the id
   * then. `where` names the place it was read from.
   */
  answeredIn<V extends Verb>(verb: V, { id }: RequestOf<V>, text: string, where: string): Answer<V> {
    const message = jsonObject(text);
    if (!message) {
      const came = text.trim().slice(0, EXCERPT);
      return this.failed(
        id,
        `${where} has to be a JSON object, and ${came === '' ? 'is empty' : `is ${came}`}`,
      );
    }
    const { id: given = id } = message;
    if (given !== id) {
      return this.failed(
        id,
        `${where} carries the id ${JSON.stringify(given)} and not that of the request`,
        message,
      );
    }
    return this.answered(verb, { ...message, id });
  }

  /** What came is no answer. Recorded as the error it amounts to, so that no check has to read a shape it cannot trust. */
  failed(id: unknown, problem: string, received?: unknown): { error: string } {
    const about = { id, ok: false, error: { message: problem } };
    this.said(received === undefined ? about : { ...about, received });
    this.complain(`To request ${id}, ${problem}.`);
    return { error: problem };
  }
}
