import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { ErrorObject, ValidateFunction } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { type Document, isNode, LineCounter, parseDocument } from 'yaml';

/** One rule of the sources: it has `checks`, or is `planned`, or is `excluded`, and never two of them. */
export interface Requirement {
  readonly id: string;
  readonly rule: string;
  readonly level: 'must' | 'should' | 'may';
  readonly profile: string;
  readonly quote?: string;
  readonly source: string;
  readonly checks?: readonly string[];
  readonly unseen?: string;
  readonly planned?: string;
  readonly excluded?: string;
}

export interface Requirements {
  readonly requirements: readonly Requirement[];
  /** Checks that go beyond the sources' rules. */
  readonly more: readonly { readonly check: string; readonly reason: string }[];
}

/** The list cannot be used. The message has a line for each problem: file, line, place, what is wrong. */
export class RequirementsError extends Error {
  override readonly name = 'RequirementsError';
}

const SCHEMA = new URL('../../conformance/requirements/requirements.schema.json', import.meta.url);
const FATES = 'checks, planned or excluded';

type Path = (string | number)[];

/** Reads a list of requirements; throws a {@link RequirementsError} that names all that is wrong with it. */
export const readRequirements = (file: URL): Requirements =>
  parseRequirements(readFileSync(file, 'utf8'), fileURLToPath(file));

export function parseRequirements(text: string, name: string): Requirements {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  if (document.errors.length > 0)
    throw complaint(document.errors.map(({ message }) => `${name}: ${message}`));
  const value: unknown = document.toJS();
  const places = isRequirements(value) ? repeatedIds(value) : schemaProblems(validate.errors ?? [], document);
  if (!isRequirements(value) || places.length > 0) {
    const line = (path: Path) => lines.linePos(nodeAt(document, path)).line;
    throw complaint(places.map(({ path, what }) => `${name}:${line(path)}: ${what}`));
  }
  return value;
}

const validate: ValidateFunction = new Ajv2020({
  allErrors: true,
  strict: true,
  strictRequired: false,
}).compile(JSON.parse(readFileSync(SCHEMA, 'utf8')));
const isRequirements = (value: unknown): value is Requirements => validate(value);

const complaint = (problems: readonly string[]) => new RequirementsError(problems.join('\n'));

interface Problem {
  readonly path: Path;
  readonly what: string;
}

function schemaProblems(errors: readonly ErrorObject[], document: Document): Problem[] {
  // What each branch of a `oneOf` says of its own would only repeat what the `oneOf` says.
  const own = errors.filter(({ schemaPath }) => !schemaPath.includes('/oneOf/'));
  return own.map((error) => {
    const path = error.instancePath
      .split('/')
      .slice(1)
      .map((part) => (/^\d+$/.test(part) ? Number(part) : part));
    return { path, what: `${nameOf(path, document)} ${wordsFor(error)}.` };
  });
}

/** What is at a path, as its author would call it: the id of the row and the key in it. */
function nameOf(path: Path, document: Document): string {
  const [list, index, ...rest] = path;
  if (index === undefined) return list === undefined ? 'The file' : `"${list}"`;
  const id = document.getIn([list, index, list === 'more' ? 'check' : 'id']);
  const row = typeof id === 'string' ? id : `Number ${Number(index) + 1} of "${list}"`;
  return rest.length === 0 ? row : `${row}: "${rest.join('.')}"`;
}

function wordsFor({ keyword, params, message }: ErrorObject): string {
  if (keyword === 'required') return `has no "${params.missingProperty}"`;
  if (keyword === 'additionalProperties')
    return `has a key "${params.additionalProperty}", which means nothing`;
  if (keyword === 'enum') return `must be one of ${params.allowedValues.join(', ')}`;
  if (keyword === 'oneOf') return `needs ${FATES}, and only one of them`;
  if (keyword === 'dependentRequired')
    return `has "${params.property}", which says something only beside "checks"`;
  if (keyword === 'pattern' && params.pattern === '\\.$')
    return 'must be a sentence that ends with a full stop';
  return message ?? keyword;
}

function repeatedIds({ requirements, more }: Requirements): Problem[] {
  const repeats = (list: string, ids: readonly string[]): Problem[] =>
    ids.flatMap((id, i) =>
      ids.indexOf(id) === i ? [] : [{ path: [list, i], what: `${id} is in "${list}" a second time.` }],
    );
  return [
    ...repeats(
      'requirements',
      requirements.map(({ id }) => id),
    ),
    ...repeats(
      'more',
      more.map(({ check }) => check),
    ),
  ];
}

/** Where in the text a path begins; what is not there begins where its nearest ancestor does. */
function nodeAt(document: Document, path: Path): number {
  const node = path.length === 0 ? document.contents : document.getIn(path, true);
  if (isNode(node) && node.range) return node.range[0];
  return path.length === 0 ? 0 : nodeAt(document, path.slice(0, -1));
}
