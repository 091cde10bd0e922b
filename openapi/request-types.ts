import type { operations as ControlOperations } from './generated/control.js';
import type { components, operations } from './generated/wire.js';

/** Everything `components/schemas` of omni.yaml names. */
export type Wire = components['schemas'];

/** The parts of a request after validation: paths and queries coerced, the body as it came. */
export type ValidRequest<Id extends keyof operations> = Parts<operations[Id]>;

/** The same for the control API. */
export type ValidControlRequest<Id extends keyof ControlOperations> = Parts<ControlOperations[Id]>;

interface Parts<Operation> {
  readonly path: Parameters<Operation, 'path'>;
  readonly query: Parameters<Operation, 'query'>;
  readonly body: Body<Operation>;
}

type None = Readonly<Record<string, never>>;

type Parameters<Operation, Place extends 'path' | 'query'> = Operation extends {
  parameters: { [P in Place]?: infer Found };
}
  ? [NonNullable<Found>] extends [never]
    ? None
    : NonNullable<Found>
  : None;

type Body<Operation> = Operation extends { requestBody: { content: { 'application/json': infer Json } } }
  ? Json
  : Operation extends { requestBody?: { content: { 'application/json': infer Json } } }
    ? Json | undefined
    : undefined;
