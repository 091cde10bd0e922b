import openapiTS, { astToString, type OpenAPI3 } from 'openapi-typescript';
import {
  type Contract,
  isJson,
  type JsonSchema,
  type Operation,
  operationsOf,
  schemaName,
  webhooksOf,
} from './contract.js';
import { bundleValidators, type ValidatorSet } from './standalone.js';

/** One of the two API descriptions, read and taken apart. */
export interface Api {
  readonly name: 'omni' | 'control';
  readonly file: URL;
  readonly contract: Contract;
  readonly operations: readonly Operation[];
  readonly webhooks: readonly Operation[];
}

export const api = (name: Api['name'], file: URL, contract: Contract): Api => ({
  name,
  file,
  contract,
  operations: operationsOf(contract),
  webhooks: webhooksOf(contract),
});

/** TypeScript types of everything the description names. */
export async function wireTypes({ file, contract }: Api): Promise<string> {
  // A copy, because openapi-typescript marks the document it walks.
  return astToString(
    await openapiTS(structuredClone<object>(contract) as OpenAPI3, { cwd: file, alphabetize: false }),
  );
}

/** The operations as a table for the run time. */
export function operationTable({ operations, contract }: Api, constant: string, idType: string): string {
  const rows = operations.map((operation) => {
    const responses = Object.fromEntries(
      Object.entries(operation.responses).map(([status, media]) => {
        const schemas = new Set(
          Object.entries(media)
            .filter(([type]) => isJson(type))
            .map(([, one]) => schemaName(one, `${operation.operationId} ${status}`)),
        );
        if (schemas.size > 1)
          throw new Error(`${operation.operationId} ${status}: one schema for every JSON type.`);
        return [status, [...schemas][0] ?? null];
      }),
    );
    const row = {
      operationId: operation.operationId,
      method: operation.method,
      path: operation.path,
      bearer: operation.bearer,
      statuses: Object.keys(responses)
        .filter((status) => /^\d+$/.test(status))
        .map(Number),
      responses,
      notJson: Object.entries(operation.responses)
        .filter(([, media]) => Object.keys(media).some((type) => !isJson(type)))
        .map(([status]) => Number(status)),
      body: operation.body ? { schema: operation.body.schema, required: operation.body.required } : null,
      bodyKeys: operation.body ? keysOf(contract, operation.body.schema) : [],
    };
    return `  ${operation.operationId}: ${JSON.stringify(row)},`;
  });
  return [
    "import type { OperationRow } from '../operation-row.js';",
    '',
    `export type ${idType} =`,
    ...operations.map(({ operationId }) => `  | '${operationId}'`),
    ';',
    '',
    `export const ${constant}: { readonly [Id in ${idType}]: OperationRow<Id> } = {`,
    ...rows,
    '};',
    '',
  ].join('\n');
}

/** Validators of the requests, responses and webhooks of both descriptions, as one module without imports. */
export function contractValidators(apis: readonly Api[]): Promise<string> {
  const sets: Record<string, ValidatorSet> = {};
  const lines: string[] = [];
  for (const one of apis) {
    const requests = { shared: one.contract.components.schemas, allErrors: true, formats: 'full' } as const;
    const bodies = one.operations.flatMap(({ body }) => (body ? [body.schema] : []));
    const responses = one.operations.flatMap((operation) =>
      Object.entries(operation.responses).flatMap(([status, media]) =>
        Object.entries(media)
          .filter(([type]) => isJson(type))
          .map(([, type]) => schemaName(type, `${operation.operationId} ${status}`)),
      ),
    );
    // Texts of the mocked API are Omni's business; those of the control API may help.
    const names = one.name === 'control';
    sets[`${one.name}-requests`] = { ...requests, wanted: references(bodies), coerce: false, names };
    sets[`${one.name}-responses`] = {
      ...requests,
      wanted: references(responses),
      coerce: false,
      allErrors: false,
      formats: 'fast',
    };
    sets[`${one.name}-parameters`] = { ...requests, wanted: parameterSchemas(one), coerce: true };
    sets[`${one.name}-webhooks`] = { ...requests, wanted: references(webhookBodies(one)), coerce: false };
    for (const kind of ['requests', 'responses', 'parameters', 'webhooks']) {
      lines.push(`import * as ${one.name}_${kind} from 'set:${one.name}-${kind}';`);
    }
    lines.push(
      `export const ${one.name} = { requests: ${one.name}_requests, responses: ${one.name}_responses, parameters: ${one.name}_parameters, webhooks: ${one.name}_webhooks };`,
    );
  }
  return bundleValidators(sets, lines.join('\n'));
}

const references = (names: readonly string[]): Record<string, string> =>
  Object.fromEntries([...new Set(names)].sort().map((name) => [name, name]));

// The kinds of a body each have their own, so that what is wrong with one is not told of all.
const webhookBodies = ({ webhooks, contract }: Api): string[] =>
  webhooks.flatMap(({ operationId, body }) => {
    const schema = body ? contract.components.schemas[body.schema] : undefined;
    if (typeof schema !== 'object' || !Array.isArray(schema.oneOf))
      throw new Error(`${operationId}: the body of a webhook must be a schema with a oneOf of its kinds.`);
    return schema.oneOf.map((kind: JsonSchema) => schemaName({ schema: kind }, operationId));
  });

// Paths and queries are validated as objects: `aiJobStatus_path`, `aiConversationsList_query`.
const parameterSchemas = ({ operations }: Api): Record<string, JsonSchema> =>
  Object.fromEntries(
    operations.flatMap(({ operationId, parameters }) =>
      (['path', 'query'] as const).flatMap((place) => {
        const mine = parameters.filter((parameter) => parameter.in === place);
        if (mine.length === 0) return [];
        const required = mine.filter((parameter) => parameter.required).map(({ name }) => name);
        const properties = Object.fromEntries(mine.map(({ name, schema }) => [name, withoutDefault(schema)]));
        return [[`${operationId}_${place}`, { type: 'object', required, properties }] as const];
      }),
    ),
  );

// Defaults document what the server does; filling them in is the server's business.
const withoutDefault = (schema: JsonSchema): JsonSchema => {
  if (typeof schema === 'boolean') return schema;
  const { default: _documented, ...rest } = schema;
  return rest;
};

// Keys of a schema, and of those it is put together from.
const keysOf = (contract: Contract, name: string): string[] => {
  const schema = contract.components.schemas[name];
  if (typeof schema !== 'object') return [];
  const parts = (schema.allOf ?? []) as readonly { readonly $ref?: string }[];
  return [
    ...parts.flatMap(({ $ref }) => ($ref ? keysOf(contract, $ref.replace('#/components/schemas/', '')) : [])),
    ...Object.keys((schema.properties as object | undefined) ?? {}),
  ];
};
