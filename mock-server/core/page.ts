import { DomainError } from './errors.js';

/** One page of a list, and how to get the next. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly pageSize: number;
  readonly nextCursor: string | null;
  readonly total: number;
}

/** What a list is sorted by: first by the first value, then by the next. The id decides where all are alike. */
export interface Order<T> {
  readonly by: (item: T) => readonly (string | number)[];
  readonly descending: boolean;
}

type Key = readonly (string | number)[];

/**
 * Sorts a list and cuts one page out of it. The cursor says where the page before it ended in terms of the order, not
 * of an item, so it holds when items are added, deleted or moved between two calls. Throws `invalid_cursor`.
 */
export function pageOf<T extends { readonly id: string }>(
  items: Iterable<T>,
  order: Order<T>,
  cursor: string | null,
  pageSize: number,
): Page<T> {
  const sign = order.descending ? -1 : 1;
  const keyed = [...items].map((item) => ({ item, key: [...order.by(item), item.id] as Key }));
  keyed.sort((a, b) => sign * compare(a.key, b.key));
  const after = cursor === null ? null : keyIn(cursor);
  const rest = after === null ? keyed : keyed.filter(({ key }) => sign * compare(key, after) > 0);
  const page = rest.slice(0, pageSize);
  const last = page.at(-1);
  return {
    items: page.map(({ item }) => item),
    pageSize,
    nextCursor:
      last && rest.length > page.length ? Buffer.from(JSON.stringify(last.key)).toString('base64url') : null,
    total: keyed.length,
  };
}

function compare(a: Key, b: Key): number {
  for (let i = 0; i < a.length; i++) {
    const [left = '', right = ''] = [a[i], b[i]];
    if (left !== right) return left < right ? -1 : 1;
  }
  return 0;
}

function keyIn(cursor: string): Key {
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (Array.isArray(key) && key.every((part) => typeof part === 'string' || typeof part === 'number'))
      return key;
  } catch {
    // Falls through to the refusal, which is the same for every cursor that we did not make.
  }
  throw new DomainError(
    'invalid_cursor',
    'Bad Request: cursor: Invalid cursor; send the nextCursor of an earlier page unchanged',
  );
}
