import type { TraceEvent } from '../../../mock-server/index.js';

/** What a field holds. */
interface Field {
  readonly is: (value: unknown) => boolean;
  readonly name: string;
}
type Fields = Readonly<Record<string, Field>>;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const text: Field = { is: (value) => typeof value === 'string', name: 'a text' };
const number: Field = { is: Number.isFinite, name: 'a number' };
const list: Field = { is: Array.isArray, name: 'a list' };
const object: Field = { is: isObject, name: 'an object' };
const orNull = ({ is, name }: Field): Field => ({
  is: (value) => value === null || is(value),
  name: `${name} or null`,
});

const EVERY: Fields = { seq: number, at: text, wallMs: number };

/** The fields that checks rely on, by kind of event. Optional ones are not listed. */
const FIELDS: Readonly<Record<TraceEvent['kind'], Fields>> = {
  space: { space: object, organizationId: text, modelId: text, keyOwnerId: text, embedUsers: list },
  exchange: {
    operation: orNull(text),
    method: text,
    path: text,
    query: object,
    requestHeaders: object,
    requestBody: orNull(text),
    caller: orNull(object),
    status: orNull(number),
    responseHeaders: object,
    responseBody: orNull(text),
    endedMs: number,
    jobId: orNull(text),
    jobState: orNull(text),
    fault: orNull(object),
  },
  transition: { jobId: text, from: orNull(text), to: text, cause: text },
  'embed-user': { change: text, externalId: text, id: text },
  clock: { change: text, byMs: number },
  'contract-violation': { operation: text, status: number, issues: list },
  elsewhere: { method: text, path: text },
  delivery: {
    event: orNull(text),
    eventId: orNull(text),
    jobId: text,
    url: text,
    attempt: number,
    requestHeaders: object,
    requestBody: text,
    outcome: text,
    status: orNull(number),
    responseHeaders: object,
    responseBody: orNull(text),
    problem: orNull(text),
    endedMs: number,
    nextAttemptAt: orNull(text),
  },
  observation: { acted: list },
  adapter: { direction: text, message: object },
  leak: { secret: text, where: text, excerpt: text },
  process: { change: text, detail: text },
};

const isKind = (kind: unknown): kind is TraceEvent['kind'] => typeof kind === 'string' && kind in FIELDS;

/** What is wrong with a value as an event of a trace, as a half sentence; undefined when it is one. */
export function shapeProblem(value: unknown): string | undefined {
  if (!isObject(value)) return 'is not a trace event, which is a JSON object with `kind`, `seq` and `wallMs`';
  const { kind } = value;
  if (kind === undefined) return 'is not a trace event: it has no `kind`';
  if (!isKind(kind)) {
    return `has an event of kind ${JSON.stringify(kind)}, which this version does not know; a newer omni-testkit may`;
  }
  for (const [name, field] of Object.entries({ ...EVERY, ...FIELDS[kind] })) {
    const problem = fieldProblem(value[name], field);
    if (problem !== undefined) return `has an event of kind "${kind}" whose \`${name}\` ${problem}`;
  }
  return kind === 'adapter' ? messageProblem(value.message) : undefined;
}

function fieldProblem(value: unknown, { is, name }: Field): string | undefined {
  if (is(value)) return undefined;
  if (value === undefined) return `must be ${name}, and is missing`;
  const shown = JSON.stringify(value);
  return `must be ${name}, not ${shown.length > 40 ? `${shown.slice(0, 40)}…` : shown}`;
}

/** A refusal is read before any check sees it. */
function messageProblem(message: unknown): string | undefined {
  if (!isObject(message) || message.ok !== false) return undefined;
  return isObject(message.error) && typeof message.error.message === 'string'
    ? undefined
    : 'has an adapter message that says `"ok": false` without an `error.message`';
}
