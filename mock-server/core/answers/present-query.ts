import type { QueryFilter, SemanticQuery } from './semantic-query.js';
import { timeWords } from './time-words.js';

/** A query as the wire shows it. The asker's row filters are no part of it. */
export function presentQuery({ table, fields, filters, sorts, limit }: SemanticQuery) {
  return {
    table,
    fields,
    filters: Object.fromEntries(
      Object.entries(filters).map(([field, filter]) => [field, filterText(filter)]),
    ),
    sorts: sorts.map(({ field, descending }) => ({ column_name: field, sort_descending: descending })),
    limit,
  };
}

/** A filter as text. Both days of a span are inside it; several values are set off by commas, as in a line of CSV. */
export function filterText(filter: QueryFilter): string {
  switch (filter.kind) {
    case 'time':
      return timeWords(filter.from, filter.until);
    case 'values':
      return listed(filter.values);
    case 'except':
      return `not ${listed(filter.values)}`;
    case 'contains':
      return `contains ${filter.text}`;
  }
}

const listed = (values: readonly (string | number | boolean)[]): string =>
  values
    .map((value) =>
      /[,"]|^(?:not|contains) /.test(String(value)) ? `"${String(value).replaceAll('"', '""')}"` : value,
    )
    .join(', ');
