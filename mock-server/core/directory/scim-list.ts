import { parse } from 'scim2-parse-filter';
import type { Switches } from '../../../openapi/index.js';
import { DomainError } from '../errors.js';

/** One page of a SCIM list, in order of creation. */
export interface ScimPage<Item> {
  readonly items: readonly Item[];
  /** Counts from 1. */
  readonly startIndex: number;
  readonly total: number;
}

/** What a caller asks of a SCIM list. */
export interface ScimQuery {
  /** The text of the filter, or null. */
  readonly filter: string | null;
  readonly startIndex: number;
  readonly count: number;
}

type Operator = 'eq' | 'co';

/** An attribute a list can be filtered by. */
export interface Filterable<Item> {
  /** As it is written in documents; callers may write it in any case. */
  readonly name: string;
  readonly of: (item: Item) => string;
  /** Whether `Ana` and `ana` differ. */
  readonly caseExact: boolean;
  readonly operators: readonly Operator[];
}

/** Cuts a page out of a list. Throws `invalid_filter` for a filter that is not documented. */
export function scimPage<Item>(
  items: Iterable<Item>,
  query: ScimQuery,
  filterables: readonly Filterable<Item>[],
  switches: Pick<Switches, 'scimPageCap'>,
): ScimPage<Item> {
  const { filter } = query;
  const matching = filter === null ? [...items] : [...items].filter(matcher(filter, filterables));
  const startIndex = Math.max(1, Math.trunc(query.startIndex));
  const cap = switches.scimPageCap === 'none' ? matching.length : Number(switches.scimPageCap);
  const count = Math.min(Math.max(0, Math.trunc(query.count)), cap);
  return {
    items: matching.slice(startIndex - 1, startIndex - 1 + count),
    startIndex,
    total: matching.length,
  };
}

function matcher<Item>(text: string, filterables: readonly Filterable<Item>[]): (item: Item) => boolean {
  const refuse = (why: string) => {
    const known = filterables.map(({ name, operators }) => `${name} ${operators.join('|')} "<value>"`);
    return new DomainError(
      'invalid_filter',
      `Bad Request: filter: ${why}. Expected ${known.join(' or ')}, received: ${text}`,
    );
  };
  const parsed = parsedFilter(text, refuse);
  if (parsed.op !== 'eq' && parsed.op !== 'co') throw refuse(`the operator "${parsed.op}" is not supported`);
  const wanted = parsed.compValue;
  if (typeof wanted !== 'string') throw refuse('the value must be a quoted string');
  const { op, attrPath } = parsed;
  const filterable = filterables.find(({ name }) => name.toLowerCase() === attrPath.toLowerCase());
  if (!filterable) throw refuse(`the attribute "${attrPath}" is not supported`);
  if (!filterable.operators.includes(op))
    throw refuse(`the operator "${op}" is not supported on ${attrPath}`);
  const fold = (value: string) => (filterable.caseExact ? value : value.toLowerCase());
  const folded = fold(wanted);
  return op === 'eq'
    ? (item) => fold(filterable.of(item)) === folded
    : (item) => fold(filterable.of(item)).includes(folded);
}

function parsedFilter(text: string, refuse: (why: string) => DomainError): ReturnType<typeof parse> {
  try {
    return parse(text);
  } catch (error) {
    throw refuse(error instanceof Error ? error.message : 'cannot be read');
  }
}
