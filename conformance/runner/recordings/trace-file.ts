import { closeSync, openSync, readSync } from 'node:fs';
import { TRACE_VERSION, type Trace, type TraceEvent } from '../../../mock-server/index.js';
import { TOOL } from '../../report/tool.js';
import { shapeProblem } from './trace-shape.js';

/** A trace as JSON Lines, one event a line. */
export const traceLines = (trace: Trace): string =>
  trace.map((event) => `${JSON.stringify(event)}\n`).join('');

const CHUNK = 1024 * 1024;
/** No event comes near this; a file without line ends does. */
const LONGEST_LINE = 64 * CHUNK;
const NEWLINE = 10;

/** Reads a trace back. Throws an error whose message a person can act on, as a half sentence. */
export function parseTraceLines(text: string): Trace {
  return traceFrom([Buffer.from(text)]);
}

/** Reads a trace from a file of any size, line by line. Throws as `parseTraceLines` does. */
export const readTraceFile = (path: string): Trace => traceFrom(chunksOf(path));

function* chunksOf(path: string): Generator<Buffer> {
  const file = openSync(path, 'r');
  try {
    for (;;) {
      const chunk = Buffer.allocUnsafe(CHUNK);
      const length = readSync(file, chunk, 0, CHUNK, null);
      if (length === 0) return;
      yield chunk.subarray(0, length);
    }
  } finally {
    closeSync(file);
  }
}

function traceFrom(chunks: Iterable<Buffer>): Trace {
  const reader = new TraceReader();
  let held: Buffer[] = [];
  let heldBytes = 0;
  for (const chunk of chunks) {
    let from = 0;
    for (let end = chunk.indexOf(NEWLINE); end !== -1; end = chunk.indexOf(NEWLINE, from)) {
      held.push(chunk.subarray(from, end));
      reader.line(Buffer.concat(held).toString('utf8'));
      held = [];
      heldBytes = 0;
      from = end + 1;
    }
    held.push(chunk.subarray(from));
    heldBytes += chunk.length - from;
    if (heldBytes > LONGEST_LINE) reader.refuseLongLine();
  }
  reader.line(Buffer.concat(held).toString('utf8'), 'last');
  return reader.end();
}

const AGAIN = 'copy or export it again';

/** Takes a trace in line by line, and refuses the first line that cannot be right. */
class TraceReader {
  #number = 0;
  #space: Trace[0] | undefined;
  readonly #rest: TraceEvent[] = [];
  #lastSeq = 0;

  line(raw: string, place: 'last' | 'inner' = 'inner'): void {
    this.#number += 1;
    const line = (this.#number === 1 ? raw.replace(/^\uFEFF/, '') : raw).trim();
    if (line !== '') this.#take(this.#read(line, place));
  }

  refuseLongLine(): never {
    throw new Error(
      `line ${this.#number + 1} is longer than 64 MB, which no event is; a trace has one event a line`,
    );
  }

  end(): Trace {
    if (!this.#space)
      throw new Error(
        'it is empty; a trace has at least the line of its space. Was it copied while it was being written?',
      );
    return [this.#space, ...this.#rest];
  }

  #read(line: string, place: 'last' | 'inner'): TraceEvent {
    let value: unknown;
    try {
      value = JSON.parse(line);
    } catch {
      throw new Error(this.#notJson(line, place));
    }
    // Before its shape: one of another version may look otherwise.
    const problem = (this.#space ? undefined : beginningProblem(value)) ?? shapeProblem(value);
    if (problem !== undefined) throw new Error(`line ${this.#number} ${problem}`);
    // The shape was looked at just now.
    return value as TraceEvent;
  }

  #notJson(line: string, place: 'last' | 'inner'): string {
    if (!this.#space) {
      return `line ${this.#number} is not JSON; a trace is JSON Lines, one event a line, as --traces and the mock's own export write it`;
    }
    if (place === 'last' && line.startsWith('{')) {
      return `it ends in the middle of line ${this.#number}, so the end of the trace is missing; ${AGAIN}`;
    }
    return `line ${this.#number} is not JSON, though those before it are; the file was damaged or edited, ${AGAIN}`;
  }

  #take(event: TraceEvent): void {
    if (!this.#space) {
      if (event.kind !== 'space') return;
      this.#space = event;
      this.#lastSeq = event.seq + (event.dropped ?? 0);
      return;
    }
    if (event.kind === 'space') {
      throw new Error(
        `line ${this.#number} begins a second trace; put each space's trace into a file of its own`,
      );
    }
    if (event.seq !== this.#lastSeq + 1) {
      throw new Error(
        `line ${this.#number} has seq ${event.seq} where ${this.#lastSeq + 1} must come, so lines are missing or in another order; ${AGAIN}`,
      );
    }
    this.#lastSeq = event.seq;
    this.#rest.push(event);
  }
}

/** What is wrong with a JSON value as the first line of a trace. */
function beginningProblem(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || !('kind' in value)) return undefined;
  if (value.kind !== 'space') {
    return `has a \`${value.kind}\` event, and a trace begins with its \`space\` event: its beginning is missing; ${AGAIN}`;
  }
  const version = 'version' in value ? value.version : undefined;
  if (version === TRACE_VERSION) return undefined;
  const next =
    Number(version) > TRACE_VERSION ? 'judge it with a newer release' : 'record it again with this release';
  return `says trace version ${JSON.stringify(version)}, and ${TOOL.name} ${TOOL.version} reads version ${TRACE_VERSION}; ${next}`;
}
