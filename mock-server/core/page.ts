import { DomainError } from './errors.js';

/** One page of a list, and how to get the next. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly pageSize: number;
  readonly nextCursor: string | null;
  readonly total: number;
}

/**
 * Cuts one page out of a sorted list. The cursor names the last item of the page before it, so that a list that grows
 * at its head between two calls neither repeats nor skips an item. Throws `invalid_cursor`.
 */
export function pageOf<T extends { readonly id: string }>(
  sorted: readonly T[],
  cursor: string | null,
  pageSize: number,
): Page<T> {
  const start = cursor === null ? 0 : indexAfter(sorted, cursor);
  const items = sorted.slice(start, start + pageSize);
  const last = items.at(-1);
  const more = start + items.length < sorted.length;
  return { items, pageSize, nextCursor: more && last ? encode(last.id) : null, total: sorted.length };
}

const encode = (id: string): string => Buffer.from(`after:${id}`).toString('base64url');

function indexAfter(sorted: readonly { readonly id: string }[], cursor: string): number {
  const text = Buffer.from(cursor, 'base64url').toString();
  const index = text.startsWith('after:') ? sorted.findIndex((item) => item.id === text.slice(6)) : -1;
  if (index < 0) {
    throw new DomainError(
      'invalid_cursor',
      'Bad Request: cursor: Invalid cursor; send the nextCursor of an earlier page unchanged',
    );
  }
  return index + 1;
}
