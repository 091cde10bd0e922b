import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { JsonSchema } from './contract.js';
import { bundleValidators } from './standalone.js';

const SUFFIX = '.schema.json';

/** `adapter-request.schema.json` becomes `validateAdapterRequest`. */
const validatorName = (file: string): string =>
  `validate${basename(file, SUFFIX)
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('')}`;

/**
 * JSON Schema files of a folder that may not exist, as one validators module with its types; null when there are none.
 * `open`: fields that a schema does not know are let pass, for what a newer release may have written.
 */
export async function schemaValidators(
  folder: URL,
  { open = false } = {},
): Promise<{ code: string; types: string } | null> {
  const files = existsSync(folder)
    ? readdirSync(folder)
        .filter((file) => file.endsWith(SUFFIX))
        .sort()
    : [];
  if (files.length === 0) return null;
  const wanted: Record<string, string> = {};
  const shared: Record<string, JsonSchema> = {};
  for (const file of files) {
    const {
      $schema: _dialect,
      $id: _id,
      ...schema
    } = JSON.parse(readFileSync(new URL(file, folder), 'utf8'));
    shared[file] = open ? opened(schema) : schema;
    wanted[validatorName(file)] = file;
  }
  const set = { shared, wanted, coerce: false, allErrors: !open, formats: 'full' as const };
  const names = Object.keys(wanted);
  return {
    code: await bundleValidators({ schemas: set }, "export * from 'set:schemas';"),
    types: VALIDATOR_TYPES + names.map((name) => `export declare const ${name}: Validate;\n`).join(''),
  };
}

/** The schema without its refusals of unknown fields. */
const opened = (schema: JsonSchema): JsonSchema =>
  JSON.parse(JSON.stringify(schema), (key, value) =>
    key === 'additionalProperties' && value === false ? undefined : value,
  );

/** Declarations that every generated validators module shares. */
export const VALIDATOR_TYPES = `export interface ValidationError {
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly message?: string;
}

/** Says whether the value meets the schema; \`errors\` then belongs to the last call. */
export interface Validate {
  (value: unknown): boolean;
  readonly errors?: readonly ValidationError[] | null;
}

`;
