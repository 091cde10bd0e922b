import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

export type JsonSchema = boolean | { readonly [keyword: string]: unknown };

interface Reference {
  readonly $ref: string;
}

interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required?: boolean;
  readonly schema: JsonSchema;
}

interface MediaType {
  readonly schema: JsonSchema;
  readonly examples?: Readonly<Record<string, { readonly value: unknown } | Reference>>;
}

interface Body {
  readonly required?: boolean;
  readonly content?: Readonly<Record<string, MediaType>>;
}

interface OperationObject {
  readonly operationId: string;
  readonly parameters?: readonly (Parameter | Reference)[];
  readonly requestBody?: Body | Reference;
  readonly responses: Readonly<Record<string, Body | Reference>>;
  readonly security?: Security;
}

/** Alternatives; an empty one lets everybody in. */
type Security = readonly Readonly<Record<string, unknown>>[];

/** Path, or name of a webhook, to what it answers or expects by method. */
type PathItems = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** An OpenAPI document, as far as the generator reads it. */
export interface Contract {
  readonly paths: PathItems;
  readonly webhooks?: PathItems;
  readonly components: { readonly schemas: Readonly<Record<string, JsonSchema>> };
  readonly security?: Security;
}

/** One operation with every reference followed, except those to component schemas. */
export interface Operation {
  readonly operationId: string;
  readonly method: string;
  readonly path: string;
  /** Whether no request gets in without a key. */
  readonly bearer: boolean;
  readonly parameters: readonly Parameter[];
  readonly body: { readonly required: boolean; readonly schema: string; readonly media: MediaType } | null;
  /** Status, or a class such as `4XX`, to the media types of the answer. */
  readonly responses: Readonly<Record<string, Readonly<Record<string, MediaType>>>>;
}

const METHODS = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'];
const isReference = (value: unknown): value is Reference =>
  typeof value === 'object' && value !== null && '$ref' in value;

export const readContract = (file: URL): Contract => parse(readFileSync(file, 'utf8')) as Contract;

/** Follows `#/...` references of the document until something else is reached. */
export function resolve<T>(contract: Contract, value: T | Reference): T {
  let found: unknown = value;
  while (isReference(found)) {
    const pointer = found.$ref;
    found = pointer
      .replace(/^#\//, '')
      .split('/')
      .reduce<unknown>((node, key) => (node as Record<string, unknown> | undefined)?.[key], contract);
    if (found === undefined) throw new Error(`${pointer} points to nothing.`);
  }
  return found as T;
}

/** Bodies are named schemas, so that one validator serves every operation that shares them. */
export function schemaName(media: MediaType, where: string): string {
  const reference = isReference(media.schema) ? media.schema.$ref : undefined;
  const name = reference?.match(/^#\/components\/schemas\/(\w+)$/)?.[1];
  if (!name) throw new Error(`${where}: the schema of a JSON body must be a $ref into components/schemas.`);
  return name;
}

export const isJson = (contentType: string): boolean =>
  /^application\/(json|octet-stream)$/.test(contentType);

const needsKey = (security: Security): boolean =>
  security.length > 0 && security.every((alternative) => Object.keys(alternative).length > 0);

/** The operations of a contract, in the order in which it lists them. */
export const operationsOf = (contract: Contract): Operation[] => operationsIn(contract, contract.paths);

/** Its webhooks, read as operations whose path is the webhook's name. */
export const webhooksOf = (contract: Contract): Operation[] =>
  operationsIn(contract, contract.webhooks ?? {});

function operationsIn(contract: Contract, items: PathItems): Operation[] {
  return Object.entries(items).flatMap(([path, item]) => {
    const shared = (item.parameters ?? []) as readonly (Parameter | Reference)[];
    return METHODS.filter((method) => method in item).map((method) => {
      const operation = item[method] as OperationObject;
      const requestBody = operation.requestBody && resolve<Body>(contract, operation.requestBody);
      const media = requestBody?.content?.['application/json'];
      return {
        operationId: operation.operationId,
        method: method.toUpperCase(),
        path,
        bearer: needsKey(operation.security ?? contract.security ?? []),
        parameters: [...shared, ...(operation.parameters ?? [])].map((one) =>
          resolve<Parameter>(contract, one),
        ),
        body: media
          ? {
              required: requestBody?.required === true,
              schema: schemaName(media, operation.operationId),
              media,
            }
          : null,
        responses: Object.fromEntries(
          Object.entries(operation.responses).map(([status, response]) => [
            status,
            resolve<Body>(contract, response).content ?? {},
          ]),
        ),
      };
    });
  });
}
