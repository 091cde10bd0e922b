import type { Control } from '../openapi/index.js';
import { describeSpace } from './control/describe.js';
import type { FaultRequest } from './core/faults.js';
import type { ScriptRequest } from './core/scripts.js';
import type { Space } from './core/space.js';
import type { Spaces } from './core/spaces.js';
import type { ExchangeEvent, Trace } from './core/trace-events.js';
import type { NewTraceEvent } from './core/trace-recorder.js';

/** What a test holds of a space: how to point a client at it, and how to move it. */
export interface SpaceControl {
  readonly id: string;
  /** What a client takes for Omni: paths like `/api/v1/ai/jobs` follow it. */
  readonly baseUrl: string;
  readonly keys: Control['SpaceKeys'];
  readonly modelId: string;
  /** The named embed users, with the membership ids that `userId` takes. */
  readonly embedUsers: readonly Control['SpaceEmbedUser'][];
  /** Decides how the next submits unfold. */
  script(request: ScriptRequest): void;
  /** Orders misbehaviour for the next calls of an operation. */
  fault(request: FaultRequest): void;
  /** Moves the clock on by milliseconds and returns at once; everything due by then has happened. */
  advance(ms: number): void;
  freeze(): void;
  resume(): void;
  /** Everything recorded so far. */
  trace(): Trace;
  /** Adds what was seen outside the mock, such as an adapter's messages. */
  record(event: NewTraceEvent): void;
  /** Calls back for each exchange from now on, until the returned function is called. */
  onExchange(listener: (exchange: ExchangeEvent) => void): () => void;
  /** Ends the space. */
  drop(): void;
}

export function controlOf(spaces: Spaces, space: Space, baseUrl: string): SpaceControl {
  const { id, keys, modelId, embedUsers } = describeSpace(spaces, space, baseUrl);
  return {
    id,
    baseUrl,
    keys,
    modelId,
    embedUsers,
    script: (request) => void space.scripts.add(request),
    fault: (request) => void space.faults.add(request),
    advance: (ms) => space.advance(ms),
    freeze: () => space.freeze(),
    resume: () => space.resume(),
    trace: () => space.read(),
    record: (event) => space.trace.record(event),
    onExchange: (listener) =>
      space.trace.follow((event) => {
        if (event.kind === 'exchange') listener(event);
      }),
    drop: () => void spaces.drop(id),
  };
}
