import { PREDICATE_TYPE, STATEMENT_TYPE, type Statement } from './statement.js';

/** Of what `certify` states. */
const VERSION = 1;

type Shape = (value: unknown) => boolean;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const text: Shape = (value) => typeof value === 'string';
const named: Shape = (value) => typeof value === 'string' && value !== '';
const digest: Shape = (value) => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);
const count: Shape = (value) => Number.isSafeInteger(value) && Number(value) >= 0;
const exactly =
  (...choices: readonly unknown[]): Shape =>
  (value) =>
    choices.includes(value);
const listOf =
  (item: Shape): Shape =>
  (value) =>
    Array.isArray(value) && value.every(item);
const someOf =
  (item: Shape): Shape =>
  (value) =>
    Array.isArray(value) && value.length > 0 && value.every(item);
/** An object with these fields and no other, so that nothing can be said in it that nobody looks at. */
const record =
  (fields: Readonly<Record<string, Shape>>): Shape =>
  (value) =>
    isObject(value) &&
    Object.keys(value).every((name) => Object.hasOwn(fields, name)) &&
    Object.entries(fields).every(([name, shape]) => shape(value[name]));

const file = record({ name: named, digest: record({ sha256: digest }) });

const certification = record({
  version: exactly(VERSION),
  client: record({
    name: text,
    version: text,
    declined: listOf(record({ capability: named, reason: text })),
  }),
  tool: record({ name: named, version: named }),
  requirements: named,
  profiles: someOf(record({ profile: named, version: count, rules: count, digest })),
  evidence: record({ level: exactly('self-certified'), webhooks: exactly(null, 'E0', 'E1', 'E2') }),
  startedAt: (value) => typeof value === 'string' && !Number.isNaN(Date.parse(value)),
  seed: (value) => value === null || Number.isSafeInteger(value),
  reproduce: exactly('REPRODUCE.md'),
});

const statement = record({
  _type: exactly(STATEMENT_TYPE),
  subject: someOf(file),
  predicateType: exactly(PREDICATE_TYPE),
  predicate: record({
    result: exactly('PASSED'),
    configuration: someOf(file),
    passedTests: listOf(named),
    warnedTests: listOf(named),
    failedTests: listOf(named),
    omniTestkit_certification: certification,
  }),
});

const isStatement = (value: unknown): value is Statement => statement(value);

/** What a statement of a later version still says of itself. */
const later = (value: unknown): { made: string } | undefined => {
  const predicate = isObject(value) ? value.predicate : undefined;
  const said = isObject(predicate) ? predicate.omniTestkit_certification : undefined;
  if (!isObject(said) || typeof said.version !== 'number' || said.version <= VERSION) return undefined;
  const { tool } = said;
  return isObject(tool) && named(tool.name) && named(tool.version)
    ? { made: `${tool.name} ${tool.version}` }
    : { made: 'a later release' };
};

/**
 * The statement in a payload; `made` with the tool that made it, when that writes a later version than this one reads;
 * undefined when it is none that `certify` could have made.
 */
export function readStatement(payload: string): Statement | { readonly made: string } | undefined {
  try {
    const value: unknown = JSON.parse(payload);
    return isStatement(value) ? value : later(value);
  } catch {
    return undefined;
  }
}
