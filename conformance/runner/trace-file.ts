import { TRACE_VERSION, type Trace, type TraceEvent } from '../../mock-server/index.js';

/** A trace as JSON Lines, one event a line. */
export const traceLines = (trace: Trace): string =>
  trace.map((event) => `${JSON.stringify(event)}\n`).join('');

const isEvent = (value: unknown): value is TraceEvent =>
  typeof value === 'object' && value !== null && 'kind' in value && 'seq' in value && 'wallMs' in value;

/** Reads a trace back. Throws an error whose message a person can act on. */
export function parseTraceLines(text: string): Trace {
  const events = text
    .split('\n')
    .map((line, index) => ({ line: line.trim(), number: index + 1 }))
    .filter(({ line }) => line !== '')
    .map(({ line, number }): TraceEvent => {
      let value: unknown;
      try {
        value = JSON.parse(line);
      } catch {
        throw new Error(`line ${number} is not JSON`);
      }
      if (!isEvent(value)) throw new Error(`line ${number} is not a trace event`);
      return value;
    });
  const [first, ...rest] = events;
  if (first?.kind !== 'space')
    throw new Error('the first line must be the `space` event of an exported trace');
  if (first.version !== TRACE_VERSION) {
    throw new Error(`it has trace version ${first.version}; this suite reads version ${TRACE_VERSION}`);
  }
  return [first, ...rest];
}
