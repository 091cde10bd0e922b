import type { ValidationError } from './generated/validators.js';

/** One fault of a request's shape. */
export interface RequestIssue {
  readonly in: 'path' | 'query' | 'body';
  /** Dotted, for example `attachments.0.mimeType`; empty for the body itself. */
  readonly field: string;
  /** Worded like the one published example, `Required`. */
  readonly message: string;
}

/** `prompt: Required`, as it follows `Bad Request: ` in the documented example. */
export const requestIssueText = ({ in: place, field, message }: RequestIssue): string =>
  `${field || place}: ${message}`;

/** Turns what a validator reports about a value into issues, one for each field. */
export function issuesFrom(
  place: RequestIssue['in'],
  value: unknown,
  errors: readonly ValidationError[] | null | undefined,
): RequestIssue[] {
  const issues = new Map<string, RequestIssue>();
  for (const error of errors ?? []) {
    const path = segments(error.instancePath);
    const { missingProperty, additionalProperty, tag } = error.params;
    const key = missingProperty ?? additionalProperty ?? tag;
    const field = (typeof key === 'string' ? [...path, key] : path).join('.');
    const message = wording(error, valueAt(value, path));
    if (message !== null && !issues.has(field)) issues.set(field, { in: place, field, message });
  }
  return [...issues.values()];
}

/** Names of formats that say more than those of JSON Schema. */
const FORMATS: Readonly<Record<string, string>> = { uri: 'url', byte: 'base64' };

const wording = ({ keyword, params, message }: ValidationError, value: unknown): string | null => {
  const limit = Number(params.limit);
  switch (keyword) {
    case 'required':
      return `Required${expected(params.choices)}`;
    case 'dependentRequired':
      return `Required by ${params.property}`;
    case 'type':
      return `Expected ${[params.type].flat().join(' or ')}, received ${typeName(value)}`;
    case 'format':
      return `Invalid ${FORMATS[String(params.format)] ?? params.format}`;
    case 'enum':
      return `Invalid enum value. Expected ${quoted(params.allowedValues)}, received ${shown(value)}`;
    case 'const':
      return `Invalid literal value, expected ${JSON.stringify(params.allowedValue)}`;
    case 'minLength':
      return `String must contain at least ${limit} character(s)`;
    case 'maxLength':
      return `String must contain at most ${limit} character(s)`;
    case 'minItems':
      return `Array must contain at least ${limit} element(s)`;
    case 'maxItems':
      return `Array must contain at most ${limit} element(s)`;
    case 'minProperties':
      return `Object must contain at least ${limit} key(s)`;
    case 'minimum':
      return `Number must be greater than or equal to ${limit}`;
    case 'exclusiveMinimum':
      return `Number must be greater than ${limit}`;
    case 'maximum':
      return `Number must be less than or equal to ${limit}`;
    case 'pattern':
      return 'Invalid';
    case 'additionalProperties':
      return `Unrecognized key${expected(params.allowed)}`;
    // A value that is none of those to tell branches apart by is an `enum` error too, which lists them.
    case 'discriminator':
      return params.tagValue === undefined ? 'Required' : null;
    // These only repeat that a branch did not fit; the branch's own errors say why.
    case 'anyOf':
    case 'oneOf':
    case 'if':
      return null;
    default:
      return message ?? 'Invalid';
  }
};

/** What there is to choose from, where the validator says it. */
const expected = (names: unknown): string =>
  Array.isArray(names) && names.length > 0 ? `. Expected ${quoted(names)}` : '';

const typeName = (value: unknown): string => {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
};
const shown = (value: unknown): string => {
  if (typeof value === 'string') return `'${value}'`;
  return typeof value === 'number' ? String(value) : typeName(value);
};
const quoted = (values: unknown): string => (Array.isArray(values) ? values.map(shown).join(' | ') : '');

const segments = (pointer: string): string[] =>
  pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));

const valueAt = (value: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>(
    (node, key) =>
      typeof node === 'object' && node !== null ? (node as Record<string, unknown>)[key] : undefined,
    value,
  );
