import { _, Ajv, type CodeKeywordDefinition, stringify } from 'ajv';
import standaloneCode from 'ajv/dist/standalone/index.js';
import type { KeywordErrorCxt } from 'ajv/dist/types/index.js';
import additionalProperties from 'ajv/dist/vocabularies/applicator/additionalProperties.js';
import dependentRequired from 'ajv/dist/vocabularies/validation/dependentRequired.js';
import required from 'ajv/dist/vocabularies/validation/required.js';
import addFormats from 'ajv-formats';
import { build } from 'esbuild';
import type { JsonSchema } from './contract.js';

const ROOT = new URL('../../', import.meta.url).pathname;

export interface ValidatorSet {
  /** Schemas that others refer to by their key. */
  readonly shared: Readonly<Record<string, JsonSchema>>;
  /** Validators to make: export name to the key of a shared schema, or to a schema of its own. */
  readonly wanted: Readonly<Record<string, string | JsonSchema>>;
  /** Turns texts such as `"20"` into what the schema asks for; for paths and queries. */
  readonly coerce: boolean;
  /** Reports every fault of a value instead of the first. */
  readonly allErrors: boolean;
  /** `fast` formats are regular expressions that let a 39th of January pass; they suit what the mock itself wrote. */
  readonly formats: 'full' | 'fast';
  /** Errors about keys say which there are, and those about a missing choice what to choose from. */
  readonly names?: boolean;
}

const ANNOTATIONS = new Set(['description', 'title', 'example', 'examples', '$comment']);
// Under these every key is a name that the schema's author chose.
const NAMES = new Set(['properties', '$defs', 'patternProperties', 'dependentSchemas']);

// Drops what asserts nothing, so that it is not shipped, and spells discriminators out.
const forAjv = (schema: unknown): unknown => {
  if (Array.isArray(schema)) return schema.map(forAjv);
  if (typeof schema !== 'object' || schema === null) return schema;
  const kept = Object.entries(schema).filter(([key]) => !ANNOTATIONS.has(key));
  return Object.fromEntries(
    kept.flatMap(([key, value]) => {
      if (key === '$ref') return [[key, String(value).replace('#/components/schemas/', 'shared:')]];
      if (key === 'discriminator') return discriminatorForAjv(value as Discriminator);
      if (NAMES.has(key)) return [[key, mapValues(value as Record<string, unknown>, forAjv)]];
      return [[key, LITERALS.has(key) ? value : forAjv(value)]];
    }),
  );
};

interface Discriminator {
  readonly propertyName: string;
  readonly mapping: Readonly<Record<string, string>>;
}

// ajv takes a discriminator for the whole of its `oneOf`: it lets pass what is no object, and refuses `mapping`. So
// both are said in words it knows; the values of the mapping then show up in the error of a wrong one.
const discriminatorForAjv = ({ propertyName, mapping }: Discriminator): [string, unknown][] => [
  ['type', 'object'],
  ['properties', { [propertyName]: { enum: Object.keys(mapping) } }],
  ['discriminator', { propertyName }],
];

const LITERALS = new Set(['const', 'enum', 'default', 'required']);
const mapValues = <T>(record: Readonly<Record<string, T>>, change: (value: T) => unknown) =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));

/** Source of an ES module that exports one validator for each wanted schema. */
function moduleSource({ shared, wanted, coerce, allErrors, formats, names }: ValidatorSet): string {
  const ajv = new Ajv({
    code: { source: true, esm: true, lines: true },
    strict: true,
    strictTypes: false,
    strictRequired: false,
    allowUnionTypes: true,
    discriminator: true,
    inlineRefs: 4,
    allErrors,
    coerceTypes: coerce,
  });
  ajv.addKeyword(dependentRequired.default);
  addFormats.default(ajv, { mode: formats });
  if (names) nameWhatThereIs(ajv, shared);
  for (const [name, schema] of Object.entries(shared))
    ajv.addSchema(forAjv(schema) as JsonSchema, `shared:${name}`);
  const exported: Record<string, string> = {};
  for (const [name, schema] of Object.entries(wanted)) {
    exported[name] = typeof schema === 'string' ? `shared:${schema}` : `wanted:${name}`;
    if (typeof schema !== 'string') ajv.addSchema(forAjv(schema) as JsonSchema, `wanted:${name}`);
  }
  return standaloneCode.default(ajv, exported);
}

/** Has errors bring along what an author of a request would look up next. */
function nameWhatThereIs(ajv: Ajv, shared: ValidatorSet['shared']): void {
  const propertiesOf = ({ parentSchema }: KeywordErrorCxt): Record<string, unknown> =>
    parentSchema?.properties ?? {};
  const choicesOf = (schema: unknown): unknown => {
    const { $ref, enum: choices } = Object(schema);
    return typeof $ref === 'string' ? choicesOf(shared[$ref.replace(/^shared:/, '')]) : choices;
  };
  const redefine = (
    definition: CodeKeywordDefinition,
    params: (cxt: KeywordErrorCxt) => ReturnType<typeof _>,
  ): void => {
    ajv.removeKeyword(String(definition.keyword));
    ajv.addKeyword({ ...definition, error: { message: '', ...definition.error, params } });
  };
  redefine(additionalProperties.default, (cxt) => {
    const allowed = Object.keys(propertiesOf(cxt));
    return _`{additionalProperty: ${cxt.params.additionalProperty}, allowed: ${stringify(allowed)}}`;
  });
  redefine(required.default, (cxt) => {
    const { missingProperty } = cxt.params;
    const entries = Object.entries(propertiesOf(cxt)).flatMap(([name, schema]) => {
      const choices = choicesOf(schema);
      return Array.isArray(choices) ? [[name, choices] as const] : [];
    });
    return entries.length === 0
      ? _`{missingProperty: ${missingProperty}}`
      : _`{missingProperty: ${missingProperty}, choices: ${stringify(Object.fromEntries(entries))}[${missingProperty}]}`;
  });
}

/** Compiles sets of schemas into one ES module that imports nothing; `entry` re-exports from `set:<name>`. */
export async function bundleValidators(
  sets: Readonly<Record<string, ValidatorSet>>,
  entry: string,
): Promise<string> {
  const result = await build({
    stdin: { contents: entry, resolveDir: ROOT, sourcefile: 'entry.js' },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    target: 'node20',
    charset: 'utf8',
    legalComments: 'none',
    minifySyntax: true,
    minifyWhitespace: true,
    logLevel: 'silent',
    plugins: [
      {
        name: 'validator-sets',
        setup({ onResolve, onLoad }) {
          onResolve({ filter: /^set:/ }, ({ path }) => ({ path: path.slice(4), namespace: 'set' }));
          onLoad({ filter: /.*/, namespace: 'set' }, ({ path }) => {
            const set = sets[path];
            if (!set) throw new Error(`No validator set is called ${path}.`);
            return { contents: moduleSource(set), loader: 'js', resolveDir: ROOT };
          });
        },
      },
    ],
  });
  const [file] = result.outputFiles;
  if (!file) throw new Error('esbuild gave no output.');
  return file.text;
}
